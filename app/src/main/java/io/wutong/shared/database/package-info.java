/** Which database the app works in, as whom, and what must be true before it does. */
@NullMarked
package io.wutong.shared.database;

import org.jspecify.annotations.NullMarked;
