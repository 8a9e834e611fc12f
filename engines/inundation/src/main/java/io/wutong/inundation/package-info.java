/**
 * Water on streets: terrain, rain and what holds or leads the water go in; depths, times and a
 * ledger of the water come out.
 *
 * <p>The door is {@link io.wutong.inundation.Inundation}; what one can put in is a {@link
 * io.wutong.inundation.Part}. {@code core} has the numbers, {@code input} reads cases and rasters,
 * {@code output} writes files, and {@link io.wutong.inundation.Command} ties them together. Nothing
 * here reads a clock or keeps anything between runs.
 */
@NullMarked
package io.wutong.inundation;

import org.jspecify.annotations.NullMarked;
