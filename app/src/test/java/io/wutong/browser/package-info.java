/** The pages as people use them: a real browser, the real server, the demonstration zone. */
@NullMarked
package io.wutong.browser;

import org.jspecify.annotations.NullMarked;
