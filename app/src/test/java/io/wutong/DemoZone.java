package io.wutong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The app of this class holds the demonstration's zone: {@code @WutongTest @DemoZone}. */
@TestPropertySource(properties = {"wutong.demo=true", "wutong.empty=false"})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DemoZone {}
