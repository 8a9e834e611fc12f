package io.wutong.rules.model;

import java.util.List;

/**
 * 数据项: something that has to be known of a subject.
 *
 * @param index its place among the ruleset's facts
 * @param unit money in 万元, a ratio in % …; of no use for dates, flags and choices
 * @param owner who has it
 */
public record Fact(
    String name,
    int index,
    Type type,
    Unit unit,
    Title title,
    Missing missing,
    List<Choice> choices,
    String owner,
    Mark mark) {

  /** A ratio or another plain number is kept with so many digits after the point. */
  public static final int NUMBER_DIGITS = 8;

  public static final long NUMBER_SCALE = 100_000_000L;

  public Fact {
    choices = List.copyOf(choices);
  }

  /** What its values are; each is kept as one whole number. */
  public enum Type {
    /** In 分. */
    MONEY,
    /** Whole. */
    COUNT,
    /** In units of 10⁻⁸. */
    NUMBER,
    /** In days since 1970-01-01. */
    DATE,
    /** 1 yes, 0 no. */
    FLAG,
    /** The place among the choices. */
    CHOICE
  }

  /** What an empty cell means. */
  public enum Missing {
    /** Not known: the result stays open as far as it depends on it. */
    UNKNOWN,
    /** A line that reads it gets no points, and says so. */
    NO_POINTS,
    /** None: counted as zero, or as no, and said so. */
    ZERO
  }

  /** One of a choice's values. */
  public record Choice(String id, Title title) {}

  /** The value in base units: 分, whole things, plain numbers, days. */
  public Fraction fraction(long value) {
    return type == Type.NUMBER ? Fraction.of(value, NUMBER_SCALE) : Fraction.of(value);
  }

  /** Whether it is something to calculate with. */
  public boolean isAmount() {
    return type == Type.MONEY || type == Type.COUNT || type == Type.NUMBER;
  }
}
