/** Office formats, and nowhere else here; open by name to the room that gives sheets out. */
@NullMarked
@NamedInterface("office")
package io.wutong.kernel.documents.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
