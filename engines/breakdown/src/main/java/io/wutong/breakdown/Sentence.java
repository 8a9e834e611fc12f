package io.wutong.breakdown;

import org.jspecify.annotations.Nullable;

/**
 * A sentence to be judged.
 *
 * @param topic opens a numbered item and has more sentences behind it
 * @param owners the brackets behind a numbered item that name who and by when (责任单位：…), which hold
 *     for every sentence of the item
 * @param carried a piece of a sentence, behind one that directs
 */
record Sentence(
    int article,
    MappedText text,
    Place place,
    boolean topic,
    @Nullable MappedText owners,
    boolean carried) {

  /** Where it stands. */
  enum Place {
    PROSE,
    ITEM,
    ROW
  }

  String words() {
    return text.text();
  }

  Sentence withOwners(@Nullable MappedText brackets) {
    return new Sentence(article, text, place, topic, brackets, carried);
  }

  /** A part of it that is judged by itself. */
  Sentence piece(MappedText part, @Nullable MappedText brackets, boolean behind) {
    return new Sentence(article, part, place, false, brackets, behind);
  }
}
