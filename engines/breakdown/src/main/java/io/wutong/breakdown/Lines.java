package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text at its hard breaks, and a reporter's signature off the line it ends. */
final class Lines {
  /** "……更大的突破。记者 张三": the signature has no line of its own. */
  private static final Pattern SIGNATURE_AT_END =
      Pattern.compile("(?<=[。！？”])\\s{0,4}(?:本报)?(?:记者|通讯员) [^。！？，；：]{2,50}$");

  /** Lines longer than this hold no signature worth looking for beyond their end. */
  private static final int SIGNATURE_TAIL = 60;

  private Lines() {}

  static List<Line> of(MappedText text) {
    List<MappedText> cut = new ArrayList<>();
    List<Boolean> blankBefore = new ArrayList<>();
    boolean blank = true;
    int from = 0;
    while (from <= text.length()) {
      int to = text.text().indexOf('\n', from);
      if (to < 0) {
        to = text.length();
      }
      MappedText line = text.slice(from, to).trimmed();
      if (line.isEmpty()) {
        blank = true;
      } else {
        for (MappedText piece : cutSignature(line)) {
          cut.add(piece);
          blankBefore.add(blank);
          blank = false;
        }
      }
      from = to + 1;
    }
    return withBlanks(cut, blankBefore);
  }

  private static List<Line> withBlanks(List<MappedText> cut, List<Boolean> blankBefore) {
    List<Line> lines = new ArrayList<>(cut.size());
    for (int i = 0; i < cut.size(); i++) {
      boolean last = i + 1 == cut.size();
      lines.add(new Line(cut.get(i), blankBefore.get(i), last || blankBefore.get(i + 1)));
    }
    return lines;
  }

  private static List<MappedText> cutSignature(MappedText line) {
    int tail = Math.max(0, line.length() - SIGNATURE_TAIL);
    Matcher signature = SIGNATURE_AT_END.matcher(line.text()).region(tail, line.length());
    signature.useTransparentBounds(true);
    if (!signature.find() || signature.start() == 0) {
      return List.of(line);
    }
    return List.of(
        line.slice(0, signature.start()), line.slice(signature.start(), line.length()).trimmed());
  }
}
