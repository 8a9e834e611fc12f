package io.wutong.kernel.evidence.model;

import io.wutong.shared.refusal.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A file's name as it is shown and offered for saving. It never names anything on our disk, where
 * files stand under their hash; it is cleaned for the sake of the disk it is saved to next.
 */
public record FileName(String base, String extension) {

  private static final int LONGEST = 100;
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  /**
   * Takes the last part of a path, replaces what file systems refuse, and shortens.
   *
   * @throws io.wutong.shared.refusal.Refused for control characters, names reserved by Windows, and
   *     names without an extension
   */
  public static FileName of(String sent) {
    if (sent.codePoints().anyMatch(FileName::isInvisible)) {
      throw Refusal.of("file-name-invisible").with("name", visible(sent)).refused();
    }
    String path = Normalizer.normalize(sent, Normalizer.Form.NFC).replace('\\', '/');
    String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[<>:\"|?*]", "_");
    String name = last.replaceAll("^\\s+", "").replaceAll("[\\s.]+$", "");
    int dot = name.lastIndexOf('.');
    String base = dot < 0 ? name : name.substring(0, dot).strip();
    String extension = dot < 0 ? "" : name.substring(dot + 1).strip();
    if (base.isEmpty() || extension.isEmpty()) {
      throw Refusal.of("file-name-without-extension").with("name", sent.strip()).refused();
    }
    if (RESERVED.matcher(name).matches()) {
      throw Refusal.of("file-name-reserved").with("name", name).refused();
    }
    return new FileName(shortened(base), extension);
  }

  /** Base and extension together. */
  public String full() {
    return base + "." + extension;
  }

  /** NUL and its like, and marks that turn the reading direction: 'gpj.exe' shown as 'exe.jpg'. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  private static String visible(String sent) {
    StringBuilder out = new StringBuilder();
    sent.codePoints().limit(LONGEST).forEach(c -> out.appendCodePoint(isInvisible(c) ? '□' : c));
    return out.toString();
  }

  private static String shortened(String base) {
    return base.codePointCount(0, base.length()) <= LONGEST
        ? base
        : base.substring(0, base.offsetByCodePoints(0, LONGEST)).strip();
  }
}
