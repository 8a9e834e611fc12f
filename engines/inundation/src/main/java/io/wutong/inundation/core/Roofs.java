package io.wutong.inundation.core;

/** Rain on roofs, led to inlets or to the ground beside the house. */
final class Roofs {
  private final int[] receiver;
  private final int[] zone;
  private final double[] area_m2;
  private final int inlets;
  private final int[] groundCells;
  final double[] ground_m3;

  /**
   * Parts of roofs: each part lies in one zone of rain and has one receiver.
   *
   * @param receiver an inlet, or {@code inlets} plus the index of a ground cell
   */
  Roofs(int[] receiver, int[] zone, double[] area_m2, int inlets, int[] groundCells) {
    this.receiver = receiver;
    this.zone = zone;
    this.area_m2 = area_m2;
    this.inlets = inlets;
    this.groundCells = groundCells;
    this.ground_m3 = new double[groundCells.length];
  }

  /**
   * Answers the rain on all roofs in this step, in m³. It is led away as it falls: in the portions
   * of the ground an inlet would now get nothing and then more than it can take.
   */
  double shed(Hands hands, Rainfall rain, double[] inlet_m3) {
    if (!rain.raining) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < receiver.length; i++) {
      double volume = rain.fell_m[zone[i]] * area_m2[i];
      sum += volume;
      if (receiver[i] < inlets) {
        inlet_m3[receiver[i]] += volume;
      } else {
        ground_m3[receiver[i] - inlets] += volume;
      }
    }
    for (int i = 0; i < groundCells.length; i++) {
      ground_m3[i] -= hands.give(groundCells[i], ground_m3[i]);
    }
    return sum;
  }

  double waiting_m3() {
    double sum = 0;
    for (double each : ground_m3) {
      sum += each;
    }
    return sum;
  }
}
