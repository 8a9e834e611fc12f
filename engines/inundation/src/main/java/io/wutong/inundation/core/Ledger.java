package io.wutong.inundation.core;

/** Where the water came from and went to, in m³ and in double precision. */
public final class Ledger {
  public double initial;
  public double rain;
  public double inflow;
  public double edgeIn;
  public double surcharge;
  public double edgeOut;
  public double infiltration;
  public double drained;

  public double in() {
    return initial + rain + inflow + edgeIn + surcharge;
  }

  public double out() {
    return edgeOut + infiltration + drained;
  }

  /** What there is more than there should be, as a share of all that came in. */
  public double error(double volume_m3) {
    double in = in();
    return in == 0 ? volume_m3 : (volume_m3 - (in - out())) / in;
  }

  public Ledger copy() {
    Ledger copy = new Ledger();
    copy.read(values());
    return copy;
  }

  double[] values() {
    return new double[] {initial, rain, inflow, edgeIn, surcharge, edgeOut, infiltration, drained};
  }

  void read(double[] values) {
    initial = values[0];
    rain = values[1];
    inflow = values[2];
    edgeIn = values[3];
    surcharge = values[4];
    edgeOut = values[5];
    infiltration = values[6];
    drained = values[7];
  }
}
