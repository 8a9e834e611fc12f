package io.wutong.breakdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a numbered heading from the first half of a numbered sentence that the width of the page
 * has cut: neither has a full stop. A heading is a name; a sentence directs somebody, or breaks off
 * where no name can end, or is as wide as the page.
 */
final class Joints {
  private static final Pattern DANGLES =
      Pattern.compile("(?:会同|联合|以及|由|请|和|与|及|在|于|对|把|将|的|并|要|须|\\d)$");

  /** 督查室督查情况: a unit and an action, and yet the name of a section. */
  private static final Pattern NAMES_A_SECTION =
      Pattern.compile("(?:情况|工作|任务|要求|目标|措施|建议|方面|部署|职责|问题|原则|步骤|意见|事项|保障|机制|体系|清单|行动)$");

  private static final int TOLERANCE = 4;
  private static final int NARROWEST = 28;
  private static final int ENOUGH = 3;

  /** So many more sentences than headings settle what a list is of. */
  private static final int MOST_BY = 2;

  private static final Pattern COUNT = Pattern.compile("[一二三四五六七八九十]+|\\d+|[①-⑳]");

  private final List<Line> lines;
  private final LineWords words;
  private final int measure;
  private final boolean indented;

  /** How items are numbered (一、 or 1．), where most of them are sentences and not headings. */
  private final Set<String> sentencesUnder = new HashSet<>();

  Joints(List<Line> lines, LineWords words) {
    this.lines = lines;
    this.words = words;
    this.measure = measure(lines);
    this.indented = lines.stream().anyMatch(Joints::opensParagraph);
    countItems();
  }

  /** What most items of a list are, the doubtful ones are too. */
  private void countItems() {
    Map<String, Integer> balance = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (LineKinds.isNumbered(line)) {
        boolean sentence = !LineKinds.mayBeHeading(line) || goesOnByItself(i);
        boolean doubtful = !sentence && i + 1 < lines.size() && mayGoOn(i);
        balance.merge(style(line), sentence ? 1 : doubtful ? -1 : 0, Integer::sum);
      }
    }
    balance.forEach((style, sentences) -> {
      if (sentences >= MOST_BY) {
        sentencesUnder.add(style);
      }
    });
  }

  private static String style(Line line) {
    Matcher number = LineKinds.NUMBER.matcher(line.words());
    return number.lookingAt() ? COUNT.matcher(number.group().strip()).replaceAll("1") : "";
  }

  /** Two blanks in front of prose: this paper shows where its paragraphs begin. */
  private static boolean opensParagraph(Line line) {
    return line.indent() == 2 && line.has('，') && !LineKinds.isNumbered(line);
  }

  /** Whether a numbered line without a full stop is text: a directive, or its first half. */
  boolean isText(int index) {
    MappedText line = text(index);
    boolean unfinished = Chars.pauses(line.charAt(line.length() - 1)) && !ends(index, '：');
    return unfinished || words.directs(line) || acts(line) || goesOn(index);
  }

  /** Whether the sentence of such a line goes on in the line below. */
  boolean goesOn(int index) {
    return goesOnByItself(index)
        || sentencesUnder.contains(style(lines.get(index)))
            && mayGoOn(index)
            && !startsAnew(index + 1);
  }

  /** Text stands right below, and no colon leads up to it. */
  private boolean mayGoOn(int index) {
    return index + 1 < lines.size()
        && LineKinds.maybeText(lines.get(index + 1))
        && !lines.get(index + 1).blankBefore()
        && !ends(index, '；')
        && !ends(index, '：');
  }

  private boolean goesOnByItself(int index) {
    if (index + 1 >= lines.size() || !LineKinds.maybeText(lines.get(index + 1))) {
      return false;
    }
    MappedText line = text(index);
    MappedText next = text(index + 1);
    if (ends(index, '，')
        || ends(index, '、')
        || Chars.pauses(next.charAt(0))
        || words.tearsName(line, next)) {
      return true;
    }
    if (!mayGoOn(index)) {
      return false;
    }
    return dangles(index)
        || isFull(index)
        || outdented(index)
        || words.tearsWord(line, next)
        || (words.directs(line) || words.isUnit(line) || acts(line)) && !startsAnew(index + 1);
  }

  /** Breaks off at a word that needs another behind it. */
  boolean dangles(int index) {
    return DANGLES.matcher(lines.get(index).words()).find();
  }

  private boolean acts(MappedText line) {
    return words.acts(line) && !NAMES_A_SECTION.matcher(line.text()).find();
  }

  private boolean startsAnew(int index) {
    Line line = lines.get(index);
    return line.indent() > 0 && line.indent() >= lines.get(index - 1).indent()
        || words.opensWithUnit(text(index));
  }

  /** Where paragraphs begin two blanks in, a line that does not belongs to the one above. */
  private boolean outdented(int index) {
    return indented && lines.get(index).indent() > 0 && lines.get(index + 1).indent() == 0;
  }

  private boolean isFull(int index) {
    return measure > 0 && wide(lines.get(index)) + TOLERANCE >= measure;
  }

  private MappedText text(int index) {
    return lines.get(index).text().compact();
  }

  private boolean ends(int index, char mark) {
    return lines.get(index).words().endsWith(String.valueOf(mark));
  }

  /** How wide the page is set, told by lines that break off; 0 when they tell no width. */
  private static int measure(List<Line> lines) {
    int[] widths =
        lines.stream()
            .filter(line -> !line.closed() && !line.blankAfter())
            .mapToInt(Joints::wide)
            .filter(width -> width >= NARROWEST)
            .sorted()
            .toArray();
    if (widths.length < ENOUGH) {
      return 0;
    }
    int usual = widths[widths.length * 3 / 4];
    long near = 0;
    for (int width : widths) {
      near += Math.abs(width - usual) <= TOLERANCE ? 1 : 0;
    }
    return near >= ENOUGH && near * 2 >= widths.length ? usual : 0;
  }

  /** An ideograph is as wide as two letters. */
  private static int wide(Line line) {
    return line.words().chars().map(c -> c < 0x80 ? 1 : 2).sum();
  }
}
