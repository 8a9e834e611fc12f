package io.wutong.rules.explaining;

import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Amounts as people write them, in the unit that fits. */
final class Amounts {
  private static final int DIGITS = 6;
  private static final Unit PERCENT = Unit.named("%");

  private Amounts() {}

  /** Exactly, or with a sign that it is not. */
  static String shown(Fraction value, Unit unit) {
    Fraction inUnit = value.over(unit.perUnit());
    BigDecimal decimal = inUnit.decimal(DIGITS);
    String text = Fraction.plain(decimal);
    String about = Fraction.of(decimal).compareTo(inUnit) == 0 ? "" : "≈ ";
    return about + (unit.name().isEmpty() ? text : text + " " + unit.name());
  }

  static String day(Fraction day) {
    return LocalDate.ofEpochDay(day.rounded()).toString();
  }

  /** The unit in which an expression's amount is best read; a ratio of two amounts in percent. */
  static Unit unitOf(Expr expr) {
    return switch (expr) {
      case Expr.Read read -> read.fact().unit();
      case Expr.Param param -> param.given().unit();
      case Expr.Named named -> named.figure().unit();
      case Expr.Amount amount -> Unit.named(amount.text().replaceFirst("^[-0-9.]+\\s*", ""));
      case Expr.If choice -> better(unitOf(choice.then()), unitOf(choice.otherwise()));
      case Expr.Between between ->
          Unit.counting(
              switch (between.span()) {
                case DAYS -> "天";
                case MONTHS -> "月";
                case YEARS -> "年";
              });
      case Expr.Arith arith -> unitOf(arith);
      case Expr.Constant _,
          Expr.Today _,
          Expr.Line _,
          Expr.Compare _,
          Expr.And _,
          Expr.Or _,
          Expr.Not _,
          Expr.Among _,
          Expr.Later _,
          Expr.Part _ ->
          Unit.named("");
    };
  }

  private static Unit unitOf(Expr.Arith arith) {
    Unit left = unitOf(arith.left());
    Unit right = unitOf(arith.right());
    return switch (arith.op()) {
      case PLUS, MINUS, MIN, MAX -> better(left, right);
      case TIMES -> left.measure() == Unit.Measure.NUMBER ? better(right, left) : left;
      case OVER ->
          left.fits(right) && left.measure() != Unit.Measure.NUMBER
              ? PERCENT
              : right.measure() == Unit.Measure.NUMBER ? left : PERCENT;
    };
  }

  /** A literal has no unit of its own, so the other side's is taken. */
  private static Unit better(Unit left, Unit right) {
    boolean plain = left.measure() == Unit.Measure.NUMBER && left.name().isEmpty();
    return plain ? right : left;
  }

  static boolean isDate(Expr expr) {
    return switch (expr) {
      case Expr.Today _, Expr.Later _ -> true;
      case Expr.Read read -> read.fact().type() == Fact.Type.DATE;
      case Expr.Amount amount -> amount.text().matches("\\d{4}-\\d\\d-\\d\\d");
      default -> false;
    };
  }
}
