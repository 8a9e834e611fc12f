package io.wutong.rules.explaining;

import io.wutong.rules.evaluating.Num;
import io.wutong.rules.evaluating.Reading;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Tri;
import io.wutong.rules.model.Unit;

/** Expressions written out with the values of one subject. */
final class Sentences {
  private final Verdict verdict;
  private final Subject subject;
  private final Reading reading;
  private final Language language;

  Sentences(Verdict verdict, Language language) {
    this.verdict = verdict;
    this.subject = verdict.subject();
    this.reading = new Reading(verdict.rules(), verdict.subject(), verdict);
    this.language = language;
  }

  /** An amount with how it comes about: 研发费用 41 万元 ÷ 营业收入 1000 万元 = 4.1 %. */
  String reckoned(Expr expr) {
    if (expr instanceof Expr.Named named) {
      return language.of(named.figure().title()) + " = " + reckoned(named.figure().of(), named);
    }
    return expr instanceof Expr.Arith || expr instanceof Expr.If
        ? reckoned(expr, expr)
        : term(expr, false);
  }

  private String reckoned(Expr inner, Expr shownAs) {
    if (!reading.amount(shownAs).known()) {
      return term(inner, false);
    }
    String value = value(shownAs);
    return term(inner, false) + (value.startsWith("≈") ? " " : " = ") + value;
  }

  /** What an amount is, in its unit. */
  String value(Expr expr) {
    Num num = reading.amount(expr);
    if (!num.known()) {
      return language.word(num.state() == Num.State.INVALID ? "state.invalid" : "unknown");
    }
    return Amounts.isDate(expr)
        ? Amounts.day(num.value())
        : Amounts.shown(num.value(), Amounts.unitOf(expr));
  }

  private String term(Expr expr, boolean inner) {
    return switch (expr) {
      case Expr.Amount amount -> amount.text();
      case Expr.Read read -> fact(read.fact());
      case Expr.Param param -> language.of(param.given().title()) + " " + value(param);
      case Expr.Today _ -> value(expr);
      case Expr.Named named ->
          Phrase.of(
              "%s %s（= %s）",
              language.of(named.figure().title()), value(named), term(named.figure().of(), false));
      case Expr.Arith arith -> arith(arith, inner);
      case Expr.If choice -> choice(choice, inner);
      case Expr.Between between ->
          Phrase.of(
              "%s(%s, %s) = %s",
              language.word(word(between.span())),
              term(between.from(), true),
              term(between.to(), true),
              value(between));
      case Expr.Later later ->
          Phrase.of(
              "%s %s = %s",
              term(later.day(), true),
              Phrase.of(language.word("later"), later.years()),
              value(later));
      case Expr.Part part ->
          Phrase.of(
              "%s(%s) = %s",
              language.word("part." + part.part()), term(part.of(), true), value(part));
      case Expr.Line line -> line(line);
      case Expr.Constant _, Expr.Compare _, Expr.And _, Expr.Or _, Expr.Not _, Expr.Among _ ->
          truth(expr, inner);
    };
  }

  private static String word(Expr.Span span) {
    return switch (span) {
      case DAYS -> "days-between";
      case MONTHS -> "months-between";
      case YEARS -> "years-between";
    };
  }

  private String arith(Expr.Arith arith, boolean inner) {
    boolean chain =
        arith.op() == Expr.Op.PLUS
            && arith.left() instanceof Expr.Arith before
            && before.op() == Expr.Op.PLUS;
    String left = term(arith.left(), !chain);
    String right = term(arith.right(), true);
    String sign = arith.op().sign();
    return switch (arith.op()) {
      case MIN, MAX -> Phrase.of("%s(%s, %s)", sign, left, right);
      case PLUS, MINUS, TIMES, OVER -> {
        String text = Phrase.of("%s %s %s", left, sign, right);
        yield inner ? "(" + text + ")" : text;
      }
    };
  }

  private String choice(Expr.If choice, boolean inner) {
    Tri when = reading.truth(choice.when());
    if (when != Tri.UNKNOWN) {
      return term(when == Tri.MET ? choice.then() : choice.otherwise(), inner);
    }
    return Phrase.of(
        "(%s %s %s %s %s %s)",
        language.word("if"),
        truth(choice.when(), true),
        language.word("then"),
        term(choice.then(), true),
        language.word("else"),
        term(choice.otherwise(), true));
  }

  private String fact(Fact fact) {
    return language.of(fact.title()) + " " + factValue(fact);
  }

