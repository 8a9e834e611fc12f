package io.wutong.rules.explaining;

import io.wutong.rules.evaluating.Num;
import io.wutong.rules.evaluating.Reading;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Scale;
import io.wutong.rules.model.Steps;
import io.wutong.rules.model.Tri;
import io.wutong.rules.model.Unit;
import io.wutong.rules.model.Weight;
import java.util.ArrayList;
import java.util.List;

/** How a line comes to its answer, in one sentence of figures. */
final class Arithmetic {
  private static final int SHARE_DIGITS = 9;

  private final Verdict verdict;
  private final Language language;
  private final Sentences sentences;
  private final Reading reading;

  Arithmetic(Verdict verdict, Language language) {
    this.verdict = verdict;
    this.language = language;
    this.sentences = new Sentences(verdict, language);
    this.reading = new Reading(verdict.rules(), verdict.subject(), verdict);
  }

  Sentences sentences() {
    return sentences;
  }

  String of(Rule rule) {
    return switch (rule) {
      case Rule.Condition condition -> sentences.truth(condition.when(), false);
      case Rule.Indicator indicator -> indicator(indicator);
      case Rule.Bands bands -> bands(bands);
      case Rule.Cases cases -> cases(cases);
      case Rule.PerItem items -> items(items);
      case Rule.Sum sum -> sum(sum);
      case Rule.Best best -> best(best);
      case Rule.Grade grade -> grade(grade);
      case Rule.Ladder ladder -> ladder(ladder);
    };
  }

  private String indicator(Rule.Indicator indicator) {
    int line = indicator.head().index();
    Num amount = reading.amount(indicator.of());
    String text = sentences.reckoned(indicator.of());
    if (!amount.known()) {
      return text + "；" + state(amount) + points(line);
    }
    Unit unit = Amounts.unitOf(indicator.of());
    String share =
        switch (indicator.scale()) {
          case Scale.Linear linear -> linear(amount.value(), linear, unit);
          case Scale.Log log -> log(amount.value(), log, unit);
          case Scale.Stepped stepped -> stepped(amount.value(), stepped, unit);
        };
    return Phrase.of("%s；%s；%s%s", text, share, weight(indicator), points(line));
  }

  private String weight(Rule.Indicator indicator) {
    Weight weight = indicator.weight();
    long possible = weight.by() == Weight.ALWAYS ? 1 : verdict.levels(weight.by());
    List<String> weights = new ArrayList<>();
    for (int i = 0; i < weight.weights().size(); i++) {
      if ((possible & 1L << i) != 0) {
        weights.add(sentences.plain(weight.weights().get(i)));
      }
    }
    String by =
        weight.by() == Weight.ALWAYS
            ? ""
            : Phrase.of(
                "（%s）",
                sentences.level((Rule.Levelled) verdict.ruleset().rules().get(weight.by())));
    return Phrase.of(
        "%s %s%s × %s",
        language.word("of-weight"), String.join(" / ", weights), by, language.word("share"));
  }

  private String linear(Fraction amount, Scale.Linear linear, Unit unit) {
    Fraction width = linear.full().minus(linear.none());
    Fraction share = amount.minus(linear.none()).over(width);
    String name = language.word("share");
    if (share.num().signum() <= 0 || share.compareTo(Fraction.ONE) >= 0) {
      return ends(name, share.num().signum() <= 0, linear.none(), linear.full(), unit);
    }
    return Phrase.of(
        "%s (%s − %s) ÷ (%s − %s) = %s",
        name,
        Amounts.shown(amount, unit),
        Amounts.shown(linear.none(), unit),
        Amounts.shown(linear.full(), unit),
        Amounts.shown(linear.none(), unit),
        Amounts.shown(share, Unit.named("")));
  }

  private static String ends(String name, boolean none, Fraction from, Fraction full, Unit unit) {
    boolean up = full.compareTo(from) > 0;
    return none
        ? Phrase.of("%s %s %s → 0", name, up ? "≤" : "≥", Amounts.shown(from, unit))
        : Phrase.of("%s %s %s → 1", name, up ? "≥" : "≤", Amounts.shown(full, unit));
  }

  private String log(Fraction amount, Scale.Log log, Unit unit) {
    String name = language.word("share");
    if (amount.compareTo(log.none()) <= 0 || amount.compareTo(log.full()) >= 0) {
      return ends(name, amount.compareTo(log.none()) <= 0, log.none(), log.full(), unit);
    }
    Fraction share = Fraction.of(log.share(amount.nearest()), log.shares());
    return Phrase.of(
        "%s ln(%s ÷ %s) ÷ ln(%s ÷ %s) = %s",
        name,
        Amounts.shown(amount, unit),
        Amounts.shown(log.none(), unit),
        Amounts.shown(log.full(), unit),
        Amounts.shown(log.none(), unit),
        share.shown(SHARE_DIGITS));
  }

  private String stepped(Fraction amount, Scale.Stepped stepped, Unit unit) {
    Points share = stepped.shares().at(amount);
    String name = language.word(stepped.percentile() ? "percentile" : "share");
    return Phrase.of(
        "%s %s → %s",
        name,
        band(stepped.shares(), amount, unit),
        Fraction.of(share.least(), Scale.Stepped.WHOLE).shown(SHARE_DIGITS));
  }

