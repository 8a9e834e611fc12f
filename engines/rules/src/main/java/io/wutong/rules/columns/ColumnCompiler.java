package io.wutong.rules.columns;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns rules into a list of nodes; each only reads columns that are filled before it. */
final class ColumnCompiler {
  private final Rules rules;
  private final Population population;
  private final List<Node> program = new ArrayList<>();
  private final Map<Object, Node> shared = new IdentityHashMap<>();
  private final Map<Integer, ScoredNode> scored = new HashMap<>();
  private final Map<Integer, TruthNode> truths = new HashMap<>();
  private final Map<Integer, WordNode> words = new HashMap<>();

  ColumnCompiler(Rules rules, Population population) {
    this.rules = rules;
    this.population = population;
    rules.ruleset().rules().forEach(this::rule);
  }

  List<Node> program() {
    return program;
  }

  ScoredNode scored(int line) {
    return Objects.requireNonNull(scored.get(line));
  }

  TruthNode truth(int line) {
    return Objects.requireNonNull(truths.get(line));
  }

  WordNode word(int line) {
    return Objects.requireNonNull(words.get(line));
  }

  private <N extends Node> N add(N node) {
    program.add(node);
    return node;
  }

  private void rule(Rule rule) {
    int line = rule.head().index();
    switch (rule) {
      case Rule.Condition condition -> truths.put(line, truth(condition.when()));
      case Rule.Indicator indicator -> scored.put(line, indicator(indicator));
      case Rule.Bands bands ->
          scored.put(line, add(new BandsNode(amount(bands.of()), bands.steps())));
      case Rule.Cases cases -> scored.put(line, cases(cases));
      case Rule.PerItem items ->
          scored.put(line, add(new ScoredNode.PerItem(amount(items.of()), items)));
      case Rule.Sum sum -> scored.put(line, add(new ScoredNode.Sum(lines(sum.of()), sum)));
      case Rule.Best best -> scored.put(line, add(new ScoredNode.Best(lines(best.of()))));
      case Rule.Grade grade -> words.put(line, add(new WordNode.Grade(truths(grade.when()))));
      case Rule.Ladder ladder -> {
        WordNode.Ladder node = add(ladder(ladder));
        words.put(line, node);
        truths.put(line, node.met);
      }
    }
  }

  private ScoredNode indicator(Rule.Indicator rule) {
    Weight weight = rule.weight();
    WordNode by = weight.by() == Weight.ALWAYS ? null : word(weight.by());
    return add(ScaleNodes.of(amount(rule.of()), weight, by, rule.scale()));
  }

  private ScoredNode cases(Rule.Cases rule) {
    TruthNode[] when = truths(rule.cases().stream().map(Rule.Case::when).toList());
    Points[] points = rule.cases().stream().map(Rule.Case::points).toArray(Points[]::new);
    return add(new ScoredNode.Cases(when, points, rule.otherwise()));
  }

  private ScoredNode[] lines(List<Integer> lines) {
    return lines.stream().map(this::scored).toArray(ScoredNode[]::new);
  }

  private TruthNode[] truths(List<Expr> expressions) {
    return expressions.stream().map(this::truth).toArray(TruthNode[]::new);
  }

  private WordNode.Ladder ladder(Rule.Ladder rule) {
    TruthNode[][] all = new TruthNode[rule.steps().size()][];
    TruthNode[][] any = new TruthNode[rule.steps().size()][];
    for (int i = 0; i < all.length; i++) {
      Rule.Step step = rule.steps().get(i);
      all[i] = step.all().stream().map(this::truth).toArray(TruthNode[]::new);
      any[i] = step.any().stream().map(this::truth).toArray(TruthNode[]::new);
    }
    return new WordNode.Ladder(all, any);
  }

