package io.wutong.kernel.intake.model;

/**
 * A span of a document's text, in UTF-16 units, and what stands there.
 *
 * @param start the first unit
 * @param end one past the last
 */
public record Words(int start, int end, String words) {

  public Words {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "The span %d–%d is empty or runs backward.".formatted(start, end));
    }
  }

  /** The span of a text. */
  public static Words of(String text, int start, int end) {
    return new Words(start, end, text.substring(start, end));
  }

  /** Whether the other span lies within this one. */
  public boolean holds(Words other) {
    return start <= other.start && other.end <= end;
  }
}
