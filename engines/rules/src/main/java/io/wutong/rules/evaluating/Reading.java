package io.wutong.rules.evaluating;

import io.wutong.rules.evaluating.Num.State;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Expr.Is;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Tri;
import java.time.LocalDate;

/** Evaluates expressions for one subject; lines above are read out of the verdict so far. */
public final class Reading {
  private final Rules rules;
  private final Subject subject;
  private final Verdict verdict;

  public Reading(Rules rules, Subject subject, Verdict verdict) {
    this.rules = rules;
    this.subject = subject;
    this.verdict = verdict;
  }

  /** An amount: money in 分, whole things, plain numbers, days since 1970. */
  public Num amount(Expr expr) {
    return switch (expr) {
      case Expr.Amount amount -> Num.of(amount.value());
      case Expr.Read read -> fact(read.fact());
      case Expr.Param param -> Num.of(rules.givens().get(param.given().index()));
      case Expr.Today _ -> Num.of(Fraction.of(rules.on().toEpochDay()));
      case Expr.Named named -> amount(named.figure().of());
      case Expr.Arith arith -> arith(arith.op(), amount(arith.left()), amount(arith.right()));
      case Expr.If choice ->
          switch (truth(choice.when())) {
            case MET -> amount(choice.then());
            case NOT_MET -> amount(choice.otherwise());
            case UNKNOWN -> Num.MISSING;
          };
      case Expr.Between between -> between(between);
      case Expr.Later later -> later(later);
      case Expr.Part part -> part(part);
      case Expr.Constant _,
          Expr.Line _,
          Expr.Compare _,
          Expr.And _,
          Expr.Or _,
          Expr.Not _,
          Expr.Among _ ->
          throw new IllegalStateException(expr + " is no amount.");
    };
  }

  /** Whether it holds. */
  public Tri truth(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> Tri.of(constant.value());
      case Expr.Read read -> flag(read.fact());
      case Expr.Line line -> verdict.truth(line.rule());
      case Expr.Compare compare -> compare(compare);
      case Expr.And and -> truth(and.left()).and(truth(and.right()));
      case Expr.Or or -> truth(or.left()).or(truth(or.right()));
      case Expr.Not not -> truth(not.of()).not();
      case Expr.Among among -> among(among);
      case Expr.If choice -> choose(choice);
      case Expr.Amount _,
          Expr.Param _,
          Expr.Today _,
          Expr.Named _,
          Expr.Arith _,
          Expr.Between _,
          Expr.Later _,
          Expr.Part _ ->
          throw new IllegalStateException(expr + " is neither met nor not met.");
    };
  }

  private Num fact(Fact fact) {
    if (subject.isKnown(fact)) {
      return Num.of(fact.fraction(subject.value(fact)));
    }
    return switch (fact.missing()) {
      case UNKNOWN -> Num.MISSING;
      case NO_POINTS -> Num.NO_POINTS;
      case ZERO -> Num.of(Fraction.ZERO);
    };
  }

  private Tri flag(Fact fact) {
    if (subject.isKnown(fact)) {
      return Tri.of(subject.value(fact) != 0);
    }
    return fact.missing() == Fact.Missing.ZERO ? Tri.NOT_MET : Tri.UNKNOWN;
  }

  /** The possible words, one bit each. */
  long words(Expr word) {
    if (word instanceof Expr.Line line) {
      return verdict.levels(line.rule());
    }
    Fact fact = ((Expr.Read) word).fact();
    return subject.isKnown(fact) ? 1L << subject.value(fact) : (1L << fact.choices().size()) - 1;
  }

  private Tri among(Expr.Among among) {
    long possible = words(among.word());
    if ((possible & ~among.allowed()) == 0) {
      return Tri.MET;
    }
    return (possible & among.allowed()) == 0 ? Tri.NOT_MET : Tri.UNKNOWN;
  }

  private Tri choose(Expr.If choice) {
    return switch (truth(choice.when())) {
      case MET -> truth(choice.then());
      case NOT_MET -> truth(choice.otherwise());
      case UNKNOWN -> {
        Tri then = truth(choice.then());
        yield then == truth(choice.otherwise()) ? then : Tri.UNKNOWN;
      }
    };
  }

  private Tri compare(Expr.Compare compare) {
    if (compare.left() instanceof Expr.Line line) {
      return points(compare.is(), line, amount(compare.right()));
    } else if (compare.right() instanceof Expr.Line line) {
      return points(compare.is().turned(), line, amount(compare.left()));
    }
    Num left = amount(compare.left());
    Num right = amount(compare.right());
    return left.known() && right.known()
        ? Tri.of(compare.is().holds(left.value().compareTo(right.value())))
        : Tri.UNKNOWN;
  }

  private Tri points(Is is, Expr.Line line, Num amount) {
    if (!amount.known()) {
      return Tri.UNKNOWN;
    }
    Points points = verdict.points(line.rule());
    int least = rules.ruleset().points(points.least()).compareTo(amount.value());
    int most = rules.ruleset().points(points.most()).compareTo(amount.value());
    boolean between = least < 0 && most > 0;
    if (is.holds(least) != is.holds(most) || between && (is == Is.EQUAL || is == Is.UNEQUAL)) {
      return Tri.UNKNOWN;
    }
    return Tri.of(is.holds(least));
  }

  private static Num arith(Expr.Op op, Num left, Num right) {
    State state = left.state().with(right.state());
    if (op == Expr.Op.OVER && right.known() && right.value().isZero()) {
      return Num.INVALID;
    }
    if (state != State.KNOWN) {
      return Num.of(state);
    }
    Fraction a = left.value();
    Fraction b = right.value();
    return Num.of(
        switch (op) {
          case PLUS -> a.plus(b);
          case MINUS -> a.minus(b);
          case TIMES -> a.times(b);
          case OVER -> a.over(b);
          case MIN -> a.compareTo(b) <= 0 ? a : b;
          case MAX -> a.compareTo(b) >= 0 ? a : b;
        });
  }

  private Num between(Expr.Between between) {
    Num from = amount(between.from());
    Num to = amount(between.to());
    State state = from.state().with(to.state());
    return state == State.KNOWN
        ? Num.of(Fraction.of(Days.between(between.span(), from.value(), to.value())))
        : Num.of(state);
  }

  private Num part(Expr.Part part) {
    Num day = amount(part.of());
    return day.known() ? Num.of(Fraction.of(Days.part(part.part(), day.value().rounded()))) : day;
  }

  private Num later(Expr.Later later) {
    Num day = amount(later.day());
    return day.known()
        ? Num.of(
            Fraction.of(
                LocalDate.ofEpochDay(day.value().rounded()).plusYears(later.years()).toEpochDay()))
        : day;
  }
}
