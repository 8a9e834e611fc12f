package io.wutong.rules.expression;

import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that was checked.
 *
 * @param expr null when there are faults
 * @param type bool, string, date, points, money, number, int, double, or what is counted
 */
public record Checked(@Nullable Expr expr, String type, List<Fault> faults) {

  public Checked {
    faults = List.copyOf(faults);
  }

  public boolean isTruth() {
    return type.equals("bool");
  }

  /** Something to put on a scale. */
  public boolean isAmount() {
    return !isTruth() && !type.equals("string") && !type.equals("date") && !type.equals("points");
  }

  /** Whether an amount written in this unit can stand beside it. */
  public boolean fits(Unit unit) {
    boolean plain = type.equals("int") || type.equals("double");
    return Vocabulary.nameOf(unit).equals(plain ? "number" : type);
  }
}
