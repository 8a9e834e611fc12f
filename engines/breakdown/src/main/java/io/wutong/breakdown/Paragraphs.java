package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Joins lines into paragraphs; a sentence that goes on carries across blank lines. */
final class Paragraphs {
  private final String original;
  private final List<Line> lines;
  private final LineKinds kinds;
  private final List<Paragraph> done = new ArrayList<>();
  private final List<Frame> numbers = new ArrayList<>();
  private @Nullable Joiner body;
  private boolean bodyItem;
  private boolean bodyBlankBefore;

  private Paragraphs(String original, List<Line> lines, LineWords words) {
    this.original = original;
    this.lines = lines;
    this.kinds = new LineKinds(lines, words);
  }

  static Paragraphs of(String original, List<Line> lines, LineWords words) {
    Paragraphs paragraphs = new Paragraphs(original, lines, words);
    paragraphs.gather();
    return paragraphs;
  }

  List<Paragraph> list() {
    return done;
  }

  /** The numbers of the items, which are no part of their text. */
  List<Frame> numbers() {
    return numbers;
  }

  private void gather() {
    Paragraph.Kind above = Paragraph.Kind.HEADING;
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean item = kinds.numbered(i);
      boolean starts = item || LineKinds.opensArticle(line);
      Paragraph.Kind kind = kinds.kind(i, open && !starts, above);
      if (kind != Paragraph.Kind.BODY) {
        flush();
        MappedText text = item ? withoutNumber(line.text()) : line.text();
        add(kind, text, item, line.blankBefore(), kind == Paragraph.Kind.HEADING);
        open = false;
      } else {
        body(line, item, kinds.opensParagraph(i, open));
        open = kinds.open(i);
      }
      above = kind;
    }
    flush();
  }

  /** All lines as one, their numbers too. */
  static MappedText joined(String original, List<Line> lines) {
    Joiner joiner = new Joiner(original, original.length());
    lines.forEach(line -> joiner.add(line.text(), true, false));
    return joiner.build();
  }

  private void body(Line line, boolean item, boolean starts) {
    if (starts) {
      flush();
    }
    Joiner joiner = body;
    if (joiner == null) {
      joiner = new Joiner(original, line.length() * 2);
      body = joiner;
      bodyItem = item;
      bodyBlankBefore = line.blankBefore();
    }
    joiner.add(item ? withoutNumber(line.text()) : line.text(), true, false);
  }

  private void flush() {
    Joiner joiner = body;
    body = null;
    if (joiner != null && !joiner.isEmpty()) {
      done.add(new Paragraph(Paragraph.Kind.BODY, joiner.build(), bodyItem, bodyBlankBefore));
    }
  }

  private void add(
      Paragraph.Kind kind, MappedText text, boolean item, boolean blankBefore, boolean keepBlanks) {
    if (text.isEmpty()) {
      return;
    }
    Joiner joiner = new Joiner(original, text.length());
    joiner.add(text, false, keepBlanks);
    done.add(new Paragraph(kind, joiner.build(), item, blankBefore));
  }

  /** "3．" tells that this is an item of a plan; it is no part of the sentence. */
  private MappedText withoutNumber(MappedText line) {
    Matcher number = LineKinds.NUMBER.matcher(line.text());
    if (!number.lookingAt() || number.end() == line.length()) {
      return line;
    }
    numbers.add(Frame.of(Frame.Kind.NUMBER, line.slice(0, number.end()).trimmed()));
    return line.slice(number.end(), line.length());
  }
}
