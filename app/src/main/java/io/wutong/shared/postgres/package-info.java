/** PostgreSQL of one's own: unpacked, initialised, started, supervised and stopped by the app. */
@NullMarked
package io.wutong.shared.postgres;

import org.jspecify.annotations.NullMarked;
