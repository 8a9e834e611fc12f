package io.wutong.browser;

import io.wutong.WutongTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole app with the demonstration zone filled in, one for all journeys. Each journey brings
 * matters of its own and leaves the others' alone; nobody turns the clock.
 */
@WutongTest
@TestPropertySource(properties = {"wutong.demo=true", "wutong.empty=false"})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BrowserTest {}
