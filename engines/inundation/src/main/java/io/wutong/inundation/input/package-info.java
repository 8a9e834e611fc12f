/**
 * Cases and rasters as files: YAML into records ({@link io.wutong.inundation.input.CaseFile}),
 * rasters of three formats into one ({@link io.wutong.inundation.input.Raster}), and both into the
 * parts of a run ({@link io.wutong.inundation.input.CaseParts}).
 */
@NullMarked
package io.wutong.inundation.input;

import org.jspecify.annotations.NullMarked;
