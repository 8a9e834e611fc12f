package io.wutong.rules.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Expr.Is;
import io.wutong.rules.model.Expr.Op;
import io.wutong.rules.model.Expr.Span;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/** Turns the library's checked tree into ours; what has no node of ours is refused. */
final class Converter {
  private static final int POWER_MAX = 20;

  private final Vocabulary vocabulary;
  private final CelAbstractSyntaxTree tree;
  private final Words words;

  Converter(Vocabulary vocabulary, CelAbstractSyntaxTree tree) {
    this.vocabulary = vocabulary;
    this.tree = tree;
    this.words = new Words(vocabulary, tree);
  }

  Expr convert(CelExpr root) {
    return of(root);
  }

  private Expr of(CelExpr node) {
    return switch (node.getKind()) {
      case CONSTANT -> constant(node);
      case IDENT -> named(node);
      case CALL -> call(node);
      default -> throw unfit(node, "this form is not part of the language");
    };
  }

  private Expr constant(CelExpr node) {
    CelConstant constant = node.constant();
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> new Expr.Constant(constant.booleanValue());
      case INT64_VALUE, DOUBLE_VALUE -> amount(decimal(node), "");
      default -> throw unfit(node, "a word stands only beside a choice: choice == 'word'");
    };
  }

  private Expr named(CelExpr node) {
    Vocabulary.Name name = Objects.requireNonNull(vocabulary.find(node.ident().name()));
    if (name.type().equals(Vocabulary.POINTS)) {
      throw unfit(node, "the points of a line are compared, not calculated with; write a sum");
    }
    if (name.meaning() instanceof Expr.Named read && read.figure().of() == Expr.UNREAD) {
      throw unfit(node, "the figure '%s' stands below".formatted(node.ident().name()));
    }
    return name.meaning();
  }

  private Expr call(CelExpr node) {
    List<CelExpr> args = node.call().args();
    return switch (node.call().function()) {
      case "_&&_" -> new Expr.And(of(args.get(0)), of(args.get(1)));
      case "_||_" -> new Expr.Or(of(args.get(0)), of(args.get(1)));
      case "!_" -> new Expr.Not(of(args.get(0)));
      case "_?_:_" -> choice(node, args);
      case "_+_" -> arith(node, Op.PLUS);
      case "_-_" -> arith(node, Op.MINUS);
      case "_*_" -> arith(node, Op.TIMES);
      case "_/_" -> over(node);
      case "min" -> arith(node, Op.MIN);
      case "max" -> arith(node, Op.MAX);
      case "-_" -> negative(args.get(0));
      case "_<_" -> compare(node, Is.LESS);
      case "_<=_" -> compare(node, Is.AT_MOST);
      case "_>_" -> compare(node, Is.MORE);
      case "_>=_" -> compare(node, Is.AT_LEAST);
      case "_==_" -> equal(node, Is.EQUAL);
      case "_!=_" -> equal(node, Is.UNEQUAL);
      case "@in" -> words.in(node);
      default -> function(node, args);
    };
  }

  private Expr function(CelExpr node, List<CelExpr> args) {
    return switch (node.call().function()) {
      case "yuan" -> amount(decimal(args.get(0)), "元");
      case "wan" -> amount(decimal(args.get(0)), "万元");
      case "yi" -> amount(decimal(args.get(0)), "亿元");
      case "percent" -> amount(decimal(args.get(0)), "%");
      case "number" -> amount(decimal(args.get(0)), "");
      case "power" -> power(node, args);
      case "day" -> day(args.get(0));
      case "later" -> new Expr.Later(of(args.get(0)), whole(args.get(1)));
      case "days" -> new Expr.Between(Span.DAYS, of(args.get(0)), of(args.get(1)));
      case "months" -> new Expr.Between(Span.MONTHS, of(args.get(0)), of(args.get(1)));
      case "years" -> new Expr.Between(Span.YEARS, of(args.get(0)), of(args.get(1)));
      case "year" -> new Expr.Part(Span.YEARS, of(args.get(0)));
      case "month" -> new Expr.Part(Span.MONTHS, of(args.get(0)));
      case "day_of_month" -> new Expr.Part(Span.DAYS, of(args.get(0)));
      default ->
          throw unfit(node, "'%s' is not part of the language".formatted(node.call().function()));
    };
  }

  private Expr choice(CelExpr node, List<CelExpr> args) {
    if (typeOf(node).equals(SimpleType.STRING)) {
      throw unfit(node, "a choice between words is a grade");
    }
    return new Expr.If(of(args.get(0)), of(args.get(1)), of(args.get(2)));
  }

  private Expr arith(CelExpr node, Op op) {
    List<CelExpr> args = node.call().args();
    return new Expr.Arith(op, of(args.get(0)), of(args.get(1)));
  }

  /** CEL cuts the rest off a whole number divided by another; an officer would not expect it. */
  private Expr over(CelExpr node) {
    if (typeOf(node).equals(SimpleType.INT)) {
      throw unfit(node, "two whole numbers are divided; write 1.0 / 3.0");
    }
    return arith(node, Op.OVER);
  }

  private Expr negative(CelExpr node) {
    return new Expr.Arith(Op.MINUS, new Expr.Amount(Fraction.ZERO, "0"), of(node));
  }

  private Expr compare(CelExpr node, Is is) {
    List<CelExpr> args = node.call().args();
    return new Expr.Compare(is, side(args.get(0)), side(args.get(1)));
  }

  private Expr side(CelExpr node) {
    if (typeOf(node).equals(Vocabulary.POINTS) && node.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      return Objects.requireNonNull(vocabulary.find(node.ident().name())).meaning();
    }
    return of(node);
  }

  private Expr equal(CelExpr node, Is is) {
    CelType type = typeOf(node.call().args().get(0));
    if (type.equals(SimpleType.STRING)) {
      Expr among = words.equal(node);
      return is == Is.EQUAL ? among : new Expr.Not(among);
    }
    return compare(node, is);
  }

  private Expr power(CelExpr node, List<CelExpr> args) {
    int times = whole(args.get(1));
    if (times < 1 || times > POWER_MAX) {
      throw unfit(node, "a power is from 1 to %d".formatted(POWER_MAX));
    }
    Expr base = of(args.get(0));
    Expr product = base;
    for (int i = 1; i < times; i++) {
      product = new Expr.Arith(Op.TIMES, product, base);
    }
    return product;
  }

  private Expr day(CelExpr node) {
    try {
      LocalDate day = LocalDate.parse(words.constant(node));
      return new Expr.Amount(Fraction.of(day.toEpochDay()), day.toString());
    } catch (DateTimeParseException e) {
      throw unfit(node, "this is no day; write day('2022-04-18')");
    }
  }

  private static Expr.Amount amount(BigDecimal decimal, String unit) {
    Fraction value = Fraction.of(decimal).times(Unit.named(unit).perUnit());
    String text = decimal.stripTrailingZeros().toPlainString();
    return new Expr.Amount(value, unit.isEmpty() ? text : text + " " + unit);
  }

  /** A double is taken as it was written: 0.05 is 5/100. */
  private BigDecimal decimal(CelExpr node) {
    if (node.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
      CelConstant constant = node.constant();
      if (constant.getKind() == CelConstant.Kind.INT64_VALUE) {
        return BigDecimal.valueOf(constant.int64Value());
      } else if (constant.getKind() == CelConstant.Kind.DOUBLE_VALUE) {
        return BigDecimal.valueOf(constant.doubleValue());
      }
    }
    throw unfit(node, "a number has to stand here as it is");
  }

  private int whole(CelExpr node) {
    return decimal(node).intValueExact();
  }

  private CelType typeOf(CelExpr node) {
    return Objects.requireNonNull(tree.getTypeMap().get(node.id()));
  }

  private Fault.Found unfit(CelExpr node, String what) {
    return unfit(tree, node, what, "", List.of());
  }

  static Fault.Found unfit(
      CelAbstractSyntaxTree tree, CelExpr node, String what, String maybe, List<String> known) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(node.id(), 0);
    return new Fault.Found(new Fault(offset, what, maybe, known));
  }
}
