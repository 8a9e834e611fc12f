package io.wutong.kernel.people;

import io.wutong.WutongTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The whole app as a demo zone, one for all tests of this room. */
@WutongTest
@TestPropertySource(properties = "wutong.demo=true")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PeopleTest {}
