package io.wutong.schedule;

import java.util.Arrays;
import java.util.stream.Collectors;

/** In what a duration or a lag is counted. */
public enum DurationUnit {
  /** 工作日: days that the calendar says are worked. */
  WORKING_DAY("wd", "working day", 36_500),

  /** 日: every day of the week, holidays too. */
  CALENDAR_DAY("d", "calendar day", 36_500),

  /** 小时: round the clock, for emergency plans. */
  HOUR("h", "hour", 876_000);

  private final String code;
  private final String noun;
  private final int max;

  DurationUnit(String code, String noun, int max) {
    this.code = code;
    this.noun = noun;
    this.max = max;
  }

  /** The short form of plan files: wd, d or h. */
  public String code() {
    return code;
  }

  /** Longest duration or lag in this unit that is accepted: about a hundred years. */
  public int max() {
    return max;
  }

  /** The amount in words: 1 working day, 3 working days. */
  public String words(int amount) {
    return amount + " " + noun + (amount == 1 ? "" : "s");
  }

  /**
   * The unit with this code.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static DurationUnit of(String code) {
    for (DurationUnit unit : values()) {
      if (unit.code.equals(code)) {
        return unit;
      }
    }
    throw new IllegalArgumentException(
        "The unit \"%s\" is unknown.\nMaybe one of %s was meant."
            .formatted(
                code,
                Arrays.stream(values())
                    .map(unit -> unit.code + " (" + unit.noun + "s)")
                    .collect(Collectors.joining(", "))));
  }
}
