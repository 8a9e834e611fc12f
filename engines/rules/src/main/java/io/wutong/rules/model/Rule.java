package io.wutong.rules.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** 计分条目: one line of a ruleset. The kinds are closed. */
public sealed interface Rule {

  Head head();

  /** The expressions that stand in the line itself. */
  default List<Expr> expressions() {
    return switch (this) {
      case Condition condition -> List.of(condition.when());
      case Indicator indicator -> List.of(indicator.of());
      case Bands bands -> List.of(bands.of());
      case Cases cases -> cases.cases().stream().map(Case::when).toList();
      case PerItem items -> List.of(items.of());
      case Grade grade -> grade.when();
      case Sum _, Best _, Ladder _ -> List.of();
    };
  }

  /** The lines above that this one is made of, by name or inside an expression. */
  default Set<Integer> lines() {
    Set<Integer> lines = new LinkedHashSet<>();
    switch (this) {
      case Sum sum -> lines.addAll(sum.of());
      case Best best -> lines.addAll(best.of());
      case Indicator indicator when indicator.weight().by() != Weight.ALWAYS ->
          lines.add(indicator.weight().by());
      case Ladder ladder ->
          ladder
              .steps()
              .forEach(step -> {
                lines.addAll(step.all());
                lines.addAll(step.any());
              });
      case Indicator _, Condition _, Bands _, Cases _, PerItem _, Grade _ -> {}
    }
    expressions()
        .forEach(each ->
            each.walk(node -> {
              if (node instanceof Expr.Line line) {
                lines.add(line.rule());
              }
            }));
    return lines;
  }

  /** The facts that the line itself reads, in the order in which they stand. */
  default Set<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    expressions()
        .forEach(each ->
            each.walk(node -> {
              if (node instanceof Expr.Read read) {
                facts.add(read.fact());
              }
            }));
    return facts;
  }

  /**
   * What every line has.
   *
   * @param index its place in the ruleset; a line only reads those before it
   */
  record Head(String id, int index, Title title, Citation source) {}

  /** A line that gives points. */
  sealed interface Scored extends Rule permits Indicator, Bands, Cases, PerItem, Sum, Best {}

  /** A line that is met or not. */
  sealed interface Truth extends Rule permits Condition, Ladder {}

  /** A line that finds a level. */
  sealed interface Levelled extends Rule permits Grade, Ladder {

    /** The levels; a word of several possible ones has a bit for each. */
    List<Level> levels();
  }

  /** 条件. */
  record Condition(Head head, Expr when) implements Truth {}

  /** 加权指标: an amount on a scale, times its weight. */
  record Indicator(Head head, Expr of, Weight weight, Scale scale) implements Scored {}

  /** 分档: points by the band in which an amount lies. */
  record Bands(Head head, Expr of, Steps steps) implements Scored {}

  /** 分情形: the first case that holds. */
  record Cases(Head head, List<Case> cases, Points otherwise) implements Scored {
    public Cases {
      cases = List.copyOf(cases);
    }
  }

  /** One case. */
  record Case(Expr when, Points points) {}

  /** 按次计分: so much for each, between bounds. */
  record PerItem(Head head, Expr of, Points each, long least, long most) implements Scored {

    /** What nothing of it gives. */
    public long none() {
      return Math.clamp(0, least, most);
    }

    /**
     * What it can be when it is not known how many there are; of an amount that can be below zero,
     * taking away can also give.
     */
    public Points any() {
      boolean either = !of.neverNegative() && (each.least() != 0 || each.most() != 0);
      return new Points(
          each.least() < 0 || either ? least : none(), each.most() > 0 || either ? most : none());
    }
  }

  /** 合计: base and lines, between bounds. */
  record Sum(Head head, List<Integer> of, long base, long least, long most) implements Scored {
    public Sum {
      of = List.copyOf(of);
    }
  }

  /** 择优 (就高不就低): the line with the most points. */
  record Best(Head head, List<Integer> of) implements Scored {
    public Best {
      of = List.copyOf(of);
    }
  }

  /** 等级: the first level whose condition holds; the last one needs none. */
  record Grade(Head head, List<Level> levels, List<Expr> when) implements Levelled {
    public Grade {
      levels = List.copyOf(levels);
      when = List.copyOf(when);
    }
  }

  /**
   * 阶梯: the highest step whose conditions are met.
   *
   * @param levels from 'none' upward
   * @param steps what each level but 'none' needs
   */
  record Ladder(Head head, List<Level> levels, List<Step> steps) implements Levelled, Truth {
    public Ladder {
      levels = List.copyOf(levels);
      steps = List.copyOf(steps);
    }
  }

  /** All of these, and if there are any of those, one of them. */
  record Step(List<Integer> all, List<Integer> any) {
    public Step {
      all = List.copyOf(all);
      any = List.copyOf(any);
    }
  }

  /** A level. */
  record Level(String id, Title title) {}

  /** More levels than this have no room in a word. */
  int LEVELS_MAX = 62;
}