  private String bands(Rule.Bands bands) {
    Num amount = reading.amount(bands.of());
    String text = sentences.reckoned(bands.of());
    String band =
        amount.known()
            ? band(bands.steps(), amount.value(), Amounts.unitOf(bands.of()))
            : state(amount);
    return Phrase.of("%s；%s%s", text, band, points(bands.head().index()));
  }

  /** Between which ends the amount lies. */
  private static String band(Steps steps, Fraction amount, Unit unit) {
    String above = "";
    for (Steps.Step step : steps.steps()) {
      String from = Amounts.shown(step.from(), unit);
      if (step.reached(amount)) {
        return (step.includes() ? "≥ " : "> ") + from + (above.isEmpty() ? "" : ", " + above);
      }
      above = (step.includes() ? "< " : "≤ ") + from;
    }
    return above;
  }

  private String cases(Rule.Cases cases) {
    List<String> open = new ArrayList<>();
    for (Rule.Case each : cases.cases()) {
      Tri holds = reading.truth(each.when());
      if (holds != Tri.NOT_MET) {
        open.add(sentences.truth(each.when(), false));
      }
      if (holds == Tri.MET) {
        break;
      }
    }
    if (open.isEmpty()) {
      open.add(language.word("otherwise") + inputsOf(cases));
    }
    return String.join(" | ", open) + points(cases.head().index());
  }

  private String inputsOf(Rule.Cases cases) {
    List<String> inputs = new ArrayList<>();
    cases
        .facts()
        .forEach(fact -> inputs.add(language.of(fact.title()) + " " + sentences.factValue(fact)));
    return inputs.isEmpty() ? "" : "（" + String.join("，", inputs) + "）";
  }

  private String items(Rule.PerItem items) {
    Num amount = reading.amount(items.of());
    if (!amount.known()) {
      return sentences.reckoned(items.of()) + "；" + state(amount) + points(items.head().index());
    }
    String text = Phrase.of("%s × %s", sentences.reckoned(items.of()), part(items.each()));
    return text + points(items.head().index()) + bounds(items.least(), items.most());
  }

  private String bounds(long least, long most) {
    if (least == -Points.UNBOUNDED && most == Points.UNBOUNDED) {
      return "";
    }
    String range = sentences.plain(least) + " … " + sentences.plain(most);
    return "（" + Phrase.of(language.word("capped"), range) + "）";
  }

  private String sum(Rule.Sum sum) {
    List<String> parts = new ArrayList<>();
    if (sum.base() != 0) {
      parts.add(language.word("base") + " " + sentences.plain(sum.base()));
    }
    sum.of().forEach(line -> parts.add(part(line)));
    String total = sentences.points(verdict.points(sum.head().index()));
    return String.join(" + ", parts) + " = " + total + bounds(sum.least(), sum.most());
  }

  private String part(int line) {
    return part(verdict.points(line));
  }

  private String part(Points points) {
    String text = sentences.plain(points.least());
    if (!points.certain()) {
      return "[" + text + " … " + sentences.plain(points.most()) + "]";
    }
    return points.least() < 0 ? "(" + text + ")" : text;
  }

  private String best(Rule.Best best) {
    List<String> parts = new ArrayList<>();
    best.of().forEach(line -> parts.add(part(line)));
    return Phrase.of(
        "%s(%s)%s",
        language.word("best-of"), String.join(", ", parts), points(best.head().index()));
  }

  private String grade(Rule.Grade grade) {
    long possible = verdict.levels(grade.head().index());
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < grade.levels().size(); i++) {
      if ((possible & 1L << i) != 0) {
        String when =
            i < grade.when().size()
                ? sentences.truth(grade.when().get(i), false)
                : language.word("otherwise");
        parts.add(Phrase.of("%s → %s", when, language.of(grade.levels().get(i).title())));
      }
    }
    return String.join(" | ", parts);
  }

  private String ladder(Rule.Ladder ladder) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < ladder.steps().size(); i++) {
      Rule.Step step = ladder.steps().get(i);
      List<String> needs = new ArrayList<>();
      step.all().forEach(line -> needs.add(met(line)));
      if (!step.any().isEmpty()) {
        List<String> any = new ArrayList<>();
        step.any().forEach(line -> any.add(met(line)));
        needs.add("(" + String.join(" " + language.word("or") + " ", any) + ")");
      }
      String all = String.join(" " + language.word("and") + " ", needs);
      parts.add(Phrase.of("%s: %s", language.of(ladder.levels().get(i + 1).title()), all));
    }
    return String.join("；", parts);
  }

  private String met(int line) {
    String sign =
        switch (verdict.truth(line)) {
          case MET -> "✓";
          case NOT_MET -> "✗";
          case UNKNOWN -> "?";
        };
    return language.of(verdict.ruleset().rules().get(line).head().title()) + " " + sign;
  }

  private String state(Num amount) {
    return switch (amount.state()) {
      case KNOWN -> "";
      case MISSING -> language.word("state.missing");
      case NO_POINTS -> language.word("state.no-points");
      case INVALID -> language.word("state.invalid");
    };
  }

  private String points(int line) {
    return " → " + sentences.points(verdict.points(line));
  }

  /** The value of a figure or a fact by itself, for the list of inputs. */
  String value(Expr expr) {
    return sentences.value(expr);
  }
}
