package io.wutong.kernel.meetings.paper;

/** The paper on which it is printed; lengths in twentieths of a point, as Word counts. */
public enum PaperSize {
  /** Upright. */
  A4(11_906, 16_838, false),
  /** Lying. */
  A3(23_811, 16_838, true);

  private static final int MARGIN = 1_134;

  private final int width;
  private final int height;
  private final boolean lying;

  PaperSize(int width, int height, boolean lying) {
    this.width = width;
    this.height = height;
    this.lying = lying;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean isLying() {
    return lying;
  }

  int margin() {
    return MARGIN;
  }

  /** Between the margins. */
  int text() {
    return width - 2 * MARGIN;
  }
}
