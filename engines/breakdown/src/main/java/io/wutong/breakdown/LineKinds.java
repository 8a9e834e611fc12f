package io.wutong.breakdown;

import java.util.List;
import java.util.regex.Pattern;

/** What each line is, judged from itself and its neighbours. */
final class LineKinds {
  private static final Pattern SIGNATURE =
      Pattern.compile("^(?:本报|实习)?(?:记者|通讯员) [^。！？，；：]{2,50}$");
  private static final Pattern SIGNATURE_GOES_ON =
      Pattern.compile("^\\S{2,8} \\S{2,4}(?: \\S{2,4}){0,3}(?: 文/图)?$");
  private static final Pattern DATE_LINE = Pattern.compile("^（?\\d{4}年\\d{1,2}月\\d{1,2}日）?$");
  private static final Pattern SALUTATION = Pattern.compile("^[^，。；]{2,14}：$");
  static final Pattern NUMBER =
      Pattern.compile(
          "^(?:第[一二三四五六七八九十]{1,3}[章节条]|[一二三四五六七八九十]{1,3}、"
              + "|（[一二三四五六七八九十]{1,3}）|\\d{1,3}[.、](?!\\d)|（\\d{1,3}）"
              + "|[①-⑳]|[●◆■•·] ?)\\s{0,3}");

  private static final int HEADING_MOST = 45;
  private static final int NARROW = 32;

  private final List<Line> lines;
  private final LineWords words;
  private final Joints joints;
  private final boolean[] title;
  private final int width;

  LineKinds(List<Line> lines, LineWords words) {
    this.lines = lines;
    this.words = words;
    this.joints = new Joints(lines, words);
    this.title = PaperTitle.in(lines, words);
    this.width = usualWidth(lines);
  }

