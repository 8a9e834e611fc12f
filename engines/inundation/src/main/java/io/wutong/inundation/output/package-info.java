/** What a run leaves behind: rasters, pictures, series, a summary. */
@NullMarked
package io.wutong.inundation.output;

import org.jspecify.annotations.NullMarked;
