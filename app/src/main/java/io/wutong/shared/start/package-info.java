/** How the app starts: the line that says it is ready, and the one sentence that says why not. */
@NullMarked
package io.wutong.shared.start;

import org.jspecify.annotations.NullMarked;
