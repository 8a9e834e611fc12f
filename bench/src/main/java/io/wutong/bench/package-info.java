/** Measures our engines beside their peers on the same input in the same run; asserts nothing. */
@NullMarked
package io.wutong.bench;

import org.jspecify.annotations.NullMarked;
