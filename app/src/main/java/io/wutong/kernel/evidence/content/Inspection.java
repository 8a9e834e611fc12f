package io.wutong.kernel.evidence.content;

import io.wutong.kernel.evidence.model.Container;
import io.wutong.kernel.evidence.model.FileKind;
import io.wutong.kernel.evidence.model.FileName;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at a file's content: what it is, whether its name tells the truth, whether it is safe. */
public final class Inspection {

  /** What is made to carry macros, and what the same is without them. */
  private static final Map<String, String> WITHOUT_MACROS =
      Map.of(
          "xlsm", ".xlsx",
          "xltm", ".xlsx",
          "docm", ".docx",
          "dotm", ".docx",
          "pptm", ".pptx",
          "ppsm", ".pptx");

  private Inspection() {}

  /** The kind that the name claims; refused before a byte is received if it is not taken. */
  public static FileKind claimed(FileName name) {
    FileKind claimed = FileKind.ofExtension(name.extension());
    String plain = WITHOUT_MACROS.get(name.extension().toLowerCase(Locale.ROOT));
    if (plain != null) {
      throw new Refusal("file-has-macros", 415, Map.of())
          .with("name", name.full())
          .with("plain", plain)
          .refused();
    }
    if (claimed == null) {
      throw refusedType(name);
    }
    return claimed;
  }

  /** The kind of the file; refuses what is misnamed, locked or built to burst. */
  public static FileKind kind(Path file, FileName name) {
    FileKind claimed = claimed(name);
    try {
      FileKind found = found(file, name, claimed);
      if (found == null) {
        throw unknown(name);
      }
      if (found != claimed) {
        throw mismatch(found.label(), name);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("reading back what was received", e);
    }
  }

  private static @Nullable FileKind found(Path file, FileName name, FileKind claimed)
      throws IOException {
    return switch (Container.of(head(file))) {
      case PDF -> {
        PdfContent.refusePassword(file, name.full());
        yield FileKind.PDF;
      }
      case ZIP -> ZipContent.kind(file, Files.size(file), name.full());
      case OLE -> OleContent.kind(file, name.full());
      case JPEG -> FileKind.JPEG;
      case PNG -> FileKind.PNG;
      case GIF -> FileKind.GIF;
      case WEBP -> FileKind.WEBP;
      case HEIC -> FileKind.HEIC;
      case MP4 -> FileKind.MP4;
      case OTHER -> text(file, claimed);
    };
  }

  /** Text has no signature: whether it is a table is for its name to say. */
  private static @Nullable FileKind text(Path file, FileKind claimed) throws IOException {
    if (!TextContent.isText(file)) {
      return null;
    }
    return claimed == FileKind.CSV ? FileKind.CSV : FileKind.TEXT;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Container.HEAD);
    }
  }

  private static Refused refusedType(FileName name) {
    return new Refusal("file-type-refused", 415, Map.of())
        .with("name", name.full())
        .with("allowed", FileKind.allExtensions())
        .refused();
  }

  private static Refused unknown(FileName name) {
    return Refusal.of("file-content-unknown")
        .with("name", name.full())
        .with("extension", "." + name.extension())
        .refused();
  }

  private static Refused mismatch(String content, FileName name) {
    return Refusal.of("file-type-mismatch")
        .with("content", content)
        .with("name", name.full())
        .with("extension", "." + name.extension())
        .refused();
  }
}
