package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;

/**
 * A storm of Chicago shape after an intensity formula (暴雨强度公式): within every duration around its
 * peak, it rains as much as the formula says.
 */
final class DesignStorm {
  /** L/(s·ha) in mm/min. */
  private static final double PER_HECTARE = 0.006;

  /** From handbooks; there may be a newer one. */
  private static final CaseFile.Formula ZHENGZHOU =
      new CaseFile.Formula(3073 * PER_HECTARE, 0.892, 15.1, 0.824);

  private final CaseFile.Design design;
  private final CaseFile.Formula formula;
  private final double peak;
  final double step_min;

  DesignStorm(CaseFile.Design design) {
    this.design = design;
    this.formula = formula(design);
    this.peak = design.peak() == null ? 0.4 : design.peak();
    this.step_min = design.step_min() == null ? 5 : design.step_min();
    if (!design.shape().equals("chicago")) {
      throw new Refusal("The shape '%s' is not known.".formatted(design.shape()), "chicago.");
    }
    if (!(peak > 0 && peak < 1) || !(design.return_years() >= 1) || !(design.minutes() > 0)) {
      throw new Refusal(
          "A storm of %s years, %s minutes, with its peak at %s cannot be."
              .formatted(design.return_years(), design.minutes(), peak),
          "the peak is a share between 0 and 1, the return period at least 1 year.");
    }
    if (!(step_min > 0) || Math.abs(steps() * step_min - design.minutes()) > 1e-9) {
      throw new Refusal(
          "%s minutes are no whole number of steps of %s minutes."
              .formatted(design.minutes(), step_min),
          "step-min: 5.");
    }
  }

  private static CaseFile.Formula formula(CaseFile.Design design) {
    if (design.formula() != null && design.city() == null) {
      return design.formula();
    }
    if (design.formula() == null && "zhengzhou".equals(design.city())) {
      return ZHENGZHOU;
    }
    throw new Refusal(
        "The storm names the city '%s' and %s formula."
            .formatted(design.city(), design.formula() == null ? "no" : "a"),
        "city: zhengzhou, or a formula of its own.");
  }

  int steps() {
    return (int) Math.rint(design.minutes() / step_min);
  }

  /** The mean intensity of each step. */
  double[] mm_h() {
    double[] rates = new double[steps()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = (fallen_mm((i + 1) * step_min) - fallen_mm(i * step_min)) * 60 / step_min;
    }
    return rates;
  }

  /** Since the begin. */
  double fallen_mm(double minute) {
    double peakAt = peak * design.minutes();
    double before = peak * depth_mm(design.minutes());
    return minute <= peakAt
        ? before - peak * depth_mm((peakAt - minute) / peak)
        : before + (1 - peak) * depth_mm((minute - peakAt) / (1 - peak));
  }

  /** What the formula gives for a duration. */
  double depth_mm(double minutes) {
    double rate = formula.a() * (1 + formula.c() * Math.log10(design.return_years()));
    return rate * minutes / Math.pow(minutes + formula.b(), formula.n());
  }
}
