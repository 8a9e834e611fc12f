package io.wutong.kernel.meetings.paper;

import io.wutong.shared.print.Format;

/** The paper on which it is printed; lengths in twentieths of a point, as Word counts. */
public enum PaperSize {
  /** Upright. */
  A4(Format.A4),
  /** Lying. */
  A3(Format.A3_LYING);

  private static final int MARGIN = 1_134;
  private static final int TO_A_POINT = 20;

  private final Format format;

  PaperSize(Format format) {
    this.format = format;
  }

  Format format() {
    return format;
  }

  int width() {
    return Math.round(format.width() * TO_A_POINT);
  }

  int height() {
    return Math.round(format.height() * TO_A_POINT);
  }

  boolean isLying() {
    return format.width() > format.height();
  }

  int margin() {
    return MARGIN;
  }

  /** Between the margins. */
  int text() {
    return width() - 2 * MARGIN;
  }
}
