package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a paragraph into sentences at 。！？, quotation marks after them included. */
final class Sentences {
  /** A "sentence" longer than this is a list without full stops; it is cut at its next pause. */
  private static final int LONG = 800;

  private static final int LONGEST = 1000;
  private static final int BRACKETS_LONGEST = 300;
  private static final int TOPIC_LONGEST = 22;

  private final List<String> ownerWords;

  Sentences(List<String> ownerWords) {
    this.ownerWords = ownerWords;
  }

  /** Marks between sentences that have no words: a rule of dots, a full stop too many. */
  List<Frame> marks(Paragraph paragraph) {
    return pieces(paragraph).stream()
        .filter(piece -> !Chars.hasWords(piece.text()))
        .map(piece -> Frame.of(Frame.Kind.MARKS, piece))
        .toList();
  }

  private List<MappedText> pieces(Paragraph paragraph) {
    boolean row = paragraph.kind() == Paragraph.Kind.ROW;
    return row ? List.of(paragraph.text()) : cut(paragraph.text());
  }

  List<Sentence> of(Paragraph paragraph, int article) {
    List<MappedText> cut =
        pieces(paragraph).stream().filter(piece -> Chars.hasWords(piece.text())).toList();
    if (paragraph.kind() == Paragraph.Kind.ROW) {
      return cut.stream()
          .map(row -> new Sentence(article, row, Sentence.Place.ROW, false, null, false))
          .toList();
    }
    Sentence.Place place = paragraph.item() ? Sentence.Place.ITEM : Sentence.Place.PROSE;
    List<Sentence> sentences = new ArrayList<>(cut.size());
    for (MappedText piece : cut) {
      boolean topic =
          paragraph.item()
              && sentences.isEmpty()
              && cut.size() > 1
              && piece.length() <= TOPIC_LONGEST;
      sentences.add(new Sentence(article, piece, place, topic, null, false));
    }
    return paragraph.item() ? withOwners(sentences) : sentences;
  }

  /** Brackets that stand behind the last sentence of an item hold for all of it. */
  private List<Sentence> withOwners(List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return sentences;
    }
    MappedText brackets = brackets(sentences.getLast().text());
    return brackets == null
        ? sentences
        : sentences.stream().map(sentence -> sentence.withOwners(brackets)).toList();
  }

  /** The brackets at the end that say who, or null. */
  @Nullable MappedText brackets(MappedText text) {
    int open = text.text().lastIndexOf('（');
    return open >= 0 && isOwnerBracket(text.text(), open) ? text.slice(open, text.length()) : null;
  }

  private List<MappedText> cut(MappedText text) {
    List<MappedText> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int length = i + 1 - from;
      boolean tooLong = length >= LONG && Chars.pauses(text.charAt(i)) || length >= LONGEST;
      if (Chars.endsSentence(text.charAt(i)) || tooLong && !splitsPair(text, i)) {
        int to = afterClosers(text, i + 1);
        add(pieces, text, from, to);
        from = to;
        i = to - 1;
      }
    }
    add(pieces, text, from, text.length());
    return pieces;
  }

  private static boolean splitsPair(MappedText text, int at) {
    return Character.isHighSurrogate(text.charAt(at));
  }

  private int afterClosers(MappedText text, int at) {
    int to = at;
    while (to < text.length()
        && (Chars.closes(text.charAt(to)) || Chars.endsSentence(text.charAt(to)))) {
      to++;
    }
    if (to < text.length() && text.charAt(to) == '（' && isOwnerBracket(text.text(), to)) {
      to = text.text().indexOf('）', to) + 1;
      while (to < text.length() && Chars.endsSentence(text.charAt(to))) {
        to++;
      }
    }
    return to;
  }

  private boolean isOwnerBracket(String text, int open) {
    int end = Math.min(text.length(), open + BRACKETS_LONGEST);
    int close = text.substring(open, end).indexOf('）');
    if (close < 0) {
      return false;
    }
    String inside = text.substring(open + 1, open + close);
    return ownerWords.stream().anyMatch(inside::contains);
  }

  private static void add(List<MappedText> pieces, MappedText text, int from, int to) {
    if (from < to) {
      MappedText piece = text.slice(from, to).trimmed();
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
  }
}
