package io.wutong.browser;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The whole app with the demonstration zone filled in, one for all journeys. Each journey brings
 * matters of its own and leaves the others' alone; nobody turns the clock.
 */
@WutongTest
@DemoZone
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BrowserTest {}
