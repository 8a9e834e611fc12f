package io.wutong.schedule;

/** How finely a plan is dated. */
public enum Resolution {
  /** A plan day is a date; slack is counted in working days. */
  DAY(DurationUnit.WORKING_DAY),

  /** Every task is counted in hours; slack is counted in hours. */
  HOUR(DurationUnit.HOUR);

  private final DurationUnit slackUnit;

  Resolution(DurationUnit slackUnit) {
    this.slackUnit = slackUnit;
  }

  /** In what slack, shortfall and the cost of repairs are counted. */
  public DurationUnit slackUnit() {
    return slackUnit;
  }
}
