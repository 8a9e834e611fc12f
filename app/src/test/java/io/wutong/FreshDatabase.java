package io.wutong;

import io.wutong.shared.postgres.DatabaseAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points each app that a test starts at a database of its own. */
final class FreshDatabase implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    WutongTest wanted =
        TestContextAnnotationUtils.findMergedAnnotation(testClass, WutongTest.class);
    if (wanted == null) {
      return null;
    }
    return new Customizer(wanted.alone() ? testClass.getName() : "shared");
  }

  /** Spring keeps one app for customizers that are equal. */
  private record Customizer(String owner) implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      TestDatabase database = TestDatabase.fresh();
      TestPropertyValues.of(
              "wutong.db-url=" + url(database.appAddress()),
              "wutong.db-owner-url=" + url(database.ownerAddress()),
              // A folder of its own too: keys and logs in it belong to one database.
              "wutong.data=" + TestDatabase.freshFolder())
          .applyTo(context);
    }

    private static String url(DatabaseAddress address) {
      return "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
    }
  }
}
