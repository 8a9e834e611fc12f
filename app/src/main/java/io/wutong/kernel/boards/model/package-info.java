/** The table of the boards; notices makes its digests of the same lines, by name. */
@NullMarked
@NamedInterface("model")
package io.wutong.kernel.boards.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
