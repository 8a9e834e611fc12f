package io.wutong.rules.expression;

import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static io.wutong.rules.expression.Vocabulary.DATE;
import static io.wutong.rules.expression.Vocabulary.MONEY;
import static io.wutong.rules.expression.Vocabulary.NUMBER;
import static io.wutong.rules.expression.Vocabulary.POINTS;
import static io.wutong.rules.expression.Vocabulary.counted;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which operators and functions there are, and which units they fit. CEL's own are switched off:
 * what is not listed here does not exist, and 万元 plus 人 is found by the type checker.
 */
final class Operators {
  private static final List<String> ORDER = List.of("_<_", "_<=_", "_>_", "_>=_");
  private static final List<String> EQUALITY = List.of("_==_", "_!=_");
  private static final List<CelType> LITERALS = List.of(SimpleType.INT, SimpleType.DOUBLE);

  /** All of them; they are the same for every ruleset, since counts carry their unit. */
  static final List<CelFunctionDecl> ALL = all();

  private final Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();

  private Operators() {}

  private static List<CelFunctionDecl> all() {
    Operators operators = new Operators();
    operators.logic();
    operators.amount(MONEY);
    operators.amount(NUMBER);
    operators.amount(counted(TypeParamType.create("U")));
    operators.points();
    operators.dates();
    operators.literals();
    List<CelFunctionDecl> functions = new ArrayList<>();
    operators.overloads.forEach(
        (name, list) -> functions.add(CelFunctionDecl.newFunctionDeclaration(name, list)));
    return List.copyOf(functions);
  }

  private void add(String name, CelType result, CelType... given) {
    List<CelOverloadDecl> list = overloads.computeIfAbsent(name, _ -> new ArrayList<>());
    list.add(newGlobalOverload("%s_%d".formatted(name, list.size()), result, given));
  }

  private void compare(List<String> signs, CelType left, CelType right) {
    signs.forEach(sign -> add(sign, SimpleType.BOOL, left, right));
  }

  private void logic() {
    CelType any = TypeParamType.create("A");
    add("_&&_", SimpleType.BOOL, SimpleType.BOOL, SimpleType.BOOL);
    add("_||_", SimpleType.BOOL, SimpleType.BOOL, SimpleType.BOOL);
    add("!_", SimpleType.BOOL, SimpleType.BOOL);
    add("_?_:_", any, SimpleType.BOOL, any, any);
    compare(EQUALITY, SimpleType.STRING, SimpleType.STRING);
    add("@in", SimpleType.BOOL, SimpleType.STRING, ListType.create(SimpleType.STRING));
  }

  private void amount(CelType type) {
    for (String name : List.of("_+_", "_-_", "min", "max")) {
      add(name, type, type, type);
    }
    add("-_", type, type);
    add("_/_", NUMBER, type, type);
    add("_*_", type, type, NUMBER);
    if (!type.equals(NUMBER)) {
      add("_*_", type, NUMBER, type);
      add("_/_", type, type, NUMBER);
    }
    compare(ORDER, type, type);
    compare(EQUALITY, type, type);
    for (CelType literal : LITERALS) {
      add("_*_", type, type, literal);
      add("_*_", type, literal, type);
      add("_/_", type, type, literal);
      if (!type.equals(MONEY)) {
        besideLiteral(type, literal);
      }
    }
  }

  private void besideLiteral(CelType type, CelType literal) {
    for (String name : List.of("_+_", "_-_")) {
      add(name, type, type, literal);
      add(name, type, literal, type);
    }
    compareBoth(type, literal);
  }

  private void compareBoth(CelType type, CelType literal) {
    for (List<String> signs : List.of(ORDER, EQUALITY)) {
      compare(signs, type, literal);
      compare(signs, literal, type);
    }
  }

  /** Points are compared and nothing else: what is added up is a sum. */
  private void points() {
    LITERALS.forEach(literal -> compareBoth(POINTS, literal));
    compareBoth(POINTS, NUMBER);
  }

  private void dates() {
    compare(ORDER, DATE, DATE);
    compare(EQUALITY, DATE, DATE);
    add("day", DATE, SimpleType.STRING);
    add("later", DATE, DATE, SimpleType.INT);
    add("days", counted("天"), DATE, DATE);
    add("months", counted("月"), DATE, DATE);
    add("years", counted("年"), DATE, DATE);
    for (String part : List.of("year", "month", "day_of_month")) {
      add(part, NUMBER, DATE);
    }
  }

  private void literals() {
    for (CelType literal : LITERALS) {
      add("yuan", MONEY, literal);
      add("wan", MONEY, literal);
      add("yi", MONEY, literal);
      add("percent", NUMBER, literal);
      add("number", NUMBER, literal);
    }
    add("power", NUMBER, NUMBER, SimpleType.INT);
    add("power", NUMBER, SimpleType.DOUBLE, SimpleType.INT);
  }
}
