package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV of rain as steps of constant intensity.
 *
 * @param time_s when each step begins, and when the last one ends
 * @param mm_h by step and column of the file
 */
record RainRecord(double[] time_s, double[][] mm_h) {
  static final String INTENSITY = "mm_h";
  static final String AMOUNT = "mm";

  /** Minutes that differ by less are the same: they were computed. */
  private static final double SAME_MIN = 1e-6;

  /** What a unit is, in words for the refusals. */
  static final List<String> UNITS = List.of(INTENSITY, AMOUNT);

  static RainRecord of(CsvSeries series, String unit, CaseFile.RainFall rain) {
    boolean irregular = Boolean.TRUE.equals(rain.irregular());
    double[] minutes = series.times_min();
    if (!irregular) {
      refuseGaps(series, minutes);
    }
    refuseNegative(series);
    return unit.equals(AMOUNT)
        ? amounts(series, minutes, irregular, rain.until_min())
        : intensities(series, minutes, irregular, rain.until_min());
  }

  private static void refuseGaps(CsvSeries series, double[] minutes) {
    for (int i = 2; i < minutes.length; i++) {
      double rhythm = minutes[1] - minutes[0];
      double wide = minutes[i] - minutes[i - 1];
      if (Math.abs(wide - rhythm) > SAME_MIN) {
        throw new Refusal(
            "%s:%d: %s min come after %s min, the lines before are %s min apart."
                .formatted(series.name, series.numbers.get(i), minutes[i], minutes[i - 1], rhythm),
            "a line is missing: fill it. If the lines have no rhythm, irregular: true says so.");
      }
    }
  }

  private static void refuseNegative(CsvSeries series) {
    for (int i = 0; i < series.lines.size(); i++) {
      for (int j = 1; j < series.lines.get(i).length; j++) {
        if (series.lines.get(i)[j] < 0) {
          throw new Refusal(
              "%s:%d: the rain of %s is %s."
                  .formatted(
                      series.name,
                      series.numbers.get(i),
                      series.names.get(j - 1),
                      series.lines.get(i)[j]),
              "it stands for a gap in the record: fill it, nothing is filled here.");
        }
      }
    }
  }

  /** Each from its line on. */
  private static RainRecord intensities(
      CsvSeries series, double[] minutes, boolean irregular, @Nullable Double until) {
    int last = minutes.length - 1;
    if (until == null) {
      throw new Refusal(
          "The rain of %s does not say until when it is known.".formatted(series.name),
          "until-min is missing below rain.");
    }
    double rhythm = last > 0 ? minutes[1] - minutes[0] : Double.POSITIVE_INFINITY;
    if (!irregular && until > minutes[last] + rhythm + SAME_MIN) {
      throw new Refusal(
          "The last line of %s is at %s min, its lines are %s min apart, and until-min is %s."
              .formatted(series.name, minutes[last], rhythm, until),
          "lines of 0 are missing at its end. If the lines have no rhythm, irregular: true says"
              + " so.");
    }
    double[] time = Arrays.copyOf(minutes, last + 2);
    time[last + 1] = until;
    return of(time, series.lines);
  }

  /** Each in the interval that ends at its line, as gauges record it. */
  private static RainRecord amounts(
      CsvSeries series, double[] minutes, boolean irregular, @Nullable Double until) {
    if (until != null) {
      throw new Refusal(
          "%s has amounts, which end at its last line, and until-min is %s."
              .formatted(series.name, until),
          "until-min below rain should go.");
    }
    if (minutes.length < 2) {
      throw new Refusal(
          "%s has one line of amounts: how long its interval is, nothing says."
              .formatted(series.name),
          "a line of 0 is missing where the rain begins.");
    }
    double begin = minutes[0] - (minutes[1] - minutes[0]);
    boolean opens = irregular || Math.abs(minutes[0]) < SAME_MIN;
    if (opens && Arrays.stream(series.lines.getFirst()).skip(1).anyMatch(mm -> mm > 0)) {
      throw new Refusal(
          "%s:%d: the amount at %s min fell before it, and where its interval begins is before the"
                  .formatted(series.name, series.numbers.getFirst(), minutes[0])
              + " run or unknown.",
          "the times count from another minute: an amount belongs to the interval that ends at its"
              + " line.");
    }
    int first = opens ? 1 : 0;
    double[] time = new double[minutes.length - first + 1];
    time[0] = opens ? minutes[0] : Math.abs(begin) < SAME_MIN ? 0 : begin;
    System.arraycopy(minutes, first, time, 1, minutes.length - first);
    RainRecord record = of(time, series.lines.subList(first, series.lines.size()));
    for (int i = 0; i < record.mm_h.length; i++) {
      double hours = (time[i + 1] - time[i]) / 60;
      record.mm_h[i] = Arrays.stream(record.mm_h[i]).map(mm -> mm / hours).toArray();
    }
    return record;
  }

  private static RainRecord of(double[] minutes, List<double[]> lines) {
    return new RainRecord(
        Arrays.stream(minutes).map(each -> each * 60).toArray(),
        lines.stream()
            .map(line -> Arrays.copyOfRange(line, 1, line.length))
            .toArray(double[][]::new));
  }
}
