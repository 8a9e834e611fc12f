/**
 * 佐证: the files that show that something was done, kept once under the SHA-256 of their bytes.
 *
 * <p>For whoever uploads, and for the rooms that attach. The main path: receive while hashing, look
 * at the content, rename into place, record who brought it under which name. It never shows a file
 * to anybody but its uploader; a room that attached one serves it after its own question of who may
 * read.
 */
@NullMarked
@ApplicationModule(
    id = "evidence",
    displayName = "Evidence 佐证",
    allowedDependencies = {"shared", "journal"})
package io.wutong.kernel.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
