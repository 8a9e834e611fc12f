package io.wutong.breakdown;

/**
 * A stretch of the text as it was handed in, in UTF-16 units: {@code text.substring(start, end)} is
 * what the reader sees, hard breaks and all.
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "The span (%d to %d) must run forward from 0 or later.%nMaybe start and end are swapped."
              .formatted(start, end));
    }
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
