package io.wutong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Starts the whole app on a free port over a fresh {@link TestDatabase}.
 *
 * <p>Classes that say only {@code @WutongTest} share one app and one database, which costs the
 * start once; they make their own units and matters and never count all rows. A class that needs
 * the zone to itself says {@code @WutongTest(alone = true)} and pays two or three seconds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"wutong.connections=8", "wutong.empty=true", "wutong.data=target/test-data"})
@ContextCustomizerFactories(FreshDatabase.class)
public @interface WutongTest {

  /** Whether this class has an app and a database of its own. */
  boolean alone() default false;
}
