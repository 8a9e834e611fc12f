package io.wutong.rules.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A unit that a header or a ruleset may name.
 *
 * @param measure what it measures; counts of different things are different measures
 * @param perUnit how much one of it is in the measure's base: 分 for money, 1 for the others
 */
public record Unit(String name, Measure measure, Fraction perUnit) {

  /** Money, a plain number, or a count of something. */
  public enum Measure {
    MONEY,
    NUMBER,
    COUNT
  }

  private static final Map<String, Unit> FIXED = new LinkedHashMap<>();

  static {
    put("分", Measure.MONEY, Fraction.ONE);
    put("元", Measure.MONEY, Fraction.of(100));
    put("万元", Measure.MONEY, Fraction.of(1_000_000));
    put("亿元", Measure.MONEY, Fraction.of(10_000_000_000L));
    put("%", Measure.NUMBER, Fraction.of(1, 100));
    put("‰", Measure.NUMBER, Fraction.of(1, 1000));
    put("", Measure.NUMBER, Fraction.ONE);
  }

  private static void put(String name, Measure measure, Fraction perUnit) {
    FIXED.put(name, new Unit(name, measure, perUnit));
  }

  /** A count of something: 人, 件, 项 … */
  public static Unit counting(String name) {
    return new Unit(name, Measure.COUNT, Fraction.ONE);
  }

  /** The unit of this name; what is neither money nor a plain number counts something. */
  public static Unit named(String name) {
    Unit fixed = FIXED.get(name);
    return fixed == null ? counting(name) : fixed;
  }

  /** Whether the same amounts can be written in the other unit. */
  public boolean fits(Unit other) {
    return measure == other.measure && (measure != Measure.COUNT || name.equals(other.name));
  }
}
