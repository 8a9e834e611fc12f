package io.wutong.refused;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole app over the demonstration's zone, one for all tests of what is refused. */
@WutongTest
@DemoZone
@Import(Cast.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DemoZoneTest {}
