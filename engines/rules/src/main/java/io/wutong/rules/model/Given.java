package io.wutong.rules.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 参数: a figure of the rule that changes with time, by date.
 *
 * @param index its place among the ruleset's parameters
 * @param values in the order of their days
 */
public record Given(String name, int index, Title title, Unit unit, List<Value> values) {

  public Given {
    values = List.copyOf(values);
  }

  /** A value and the first day it holds. */
  public record Value(LocalDate from, Fraction value, Citation source) {}

  /** What it is on that day, or null before its first. */
  public @Nullable Value findOn(LocalDate day) {
    Value found = null;
    for (Value value : values) {
      if (!value.from().isAfter(day)) {
        found = value;
      }
    }
    return found;
  }
}
