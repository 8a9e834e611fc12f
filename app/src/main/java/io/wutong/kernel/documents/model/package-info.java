/**
 * The table of taking in: cells, headers, shapes; open by name to the room that gives sheets out.
 */
@NullMarked
@NamedInterface("model")
package io.wutong.kernel.documents.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
