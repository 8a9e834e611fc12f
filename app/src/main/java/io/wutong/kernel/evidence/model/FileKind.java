package io.wutong.kernel.evidence.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of file that are taken: what offices in China write, scan and photograph. Archives are
 * not among them, since nobody can check what lies inside.
 */
public enum FileKind {
  PDF("PDF", "application/pdf", "pdf"),
  /** 版式文档 (GB/T 33190), the format of official documents. */
  OFD("OFD", "application/ofd", "ofd"),
  DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX(
      "PowerPoint",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "pptx"),
  DOC("Word 97", "application/msword", "doc", "wps"),
  XLS("Excel 97", "application/vnd.ms-excel", "xls", "et"),
  PPT("PowerPoint 97", "application/vnd.ms-powerpoint", "ppt", "dps"),
  JPEG("JPEG", "image/jpeg", "jpg", "jpeg"),
  PNG("PNG", "image/png", "png"),
  GIF("GIF", "image/gif", "gif"),
  WEBP("WebP", "image/webp", "webp"),
  HEIC("HEIC", "image/heic", "heic"),
  MP4("MP4", "video/mp4", "mp4"),
  TEXT("TXT", "text/plain", "txt"),
  CSV("CSV", "text/csv", "csv");

  private final String label;
  private final String mediaType;
  private final List<String> extensions;

  FileKind(String label, String mediaType, String... extensions) {
    this.label = label;
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The kind that an extension claims, or null when such files are not taken. */
  public static @Nullable FileKind ofExtension(String extension) {
    String lower = extension.toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.extensions.contains(lower)) {
        return kind;
      }
    }
    return null;
  }

  /** All extensions, for the words of a refusal. */
  public static String allExtensions() {
    return Arrays.stream(values())
        .flatMap(kind -> kind.extensions.stream())
        .collect(Collectors.joining(" "));
  }
}
