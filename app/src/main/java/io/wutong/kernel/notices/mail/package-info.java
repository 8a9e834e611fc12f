/** The way out by mail: the only place that knows SMTP. */
@NullMarked
package io.wutong.kernel.notices.mail;

import org.jspecify.annotations.NullMarked;
