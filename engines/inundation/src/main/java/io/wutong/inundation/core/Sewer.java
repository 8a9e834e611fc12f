package io.wutong.inundation.core;

/**
 * What lies below the inlets. The engine says what each inlet could swallow in a step; the sewer
 * says what it takes, or gives back as a negative number when it surcharges. Both go through the
 * same ledger. Here a network of pipes can be coupled, with smaller steps of its own inside {@code
 * exchange}.
 */
@FunctionalInterface
public interface Sewer {
  /**
   * @param offered_m3 what each inlet could swallow, from roofs and from the street
   * @param taken_m3 to be filled in: at most what is offered; negative comes back to the street
   */
  void exchange(double time_s, double dt_s, double[] offered_m3, double[] taken_m3);

  /** Every inlet takes what it can up to a capacity of its own, and never gives back. */
  static Sewer ofCapacities(double[] capacity_m3_s) {
    double[] capacity = capacity_m3_s.clone();
    return (time_s, dt_s, offered, taken) -> {
      for (int i = 0; i < offered.length; i++) {
        taken[i] = Math.min(offered[i], capacity[i] * dt_s);
      }
    };
  }
}