  private AmountNode amount(Expr expr) {
    return switch (expr) {
      case Expr.Amount amount -> new AmountNode.Constant(amount.value());
      case Expr.Param param -> new AmountNode.Constant(rules.givens().get(param.given().index()));
      case Expr.Today _ -> new AmountNode.Constant(Fraction.of(rules.on().toEpochDay()));
      case Expr.Read read -> read(read.fact());
      case Expr.Named named -> named(named.figure());
      case Expr.Arith arith ->
          add(ArithNode.of(arith.op(), amount(arith.left()), amount(arith.right())));
      case Expr.If choice ->
          add(
              new AmountNode.Choose(
                  truth(choice.when()), amount(choice.then()), amount(choice.otherwise())));
      case Expr.Between between ->
          add(new DayNode.Between(between.span(), amount(between.from()), amount(between.to())));
      case Expr.Later later -> add(new DayNode.Later(amount(later.day()), later.years()));
      case Expr.Part part -> add(new DayNode.Part(part.part(), amount(part.of())));
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

  /** A fact is read once, however many lines ask for it. */
  private AmountNode read(Fact fact) {
    Node known = shared.get(fact);
    if (known != null) {
      return (AmountNode) known;
    }
    byte missing =
        switch (fact.missing()) {
          case UNKNOWN -> AmountNode.MISSING;
          case NO_POINTS -> AmountNode.NO_POINTS;
          case ZERO -> AmountNode.KNOWN;
        };
    long scale = fact.type() == Fact.Type.NUMBER ? Fact.NUMBER_SCALE : 1;
    AmountNode node =
        new AmountNode.Read(population.values(fact), population.known(fact), scale, missing);
    shared.put(fact, node);
    return add(node);
  }

  private AmountNode named(Expr.Figure figure) {
    Node known = shared.get(figure);
    if (known == null) {
      known = amount(figure.of());
      shared.put(figure, known);
    }
    return (AmountNode) known;
  }

  private TruthNode truth(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> new TruthNode.Constant(constant.value());
      case Expr.Read read -> flag(read.fact());
      case Expr.Line line -> truth(line.rule());
      case Expr.Compare compare -> compare(compare);
      case Expr.And and -> add(new TruthNode.Both(truth(and.left()), truth(and.right()), true));
      case Expr.Or or -> add(new TruthNode.Both(truth(or.left()), truth(or.right()), false));
      case Expr.Not not -> add(new TruthNode.Not(truth(not.of())));
      case Expr.Among among -> add(new TruthNode.Among(word(among.word()), among.allowed()));
      case Expr.If choice ->
          add(
              new TruthNode.Choose(
                  truth(choice.when()), truth(choice.then()), truth(choice.otherwise())));
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

  private TruthNode flag(Fact fact) {
    byte missing = fact.missing() == Fact.Missing.ZERO ? TruthNode.NOT_MET : TruthNode.UNKNOWN;
    return add(new TruthNode.Flag(population.values(fact), population.known(fact), missing));
  }

  private WordNode word(Expr word) {
    if (word instanceof Expr.Line line) {
      return word(line.rule());
    }
    Fact fact = ((Expr.Read) word).fact();
    return add(
        new WordNode.Choice(
            population.values(fact), population.known(fact), fact.choices().size()));
  }

  private TruthNode compare(Expr.Compare compare) {
    long points = rules.ruleset().pointScale();
    if (compare.left() instanceof Expr.Line line) {
      AmountNode right = amount(compare.right());
      return add(new TruthNode.ComparePoints(compare.is(), scored(line.rule()), right, points));
    } else if (compare.right() instanceof Expr.Line line) {
      AmountNode left = amount(compare.left());
      return add(
          new TruthNode.ComparePoints(compare.is().turned(), scored(line.rule()), left, points));
    } else if (compare.left() instanceof Expr.Later later
        && compare.right() instanceof Expr.Today
        && compare.is() == Expr.Is.AT_LEAST) {
      long first = DayNode.firstReaching(rules.on().toEpochDay(), later.years());
      AmountNode from = new AmountNode.Constant(Fraction.of(first));
      return add(new TruthNode.Compare(compare.is(), amount(later.day()), from));
    }
    return add(
        new TruthNode.Compare(compare.is(), amount(compare.left()), amount(compare.right())));
  }
}
