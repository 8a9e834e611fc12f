package io.wutong.rules.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number: 5 % is 5/100 and nothing near it. Two of them are compared by multiplying
 * crosswise; nothing is rounded before a line says so.
 *
 * @param den above zero
 */
public record Fraction(BigInteger num, BigInteger den) implements Comparable<Fraction> {

  public static final Fraction ZERO = of(0);
  public static final Fraction ONE = of(1);

  private static final int LARGEST_BITS = 48;

  public Fraction {
    if (den.signum() == 0) {
      throw new ArithmeticException("%s / 0 is no number.".formatted(num));
    }
    if (den.signum() < 0) {
      num = num.negate();
      den = den.negate();
    }
  }

  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Fraction of(long num, long den) {
    return new Fraction(BigInteger.valueOf(num), BigInteger.valueOf(den));
  }

  /** Exactly what the decimal says. */
  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  public Fraction plus(Fraction other) {
    return den.equals(other.den)
        ? new Fraction(num.add(other.num), den)
        : new Fraction(
            num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.num.negate(), other.den));
  }

  public Fraction times(Fraction other) {
    return new Fraction(num.multiply(other.num), den.multiply(other.den));
  }

  /** The other one must not be zero. */
  public Fraction over(Fraction other) {
    return new Fraction(num.multiply(other.den), den.multiply(other.num));
  }

  public boolean isZero() {
    return num.signum() == 0;
  }

  @Override
  public int compareTo(Fraction other) {
    return den.equals(other.den)
        ? num.compareTo(other.num)
        : num.multiply(other.den).compareTo(other.num.multiply(den));
  }

  /**
   * The whole number nearest to it; from the middle away from zero (HALF_UP). What no rule means is
   * as good as without bound.
   */
  public long rounded() {
    BigInteger twice = num.abs().shiftLeft(1).add(den);
    BigInteger whole = twice.divide(den.shiftLeft(1));
    if (whole.bitLength() > LARGEST_BITS) {
      return num.signum() * Points.UNBOUNDED;
    }
    return num.signum() * whole.longValue();
  }

  /** The nearest double. */
  public double nearest() {
    return new BigDecimal(num).divide(new BigDecimal(den), MathContext.DECIMAL128).doubleValue();
  }

  /** Rounded HALF_UP to so many digits after the point. */
  public BigDecimal decimal(int digits) {
    return new BigDecimal(num).divide(new BigDecimal(den), digits, RoundingMode.HALF_UP);
  }

  /** To be shown: at most so many digits after the point, without idle zeros. */
  public String shown(int digits) {
    return plain(decimal(digits));
  }

  /** Without idle zeros. */
  public static String plain(BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }
}
