/**
 * What is printed: sheets with words, tables, pictures and the pages of other files, as PDF. {@link
 * io.wutong.shared.print.Press} begins one, on its {@link io.wutong.shared.print.Paper} is written.
 */
@NullMarked
package io.wutong.shared.print;

import org.jspecify.annotations.NullMarked;
