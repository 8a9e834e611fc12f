/** Writing spreadsheets, by POI, and nowhere else in this room. */
@NullMarked
package io.wutong.kernel.exchange.office;

import org.jspecify.annotations.NullMarked;
