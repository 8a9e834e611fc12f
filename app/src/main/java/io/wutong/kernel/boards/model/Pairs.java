package io.wutong.kernel.boards.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Chinese text as overlapping pairs of characters, so that any word is a phrase of pairs and needs
 * no dictionary: 内涝预警 is 内涝 涝预 预警 警. The last character stands alone too, so that a single
 * character is found by prefix wherever it stands. Latin letters and digits stay words.
 */
public final class Pairs {

  private static final int QUERY_MAX = 60;

  private Pairs() {}

  /** The text for the index, pairs parted by spaces. */
  public static String index(String text) {
    StringBuilder out = new StringBuilder(text.length() * 3);
    for (String run : runs(text)) {
      if (isHan(run.codePointAt(0))) {
        pairs(run).forEach(pair -> out.append(pair).append(' '));
        out.append(last(run)).append(' ');
      } else {
        out.append(run).append(' ');
      }
    }
    return out.toString();
  }

  /** A query in PostgreSQL's own notation; empty when nothing in it can be searched for. */
  public static String query(String words) {
    String shortened = words.length() > QUERY_MAX ? words.substring(0, QUERY_MAX) : words;
    List<String> parts = new ArrayList<>();
    for (String run : runs(shortened)) {
      if (!isHan(run.codePointAt(0))) {
        parts.add("'" + run + "':*");
      } else if (run.codePointCount(0, run.length()) == 1) {
        parts.add("'" + run + "':*");
      } else {
        parts.add(
            "(" + String.join(" <-> ", pairs(run).stream().map(p -> "'" + p + "'").toList()) + ")");
      }
    }
    return String.join(" & ", parts);
  }

  /** The words of a query as they stand in a text that it finds, in lower case. */
  public static List<String> words(String query) {
    return runs(query.length() > QUERY_MAX ? query.substring(0, QUERY_MAX) : query);
  }

  private static List<String> pairs(String run) {
    int[] points = run.codePoints().toArray();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(new String(points, i, 2));
    }
    return pairs;
  }

  private static String last(String run) {
    return new String(Character.toChars(run.codePointBefore(run.length())));
  }

  /** Runs of Han characters and of other letters and digits; everything else parts them. */
  private static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean han = false;
    for (int point : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      boolean isHan = isHan(point);
      boolean isWord = isHan || Character.isLetterOrDigit(point);
      if (!run.isEmpty() && (!isWord || isHan != han)) {
        runs.add(run.toString());
        run.setLength(0);
      }
      if (isWord) {
        run.appendCodePoint(point);
        han = isHan;
      }
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    return runs;
  }

  private static boolean isHan(int point) {
    return Character.isIdeographic(point);
  }
}
