/**
 * The table of the boards: lines of lists and of the inbox; open by name to rooms that pass them
 * on.
 */
@NullMarked
@NamedInterface("model")
package io.wutong.kernel.boards.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
