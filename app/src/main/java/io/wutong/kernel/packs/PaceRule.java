package io.wutong.kernel.packs;

import java.util.List;

/**
 * 序时进度: by what the figure of a matter is measured while its time runs.
 *
 * @param from where its time begins; it ends with the date in force
 * @param by how its time is counted where no quarters are given
 * @param quarters the kind's fields that say what is to be reached by the end of the first, second
 *     and third quarter; none when the kind has no such fields
 * @param mark how far the way of counting can be trusted
 * @param source where it was read
 */
public record PaceRule(From from, By by, List<String> quarters, Mark mark, String source) {

  /** What a kind has that says nothing of it: 日历月 from the day on which it was handed out. */
  public static final PaceRule USUAL =
      new PaceRule(From.DISPATCH, By.MONTHS, List.of(), Mark.DESIGN, "");

  public PaceRule {
    quarters = List.copyOf(quarters);
  }

  /** Where the time begins. */
  public enum From {
    /** With the day on which it was handed out. */
    DISPATCH,
    /** With the year of the date in force: 年度目标. */
    YEAR_START
  }

  /** How the time is counted. */
  public enum By {
    /** By calendar months that are over. */
    MONTHS,
    /** By working days. */
    WORKDAYS
  }
}
