package io.wutong.shared.print;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A sheet of paper, upright or lying, with its margins; lengths in points. */
public enum Format {
  A4(PDRectangle.A4, false, 10.5f, 9.5f),
  A4_LYING(PDRectangle.A4, true, 10.5f, 9.5f),
  A3(PDRectangle.A3, false, 12, 11),
  A3_LYING(PDRectangle.A3, true, 12, 11);

  /** The left one is for the binding. */
  private static final float LEFT = 62;

  private static final float RIGHT = 48;
  private static final float UPPER = 62;
  private static final float LOWER = 62;

  private final float width;
  private final float height;
  private final float body;
  private final float cell;

  Format(PDRectangle upright, boolean lying, float body, float cell) {
    this.width = lying ? upright.getHeight() : upright.getWidth();
    this.height = lying ? upright.getWidth() : upright.getHeight();
    this.body = body;
    this.cell = cell;
  }

  /** The same sheet, turned. */
  Format turned() {
    return switch (this) {
      case A4 -> A4_LYING;
      case A4_LYING -> A4;
      case A3 -> A3_LYING;
      case A3_LYING -> A3;
    };
  }

  boolean isLying() {
    return width > height;
  }

  public float width() {
    return width;
  }

  public float height() {
    return height;
  }

  /** The size of running words. */
  public float body() {
    return body;
  }

  /** Where words begin. */
  float left() {
    return LEFT;
  }

  /** How wide words may run. */
  float wide() {
    return width - LEFT - RIGHT;
  }

  /** Under which height words begin. */
  float top() {
    return height - UPPER;
  }

  /** Under which height no word stands but the foot. */
  float bottom() {
    return LOWER;
  }

  /** The size of words in a table. */
  float cell() {
    return cell;
  }
}
