/**
 * The numbers: the grid, the two kernels (vector and scalar) that answer bit for bit alike, the
 * sweep over chunks of rows, threads, and what a step adds and takes. Knows no file and no case.
 *
 * <p>The main path: {@link io.wutong.inundation.core.Stepper} chooses a step, {@code Sweep} moves
 * the water of one chunk, {@code Kernel} does one row.
 */
@NullMarked
package io.wutong.inundation.core;

import org.jspecify.annotations.NullMarked;
