package io.wutong.kernel.exchange.model;

import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What goes into one cell of a form. */
public sealed interface Fed {

  /** Words; never a formula. */
  record Words(String said) implements Fed {}

  /** A day. */
  record Day(LocalDate on) implements Fed {}

  /** A figure. */
  record Figure(BigDecimal value) implements Fed {}

  /** So much of a hundred. */
  record Share(int percent) implements Fed {}

  /** It is known that there is nothing. */
  record Nothing() implements Fed {}

  /** It is not known here. */
  record Unknown() implements Fed {}

  /** The cell stays as it is. */
  record Leave() implements Fed {}

  Pattern IN_BRACKETS = Pattern.compile("[（(]\\s*(?:单位[:：])?([^（()）]+)[)）]");

  /**
   * What a matter says to a column.
   *
   * @param heading the column's, whose brackets may name the unit of its figures
   */
  static Fed of(FormColumn column, String heading, int ordinal, Line line, Matter matter) {
    boolean reported = !line.text(Column.PROGRESS).isEmpty();
    return switch (column.fact()) {
      case ORDINAL -> new Figure(BigDecimal.valueOf(ordinal));
      case CONTENT -> words(matter.content().text());
      case DONE -> new Words(matter.state() == State.CLOSED ? "是" : "否");
      case UNKNOWN -> new Unknown();
      case LEAVE -> new Leave();
      case FIELD -> words(matter.content().fields().getOrDefault(column.field(), ""));
      case TARGET -> target(matter.content().target(), heading);
      case TARGET_UNIT -> {
        Target target = matter.content().target();
        yield target == null ? new Unknown() : words(target.unit());
      }
      case CO -> known(line, Column.CO, true);
      case CLOSED -> known(line, Column.CLOSED, true);
      case PROBLEMS -> known(line, Column.PROBLEMS, reported);
      case NEXT_STEPS -> known(line, Column.NEXT_STEPS, reported);
      case PERCENT ->
          line.value(Column.PERCENT) instanceof Integer percent
              ? new Share(percent)
              : new Unknown();
      case NUMBER, TITLE, LEAD, RESPONSIBLE, VERIFIER, DISPATCHED -> plain(column, line);
      case PROMISED, DUE, STATE, LIGHT, PROGRESS, REPORTED -> plain(column, line);
    };
  }

  private static Fed plain(FormColumn column, Line line) {
    return known(line, Column.valueOf(column.fact().name()), false);
  }

  private static Fed known(Line line, Column column, boolean mayBeNothing) {
    return switch (line.value(column)) {
      case null -> mayBeNothing ? new Nothing() : new Unknown();
      case LocalDate day -> new Day(day);
      case Object words -> words(words.toString());
    };
  }

  private static Fed words(String said) {
    return said.isBlank() ? new Unknown() : new Words(said);
  }

  private static Fed target(@Nullable Target target, String heading) {
    if (target == null) {
      return new Unknown();
    }
    BigDecimal value = new BigDecimal(target.value());
    Matcher brackets = IN_BRACKETS.matcher(heading);
    String above = brackets.find() ? brackets.group(1).strip() : "";
    if (above.equals(target.unit())) {
      return new Figure(value);
    }
    if (above.equals("亿元") && target.unit().equals("万元")) {
      return new Figure(value.movePointLeft(4));
    }
    return new Words(target.value() + target.unit());
  }
}
