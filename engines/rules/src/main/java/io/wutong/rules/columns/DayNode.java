package io.wutong.rules.columns;

import io.wutong.rules.evaluating.Days;
import io.wutong.rules.model.Expr.Span;
import java.time.LocalDate;

/** What is asked of days; they are whole numbers since 1970-01-01. */
abstract class DayNode extends AmountNode {

  private DayNode() {
    super(1);
  }

  static final class Between extends DayNode {
    private final Span span;
    private final AmountNode from;
    private final AmountNode to;

    Between(Span span, AmountNode from, AmountNode to) {
      this.span = span;
      this.from = from;
      this.to = to;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        state[i] = (byte) Math.max(from.state[i], to.state[i]);
        num[i] = state[i] == KNOWN ? Days.between(span, from.num[i], to.num[i]) : 0;
      }
    }
  }

  static final class Later extends DayNode {
    private final AmountNode day;
    private final int years;

    Later(AmountNode day, int years) {
      this.day = day;
      this.years = years;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        state[i] = day.state[i];
        num[i] = state[i] == KNOWN ? later(day.num[i], years) : 0;
      }
    }
  }

  static final class Part extends DayNode {
    private final Span part;
    private final AmountNode day;

    Part(Span part, AmountNode day) {
      this.part = part;
      this.day = day;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        state[i] = day.state[i];
        num[i] = state[i] == KNOWN ? Days.part(part, day.num[i]) : 0;
      }
    }
  }

  static long later(long day, int years) {
    return LocalDate.ofEpochDay(day).plusYears(years).toEpochDay();
  }

  /** The first day that, so many years later, is not before the wanted one. */
  static long firstReaching(long wanted, int years) {
    long first = LocalDate.ofEpochDay(wanted).minusYears(years).toEpochDay() - 3;
    while (later(first, years) < wanted) {
      first++;
    }
    return first;
  }
}
