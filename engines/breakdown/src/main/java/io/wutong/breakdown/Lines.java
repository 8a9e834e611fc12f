package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text cut at its hard breaks, a reporter's signature off the line it ends; page numbers stand
 * apart, for a sentence goes on from page to page.
 */
record Lines(List<Line> list, List<Frame> pages) {
  /** "……更大的突破。记者 张三": the signature has no line of its own. */
  private static final Pattern SIGNATURE_AT_END =
      Pattern.compile("(?<=[。！？”])\\s{0,4}(?:本报)?(?:记者|通讯员) [^。！？，；：]{2,50}$");

  /** — 2 —, 第2页, 第 2 页 共 5 页. */
  private static final Pattern PAGE =
      Pattern.compile(
          "[-—–―－]{1,2} ?\\d{1,3} ?[-—–―－]{1,2}|第 ?\\d{1,3} ?页[，/ ]{0,2}(?:共 ?\\d{1,3} ?页)?");

  /** Lines longer than this hold no signature worth looking for beyond their end. */
  private static final int SIGNATURE_TAIL = 60;

  static Lines of(MappedText text) {
    return new Cutting(text).lines();
  }

  /** One text being cut. */
  private static final class Cutting {
    private final MappedText text;
    private final List<MappedText> cut = new ArrayList<>();
    private final List<Integer> indents = new ArrayList<>();
    private final List<Boolean> blankBefore = new ArrayList<>();
    private final List<Frame> pages = new ArrayList<>();
    private boolean blank = true;
    private boolean turned;

    Cutting(MappedText text) {
      this.text = text;
    }

    Lines lines() {
      int from = 0;
      while (from <= text.length()) {
        int to = text.text().indexOf('\n', from);
        to = to < 0 ? text.length() : to;
        MappedText line = text.slice(from, to).trimmed();
        if (line.isEmpty()) {
          blank = true;
        } else if (PAGE.matcher(line.text()).matches()) {
          pages.add(Frame.of(Frame.Kind.REMARK, line));
          turned = true;
        } else {
          int start = text.origin(from);
          cutSignature(line).forEach(piece -> add(piece, piece.origin(0) - start));
        }
        from = to + 1;
      }
      return new Lines(withBlanks(), pages);
    }

    /** A sentence that is not closed when the page is turned has no blank behind it. */
    private void add(MappedText piece, int indent) {
      boolean goesOn = turned && !cut.isEmpty() && !Line.closed(cut.getLast());
      cut.add(piece);
      indents.add(indent);
      blankBefore.add(blank && !goesOn);
      blank = false;
      turned = false;
    }

    private List<Line> withBlanks() {
      List<Line> lines = new ArrayList<>(cut.size());
      for (int i = 0; i < cut.size(); i++) {
        boolean last = i + 1 == cut.size() || blankBefore.get(i + 1);
        lines.add(new Line(cut.get(i), indents.get(i), blankBefore.get(i), last));
      }
      return lines;
    }
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
