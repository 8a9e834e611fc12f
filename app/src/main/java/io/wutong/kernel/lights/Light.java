package io.wutong.kernel.lights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 绿, 蓝, 黄, 红; grey when nothing is owed now. Blue shows only where a scheme has it. */
public enum Light {
  GREEN,
  BLUE,
  YELLOW,
  RED,
  GREY;

  /**
   * The light on a day, by the days on which it turns: showing it compares and computes nothing.
   */
  public static Light on(
      LocalDate day,
      @Nullable LocalDate blueOn,
      @Nullable LocalDate yellowOn,
      @Nullable LocalDate redOn) {
    if (redOn == null || yellowOn == null) {
      return GREY;
    }
    if (!day.isBefore(redOn)) {
      return RED;
    }
    if (!day.isBefore(yellowOn)) {
      return YELLOW;
    }
    return blueOn == null || day.isBefore(blueOn) ? GREEN : BLUE;
  }
}