  /** The value of a fact as people write it. */
  String factValue(Fact fact) {
    if (!subject.isKnown(fact)) {
      return fact.missing() == Fact.Missing.ZERO
          ? language.word("counted-as-none")
          : language.word("unknown");
    }
    return FactWords.value(fact, subject.value(fact), language);
  }

  private String line(Expr.Line line) {
    Rule rule = verdict.ruleset().rules().get(line.rule());
    String title = language.of(rule.head().title());
    return switch (rule) {
      case Rule.Scored _ -> title + " " + points(verdict.points(line.rule()));
      case Rule.Condition _, Rule.Ladder _ ->
          Phrase.of("%s（%s）", title, language.of(verdict.truth(line.rule())));
      case Rule.Grade grade -> title + " " + level(grade);
    };
  }

  /** The title of the level that was found; all that are possible while it is open. */
  String level(Rule.Levelled rule) {
    long possible = verdict.levels(rule.head().index());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rule.levels().size(); i++) {
      if ((possible & 1L << i) != 0) {
        text.append(text.isEmpty() ? "" : " / ").append(language.of(rule.levels().get(i).title()));
      }
    }
    return text.toString();
  }

  String points(Points points) {
    if (points.certain()) {
      return plain(points.least()) + " " + language.word("points");
    }
    return Phrase.of(language.word("points-range"), plain(points.least()), plain(points.most()));
  }

  /** Points in their smallest step as a decimal. */
  String plain(long points) {
    return verdict.ruleset().shown(points);
  }

  /** A condition with its values: 职工总数 400 人 ≤ 500 人. */
  String truth(Expr expr, boolean inner) {
    return switch (expr) {
      case Expr.Constant constant -> language.word(constant.value() ? "yes" : "no");
      case Expr.Read read -> fact(read.fact());
      case Expr.Line line -> line(line);
      case Expr.Compare compare -> compare(compare);
      case Expr.And and -> joined("and", and.left(), and.right(), inner);
      case Expr.Or or -> joined("or", or.left(), or.right(), inner);
      case Expr.Not not -> language.word("not") + " (" + truth(not.of(), false) + ")";
      case Expr.Among among -> Phrase.of("%s ∈ {%s}", term(among.word(), true), allowed(among));
      case Expr.If choice -> choice(choice, inner);
      case Expr.Amount _,
          Expr.Param _,
          Expr.Today _,
          Expr.Named _,
          Expr.Arith _,
          Expr.Between _,
          Expr.Later _,
          Expr.Part _ ->
          term(expr, inner);
    };
  }

  private String joined(String word, Expr left, Expr right, boolean inner) {
    String text = Phrase.of("%s %s %s", side(word, left), language.word(word), side(word, right));
    return inner ? "(" + text + ")" : text;
  }

  /** An 或 beside a 且 stands in brackets: readers do not agree on which binds closer. */
  private String side(String word, Expr side) {
    boolean same = word.equals("or") ? side instanceof Expr.Or : side instanceof Expr.And;
    return truth(side, !same);
  }

  private String compare(Expr.Compare compare) {
    String left = term(compare.left(), false);
    if (compare.left() instanceof Expr.Arith) {
      left = left + " = " + value(compare.left());
    }
    Unit unit = Amounts.unitOf(compare.left());
    String right = term(compare.right(), false);
    boolean plain = compare.right() instanceof Expr.Amount && right.matches("[-0-9.]+");
    if (plain && unit.measure() == Unit.Measure.COUNT) {
      right = right + " " + unit.name();
    } else if (plain && unit.name().equals("%")) {
      right = value(compare.right(), unit);
    } else if (compare.right() instanceof Expr.Arith) {
      right = right + " = " + value(compare.right(), Amounts.unitOf(compare.right()));
    }
    return Phrase.of("%s %s %s", left, compare.is().sign(), right);
  }

  private String value(Expr expr, Unit unit) {
    Num num = reading.amount(expr);
    return num.known() ? Amounts.shown(num.value(), unit) : value(expr);
  }

  private String allowed(Expr.Among among) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Rule.LEVELS_MAX; i++) {
      if ((among.allowed() & 1L << i) != 0) {
        text.append(text.isEmpty() ? "" : "、").append(word(among.word(), i));
      }
    }
    return text.toString();
  }

  private String word(Expr word, int place) {
    if (word instanceof Expr.Line line
        && verdict.ruleset().rules().get(line.rule()) instanceof Rule.Levelled rule) {
      return language.of(rule.levels().get(place).title());
    }
    return language.of(((Expr.Read) word).fact().choices().get(place).title());
  }
}
