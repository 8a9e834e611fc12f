package io.wutong.rules.model;

import java.util.function.Consumer;

/**
 * An expression after it was parsed and type-checked: a tree of a few nodes, and nothing else is
 * ever run. Amounts are in base units (分, whole things, plain numbers, days).
 */
public sealed interface Expr {

  /** Stands for a figure that is declared but not read so far. */
  Expr UNREAD = new Constant(false);

  /** Shows this node and everything below it, into the figures too. */
  default void walk(Consumer<Expr> visitor) {
    visitor.accept(this);
    switch (this) {
      case Amount _, Constant _, Read _, Param _, Today _, Line _ -> {}
      case Named named -> named.figure().of().walk(visitor);
      case Arith arith -> both(visitor, arith.left(), arith.right());
      case Compare compare -> both(visitor, compare.left(), compare.right());
      case And and -> both(visitor, and.left(), and.right());
      case Or or -> both(visitor, or.left(), or.right());
      case Not not -> not.of().walk(visitor);
      case If choice -> {
        choice.when().walk(visitor);
        both(visitor, choice.then(), choice.otherwise());
      }
      case Among among -> among.word().walk(visitor);
      case Between between -> both(visitor, between.from(), between.to());
      case Later later -> later.day().walk(visitor);
      case Part part -> part.of().walk(visitor);
    }
  }

  /** Whether this amount cannot be below zero, whatever the facts say: counts, and sums of them. */
  default boolean neverNegative() {
    return switch (this) {
      case Amount amount -> amount.value().num().signum() >= 0;
      case Read read -> read.fact().type() == Fact.Type.COUNT;
      case Named named -> named.figure().of().neverNegative();
      case Arith arith ->
          arith.op() != Op.MINUS && arith.left().neverNegative() && arith.right().neverNegative();
      case If choice -> choice.then().neverNegative() && choice.otherwise().neverNegative();
      case Part _ -> true;
      case Constant _,
          Param _,
          Today _,
          Line _,
          Compare _,
          And _,
          Or _,
          Not _,
          Among _,
          Between _,
          Later _ ->
          false;
    };
  }

  private static void both(Consumer<Expr> visitor, Expr left, Expr right) {
    left.walk(visitor);
    right.walk(visitor);
  }

  /** An amount that stands in the text, as it stands there. */
  record Amount(Fraction value, String text) implements Expr {}

  /** True or false that stands in the text. */
  record Constant(boolean value) implements Expr {}

  /** A fact of the subject. */
  record Read(Fact fact) implements Expr {}

  /** A parameter as it is on the day. */
  record Param(Given given) implements Expr {}

  /** The day for which is asked. */
  record Today() implements Expr {}

  /** The points of a line above, or whether it is met. */
  record Line(int rule, String id) implements Expr {}

  /** A figure that has a name of its own. */
  record Named(Figure figure) implements Expr {}

  /** + − × ÷, the smaller, the larger. */
  record Arith(Op op, Expr left, Expr right) implements Expr {}

  /** An amount beside an amount, or a line's points beside an amount. */
  record Compare(Is is, Expr left, Expr right) implements Expr {}

  record And(Expr left, Expr right) implements Expr {}

  record Or(Expr left, Expr right) implements Expr {}

  record Not(Expr of) implements Expr {}

  record If(Expr when, Expr then, Expr otherwise) implements Expr {}

  /** Whether a choice, or the level of a line above, is one of these; one bit for each. */
  record Among(Expr word, long allowed, String text) implements Expr {}

  /** The time from one day to another: whole days, months, or years. */
  record Between(Span span, Expr from, Expr to) implements Expr {}

  /** The same day so many years later; the last of February where there is none. */
  record Later(Expr day, int years) implements Expr {}

  /** The year, the month, or the day of the month. */
  record Part(Span part, Expr of) implements Expr {}

  /** What is done with two amounts. */
  enum Op {
    PLUS("+"),
    MINUS("−"),
    TIMES("×"),
    OVER("÷"),
    MIN("min"),
    MAX("max");

    private final String sign;

    Op(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** How two amounts are compared. */
  enum Is {
    LESS("<"),
    AT_MOST("≤"),
    MORE(">"),
    AT_LEAST("≥"),
    EQUAL("="),
    UNEQUAL("≠");

    private final String sign;

    Is(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    /** Whether it holds for two amounts that compare so. */
    public boolean holds(int order) {
      return switch (this) {
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case MORE -> order > 0;
        case AT_LEAST -> order >= 0;
        case EQUAL -> order == 0;
        case UNEQUAL -> order != 0;
      };
    }

    /** The same with the sides exchanged. */
    public Is turned() {
      return switch (this) {
        case LESS -> MORE;
        case AT_MOST -> AT_LEAST;
        case MORE -> LESS;
        case AT_LEAST -> AT_MOST;
        case EQUAL -> EQUAL;
        case UNEQUAL -> UNEQUAL;
      };
    }
  }

  /** What time is counted in. */
  enum Span {
    DAYS,
    MONTHS,
    YEARS
  }

  /** A figure that is calculated out of facts once and has a name, like the R&amp;D ratio. */
  record Figure(String name, Title title, Unit unit, Expr of) {}
}
