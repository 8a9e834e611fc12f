/** The rules engine beside its peers on the same rows in the same run; asserts nothing. */
@NullMarked
package io.wutong.bench.rules;

import org.jspecify.annotations.NullMarked;
