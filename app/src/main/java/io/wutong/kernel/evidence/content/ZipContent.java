package io.wutong.kernel.evidence.content;

import io.wutong.kernel.evidence.model.FileKind;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of document a zip holds, after unpacking it into nowhere: whoever parses it later
 * meets no more than this. Entries are taken from the central directory, as parsers do, so that
 * entries laid over each other are counted as often as a parser would unpack them.
 */
final class ZipContent {

  static final int MOST_ENTRIES = 5_000;
  static final long MOST_UNPACKED = 400L << 20;
  static final long MOST_IN_ONE = 150L << 20;

  /** From so much on the ratio counts: short texts of one letter compress beyond any measure. */
  static final long RATIO_COUNTS_FROM = 10L << 20;

  static final int MOST_RATIO = 100;

  private ZipContent() {}

  /** The kind, or null when the zip is none of those that are taken. */
  static @Nullable FileKind kind(Path file, long size, String name) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw unpacksTooFar(name);
      }
      FileKind kind = mainPart(zip);
      if (kind != null) {
        unpackIntoNowhere(zip, size, name);
      }
      return kind;
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.of("file-damaged").with("name", name).refused();
    }
  }

  private static @Nullable FileKind mainPart(ZipFile zip) {
    if (zip.getEntry("OFD.xml") != null) {
      return FileKind.OFD;
    }
    if (zip.getEntry("[Content_Types].xml") == null) {
      return null;
    }
    if (zip.getEntry("word/document.xml") != null || zip.getEntry("word/document2.xml") != null) {
      return FileKind.DOCX;
    }
    if (zip.getEntry("xl/workbook.xml") != null) {
      return FileKind.XLSX;
    }
    return zip.getEntry("ppt/presentation.xml") != null ? FileKind.PPTX : null;
  }

  private static void unpackIntoNowhere(ZipFile zip, long size, String name) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      long inThis = 0;
      try (InputStream in = zip.getInputStream(all.nextElement())) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          inThis += read;
          total += read;
          if (inThis > MOST_IN_ONE || tooFar(total, size)) {
            throw unpacksTooFar(name);
          }
        }
      }
    }
  }

  private static boolean tooFar(long unpacked, long packed) {
    return unpacked > MOST_UNPACKED
        || (unpacked > RATIO_COUNTS_FROM && unpacked / MOST_RATIO > packed);
  }

  private static RuntimeException unpacksTooFar(String name) {
    return Refusal.of("file-unpacks-too-far").with("name", name).refused();
  }
}
