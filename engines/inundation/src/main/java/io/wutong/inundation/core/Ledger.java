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

  /** Above this share of what was added, something went wrong. */
  public static final double MOST_ERROR = 1e-5;

  /** What floats may round away of all water that there was. */
  private static final double ROUNDING = 1e-7;

  /** What came in since the start. */
  public double added() {
    return rain + inflow + edgeIn + surcharge;
  }

  public double in() {
    return initial + rain + inflow + edgeIn + surcharge;
  }

  public double out() {
    return edgeOut + infiltration + drained;
  }

  /** What there is more than there should be, in m³. */
  private double excess(double volume_m3) {
    return volume_m3 - (in() - out());
  }

  /**
   * What there is more than there should be, as a share of what was added; of what stood there at
   * the start, where nothing was.
   */
  public double error(double volume_m3) {
    double of = added() > 0 ? added() : initial;
    return of > 0 ? excess(volume_m3) / of : volume_m3;
  }

  /** A thimble in a lake says little: there, what floats may round away is allowed too. */
  public boolean balances(double volume_m3) {
    return Math.abs(error(volume_m3)) <= MOST_ERROR
        || Math.abs(excess(volume_m3)) <= ROUNDING * in();
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