  /** The width that three lines in four keep within: a page of narrow columns shows here. */
  private static int usualWidth(List<Line> lines) {
    int[] lengths = lines.stream().mapToInt(Line::length).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 3 / 4];
  }

  private boolean narrow() {
    return width <= NARROW;
  }

  /** Whether the line opens an article of a page (电头). */
  static boolean opensArticle(Line line) {
    return line.words().startsWith("本报讯");
  }

  static boolean isNumbered(Line line) {
    return NUMBER.matcher(line.words()).lookingAt();
  }

  boolean numbered(int index) {
    return isNumbered(lines.get(index));
  }

  /**
   * Whether a line may go on with the sentence of the one above: by its form it is nothing else.
   */
  static boolean maybeText(Line line) {
    String words = line.words();
    return !isNumbered(line)
        && !isRow(words)
        && !opensArticle(line)
        && !words.startsWith("——")
        && !SIGNATURE.matcher(words).matches();
  }

  /** Whether a line of text opens a paragraph, though the sentence above may be ended. */
  boolean opensParagraph(int index, boolean open) {
    Line line = lines.get(index);
    boolean apart = line.blankBefore() || index > 0 && !lines.get(index - 1).closed();
    return numbered(index)
        || opensArticle(line)
        || !open && apart && !words.givesOwners(line.words());
  }

  /** Whether the sentence of a line that is text goes on below it. */
  boolean open(int index) {
    Line line = lines.get(index);
    return !line.closed() && (!numbered(index) || !mayBeHeading(line) || joints.goesOn(index));
  }

  /** Short and without a full stop: a heading, or a sentence that nobody closed. */
  static boolean mayBeHeading(Line line) {
    return !line.closed() && !line.has('。') && line.length() <= HEADING_MOST;
  }

  /**
   * @param open whether the sentence of the line above is still going on
   * @param above what the line above was
   */
  Paragraph.Kind kind(int index, boolean open, Paragraph.Kind above) {
    Line line = lines.get(index);
    String words = line.words();
    if (SIGNATURE.matcher(words).matches()
        || above == Paragraph.Kind.SIGNATURE
            && !line.blankBefore()
            && SIGNATURE_GOES_ON.matcher(words).matches()) {
      return Paragraph.Kind.SIGNATURE;
    }
    if (isRow(words)) {
      return isRowHead(index, above) ? Paragraph.Kind.HEADING : Paragraph.Kind.ROW;
    }
    boolean date = DATE_LINE.matcher(words).matches() && !(open && joints.dangles(index - 1));
    if (date || !open && isRemark(words) && !this.words.givesOwners(words)) {
      return Paragraph.Kind.REMARK;
    }
    return isHeading(index, open, above) ? Paragraph.Kind.HEADING : Paragraph.Kind.BODY;
  }

  private static boolean isRow(String words) {
    int first = words.indexOf('|');
    return first >= 0 && words.indexOf('|', first + 1) > first;
  }

  /** The first of a run of rows, or the rule under it (|---|---|). */
  private boolean isRowHead(int index, Paragraph.Kind above) {
    String words = lines.get(index).words();
    boolean first = index == 0 || !isRow(lines.get(index - 1).words());
    return first && above != Paragraph.Kind.ROW && words.indexOf('。') < 0 || !Chars.hasWords(words);
  }

  private static boolean isRemark(String words) {
    return SALUTATION.matcher(words).matches()
        || words.startsWith("（") && words.endsWith("）") && words.indexOf('）') == words.length() - 1;
  }

  private boolean isHeading(int index, boolean open, Paragraph.Kind above) {
    Line line = lines.get(index);
    if (line.closed() || line.length() > HEADING_MOST || opensArticle(line)) {
      return false;
    }
    if (title[index] && !open) {
      return true;
    }
    boolean plain = !line.has('，') && !line.has('。') && !line.has('；') && !line.has('：');
    if (open) {
      return plain && line.blankBefore() && nextOpensArticle(index);
    }
    if (line.words().startsWith("——")) {
      return true;
    }
    if (numbered(index)) {
      return !line.has('。') && !joints.isText(index);
    }
    if (words.directs(line.text().compact())) {
      return false;
    }
    boolean amidText = above == Paragraph.Kind.BODY || above == Paragraph.Kind.ROW;
    if (nextOpensArticle(index) || line.blankBefore() && twoLinesAboveArticle(index)) {
      return plain;
    }
    return amidText ? isSectionHeading(line, plain) : isHeadline(index, plain);
  }

  /**
   * Between two paragraphs a torn-off line of a column looks much like a heading; a line that
   * stands alone and reads like a title (no 了, no list) is one.
   */
  private boolean isSectionHeading(Line line, boolean plain) {
    boolean titled = !narrow() || line.has(' ');
    return titled
        && plain
        && line.blankBefore()
        && line.blankAfter()
        && !line.has('、')
        && !line.has('了');
  }

  /** At the top of the page, behind a signature or under another headline. */
  private boolean isHeadline(int index, boolean plain) {
    Line line = lines.get(index);
    boolean wide = line.length() * 5 > width * 6;
    if (narrow()) {
      return plain && (line.blankAfter() || nextIsHeading(index))
          || wide && !line.has('，') && !line.has('。');
    }
    return plain;
  }

  private boolean nextOpensArticle(int index) {
    return index + 1 < lines.size() && opensArticle(lines.get(index + 1));
  }

  private boolean twoLinesAboveArticle(int index) {
    return index + 2 < lines.size() && opensArticle(lines.get(index + 2)) && nextIsHeading(index);
  }

  /** A headline of two lines: the second one has the blank or the article below it. */
  private boolean nextIsHeading(int index) {
    if (index + 1 >= lines.size()) {
      return true;
    }
    Line next = lines.get(index + 1);
    boolean plain = !next.closed() && !next.has('，') && !next.has('。') && !next.has('：');
    return plain
        && !numbered(index + 1)
        && (next.blankAfter() || nextOpensArticle(index + 1))
        && next.length() <= HEADING_MOST;
  }
}
