package io.wutong.kernel.evidence.model;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What the first bytes of a file say it is; some containers must be looked into for the rest. */
public enum Container {
  PDF,
  ZIP,
  /** Compound file: Word, Excel and PowerPoint before 2007, WPS, and encrypted newer ones. */
  OLE,
  JPEG,
  PNG,
  GIF,
  WEBP,
  HEIC,
  MP4,
  /** None of the above: text, or something we do not take. */
  OTHER;

  /** So many bytes are needed to tell. */
  public static final int HEAD = 16;

  private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "mif1", "msf1", "heim");
  private static final Set<String> MP4_BRANDS =
      Set.of(
          "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "mmp4", "MSNV");

  /** Tells from the first bytes. */
  public static Container of(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
    if (text.startsWith("%PDF-")) {
      return PDF;
    }
    if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
      return ZIP;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OLE;
    }
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return GIF;
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return WEBP;
    }
    return text.startsWith("ftyp", 4) ? ofBrand(text) : OTHER;
  }

  private static Container ofBrand(String text) {
    String brand = text.length() < 12 ? "" : text.substring(8, 12);
    if (HEIC_BRANDS.contains(brand)) {
      return HEIC;
    }
    return MP4_BRANDS.contains(brand) ? MP4 : OTHER;
  }
}
