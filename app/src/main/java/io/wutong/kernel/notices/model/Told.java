package io.wutong.kernel.notices.model;

import java.util.UUID;

/**
 * Somebody has to hear.
 *
 * @param person who
 * @param unit as whom: the unit of that post
 * @param cause why
 * @param words what was said, cut; the name of the act where one waits to be signed
 */
public record Told(UUID person, UUID unit, Cause cause, String words) {

  private static final int WORDS_MAX = 200;

  public Told {
    words = words.length() <= WORDS_MAX ? words : cut(words);
  }

  /** Never between the two halves of one character. */
  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(WORDS_MAX - 1)) ? WORDS_MAX - 1 : WORDS_MAX;
    return text.substring(0, end) + "…";
  }
}
