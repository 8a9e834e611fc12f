/**
 * The table of intake: documents, candidates and what an officer does with them, pure.
 *
 * <p>A meeting follows up what its minutes became, so this package is open to it by name.
 */
@NullMarked
@NamedInterface("model")
package io.wutong.kernel.intake.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
