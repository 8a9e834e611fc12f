package io.wutong.shared.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Where lines end: between Han characters, after a space, never before a closing mark nor after an
 * opening one.
 */
final class Wrapping {

  private static final String NEVER_FIRST = "，。；：、！？）》】」』”’…,.;:!?)]}%";
  private static final String NEVER_LAST = "（《【「『“‘([{";

  private Wrapping() {}

  /** The lines of some words, no wider than {@code most}; line ends of their own are kept. */
  static List<String> lines(String words, float most, float size, Typefaces fonts) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : words.strip().split("\\R", -1)) {
      wrap(paragraph.stripTrailing(), most, size, fonts, lines);
    }
    return lines;
  }

  private static void wrap(
      String paragraph, float most, float size, Typefaces fonts, List<String> lines) {
    int[] signs = paragraph.codePoints().toArray();
    int start = 0;
    while (start < signs.length) {
      int end = fitting(signs, start, most, size, fonts);
      int cut = end < signs.length ? breaking(signs, start, end) : end;
      lines.add(new String(signs, start, cut - start).strip());
      start = cut;
    }
    if (signs.length == 0) {
      lines.add("");
    }
  }

  /** So many signs fit; at least one, and one closing mark more. */
  private static int fitting(int[] signs, int start, float most, float size, Typefaces fonts) {
    float width = 0;
    int end = start;
    while (end < signs.length) {
      width += fonts.width(Character.toString(signs[end]), size);
      if (width > most && end > start) {
        break;
      }
      end++;
    }
    boolean hangs = end < signs.length && isNeverFirst(signs[end]);
    return hangs ? end + 1 : end;
  }

  /** A word of letters is not parted where there is another place in the line. */
  private static int breaking(int[] signs, int start, int end) {
    int cut = end;
    while (cut > start && isOne(signs[cut - 1], signs[cut])) {
      cut--;
    }
    return cut == start ? end : cut;
  }

  private static boolean isOne(int last, int first) {
    return isLetter(last) && isLetter(first)
        || NEVER_LAST.indexOf(last) >= 0
        || isNeverFirst(first);
  }

  /** A hyphen too, for a number with one is one word. */
  private static boolean isLetter(int sign) {
    return sign == '-' || Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign);
  }

  private static boolean isNeverFirst(int sign) {
    return NEVER_FIRST.indexOf(sign) >= 0;
  }
}
