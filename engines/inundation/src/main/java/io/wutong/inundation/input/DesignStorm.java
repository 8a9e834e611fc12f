package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A storm after an intensity formula (暴雨强度公式). Of Chicago shape, it rains within every duration
 * around its peak as much as the formula says; of Huff's, only within the whole.
 */
final class DesignStorm {
  /** L/(s·ha) in mm/min. */
  private static final double PER_HECTARE = 0.006;

  /** Beyond what any formula was made from. */
  private static final double MOST_YEARS = 1000;

  /** Formulas in mm/min have 5 to 60, in L/(s·ha) hundreds and more. */
  private static final double MOST_A = 200;

  /** From handbooks; there may be a newer one. */
  private static final CaseFile.Formula ZHENGZHOU =
      new CaseFile.Formula(3073 * PER_HECTARE, 0.892, 15.1, 0.824);

  private static final String ZHENGZHOU_SOURCE =
      "Zhengzhou, 3073 (1 + 0.892 lg P) / (t + 15.1)^0.824 L/(s ha), from handbooks; unverified"
          + " 待核实: a newer one may exist, its range of durations is not known";

  private final CaseFile.Design design;
  private final CaseFile.Formula formula;
  private final double peak;
  private final @Nullable Huff huff;
  final double step_min;

  DesignStorm(CaseFile.Design design) {
    this.design = design;
    this.formula = formula(design);
    this.peak = design.peak() == null ? 0.4 : design.peak();
    this.step_min = design.step_min() == null ? 5 : design.step_min();
    this.huff = shape(design);
    if (!(peak > 0 && peak < 1) || !(design.return_years() >= 1) || !(design.minutes() > 0)) {
      throw new Refusal(
          "A storm of %s years, %s minutes, with its peak at %s cannot be."
              .formatted(design.return_years(), design.minutes(), peak),
          "the peak is a share between 0 and 1, the return period at least 1 year.");
    }
    if (design.return_years() > MOST_YEARS) {
      throw new Refusal(
          "A storm of %s years.".formatted(design.return_years()),
          "formulas come from some decades: return-years is %s at most.".formatted(MOST_YEARS));
    }
    refuseFormula();
    if (!(step_min > 0) || Math.abs(steps() * step_min - design.minutes()) > 1e-9) {
      throw new Refusal(
          "%s minutes are no whole number of steps of %s minutes."
              .formatted(design.minutes(), step_min),
          "step-min: 5.");
    }
  }

  private static @Nullable Huff shape(CaseFile.Design design) {
    switch (design.shape()) {
      case "chicago" -> {
        if (design.quartile() != null || design.curve() != null) {
          throw new Refusal(
              "The storm of shape chicago has the key %s, which only huff reads."
                  .formatted(design.quartile() != null ? "quartile" : "curve"),
              "shape: huff is meant.");
        }
        return null;
      }
      case "huff" -> {
        if (design.peak() != null) {
          throw new Refusal(
              "The storm of shape huff has a peak at %s.".formatted(design.peak()),
              "quartile says where most falls: peak should go, or shape: chicago is meant.");
        }
        return Huff.of(design.quartile(), design.curve());
      }
      default ->
          throw new Refusal(
              "The shape '%s' is not known.".formatted(design.shape()), "chicago or huff.");
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

  private void refuseFormula() {
    boolean positive = formula.a() > 0 && formula.b() >= 0 && formula.n() > 0 && formula.c() >= 0;
    // What falls in a longer time cannot be less.
    boolean grows = design.minutes() + formula.b() >= formula.n() * design.minutes();
    if (!positive || !grows || formula.a() > MOST_A) {
      throw new Refusal(
          "The formula %s cannot be, for %s minutes.".formatted(formula, design.minutes()),
          "a is in L/(s ha): times 0.006 it is in mm/min. Or the duration is not one of its own.");
    }
  }

  /** What the summary says of it. */
  Map<String, Object> said() {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("formula", design.city() == null ? "of the case: " + formula : ZHENGZHOU_SOURCE);
    said.put("return_years", design.return_years());
    said.put("minutes", design.minutes());
    said.put("shape", huff == null ? "chicago, peak at " + peak : "huff: " + huff.source());
    said.put("storm_mm", depth_mm(design.minutes()));
    return said;
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
    if (huff != null) {
      return depth_mm(design.minutes()) * huff.share(minute / design.minutes());
    }
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
