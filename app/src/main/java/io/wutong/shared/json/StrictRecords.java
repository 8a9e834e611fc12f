package io.wutong.shared.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON obeys what the records say: a component that is not {@code @Nullable} must be there and must
 * not be null. Otherwise a null would travel inside, where the compiler swore there is none.
 */
@Component
public class StrictRecords extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final String OURS = "io.wutong.";

  public StrictRecords() {
    super("strict-records");
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.insertAnnotationIntrospector(new Introspector());
  }

  private static final class Introspector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
      return mustBeThere(annotated)
          ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
          : JsonSetter.Value.empty();
    }

    private static boolean mustBeThere(Annotated annotated) {
      if (!(annotated instanceof AnnotatedParameter parameter)) {
        return false;
      }
      Class<?> type = parameter.getOwner().getDeclaringClass();
      if (!type.isRecord() || !type.getName().startsWith(OURS)) {
        return false;
      }
      RecordComponent component = type.getRecordComponents()[parameter.getIndex()];
      return !component.getType().isPrimitive()
          && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public Version version() {
      return Version.unknownVersion();
    }
  }
}
