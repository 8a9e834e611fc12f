package io.wutong.kernel.evidence.content;

import io.wutong.kernel.evidence.model.FileKind;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Which kind of document a compound file holds, told by the names of its streams. */
final class OleContent {

  private OleContent() {}

  /** The kind, or null when it is none of those that are taken (an installer, a mail). */
  static @Nullable FileKind kind(Path file, String name) {
    try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = ole.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw Refusal.of("file-has-password").with("name", name).refused();
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return FileKind.DOC;
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return FileKind.XLS;
      }
      return root.hasEntryCaseInsensitive("PowerPoint Document") ? FileKind.PPT : null;
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw Refusal.of("file-damaged").with("name", name).refused();
    }
  }
}
