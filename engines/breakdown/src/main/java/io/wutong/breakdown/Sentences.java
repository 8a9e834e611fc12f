package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.List;

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

  List<Sentence> of(Paragraph paragraph, int article) {
    MappedText text = paragraph.text();
    if (paragraph.kind() == Paragraph.Kind.ROW) {
      return List.of(new Sentence(article, text, Sentence.Place.ROW, false, null));
    }
    List<MappedText> cut = cut(text);
    Sentence.Place place = paragraph.item() ? Sentence.Place.ITEM : Sentence.Place.PROSE;
    List<Sentence> sentences = new ArrayList<>(cut.size());
    for (MappedText piece : cut) {
      boolean topic =
          paragraph.item()
              && sentences.isEmpty()
              && cut.size() > 1
              && piece.length() <= TOPIC_LONGEST;
      sentences.add(new Sentence(article, piece, place, topic, null));
    }
    return paragraph.item() ? withOwners(sentences) : sentences;
  }

  /** Brackets that stand behind the last sentence of an item hold for all of it. */
  private List<Sentence> withOwners(List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return sentences;
    }
    MappedText last = sentences.getLast().text();
    int open = last.text().lastIndexOf('（');
    if (open < 0 || !isOwnerBracket(last.text(), open)) {
      return sentences;
    }
    MappedText brackets = last.slice(open, last.length());
    return sentences.stream().map(sentence -> sentence.withOwners(brackets)).toList();
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
      if (Chars.hasWords(piece.text())) {
        pieces.add(piece);
      }
    }
  }
}
