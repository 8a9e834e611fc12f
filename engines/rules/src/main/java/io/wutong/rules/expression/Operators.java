package io.wutong.rules.expression;

import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static io.wutong.rules.expression.Vocabulary.DATE;
import static io.wutong.rules.expression.Vocabulary.MONEY;
import static io.wutong.rules.expression.Vocabulary.NUMBER;
import static io.wutong.rules.expression.Vocabulary.POINTS;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which operators and functions fit which units. What is not listed here does not exist: 万元 plus 人
 * is found by the type checker.
 */
final class Operators {
  static final List<String> COMPARING = List.of("_<_", "_<=_", "_>_", "_>=_");
  private static final List<String> EQUALITY = List.of("_==_", "_!=_");
  private static final List<CelType> LITERALS = List.of(SimpleType.INT, SimpleType.DOUBLE);

  private final Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();

  private Operators() {}

  static List<CelFunctionDecl> of(Set<CelType> amounts) {
    Operators operators = new Operators();
    for (CelType type : amounts) {
      operators.amount(type);
    }
    operators.points();
    operators.dates();
    operators.literals();
    List<CelFunctionDecl> functions = new ArrayList<>();
    operators.overloads.forEach(
        (name, list) -> functions.add(CelFunctionDecl.newFunctionDeclaration(name, list)));
    return functions;
  }

  private void add(String name, CelType result, CelType... given) {
    List<CelOverloadDecl> list = overloads.computeIfAbsent(name, _ -> new ArrayList<>());
    String id = "wutong_%s_%d".formatted(name, list.size());
    list.add(newGlobalOverload(id, result, given));
  }

  private void amount(CelType type) {
    for (String name : List.of("_+_", "_-_", "min", "max")) {
      add(name, type, type, type);
    }
    add("-_", type, type);
    add("_/_", NUMBER, type, type);
    if (!type.equals(NUMBER)) {
      add("_*_", type, type, NUMBER);
      add("_*_", type, NUMBER, type);
      add("_/_", type, type, NUMBER);
    } else {
      add("_*_", NUMBER, NUMBER, NUMBER);
    }
    COMPARING.forEach(name -> add(name, SimpleType.BOOL, type, type));
    for (CelType literal : LITERALS) {
      add("_*_", type, type, literal);
      add("_*_", type, literal, type);
      add("_/_", type, type, literal);
    }
    if (!type.equals(MONEY)) {
      LITERALS.forEach(literal -> besideLiteral(type, literal));
    }
  }

  private void besideLiteral(CelType type, CelType literal) {
    for (String name : List.of("_+_", "_-_", "min", "max")) {
      add(name, type, type, literal);
      add(name, type, literal, type);
    }
    compare(type, literal);
  }

  private void compare(CelType type, CelType literal) {
    for (List<String> names : List.of(COMPARING, EQUALITY)) {
      for (String name : names) {
        add(name, SimpleType.BOOL, type, literal);
        add(name, SimpleType.BOOL, literal, type);
      }
    }
  }

  /** Points are compared and nothing else: what is added up is a sum. */
  private void points() {
    compare(POINTS, SimpleType.INT);
    compare(POINTS, SimpleType.DOUBLE);
    compare(POINTS, NUMBER);
  }

  private void dates() {
    COMPARING.forEach(name -> add(name, SimpleType.BOOL, DATE, DATE));
    add("day", DATE, SimpleType.STRING);
    add("later", DATE, DATE, SimpleType.INT);
    add("days", OpaqueType.create("天"), DATE, DATE);
    add("months", OpaqueType.create("月"), DATE, DATE);
    add("years", OpaqueType.create("年"), DATE, DATE);
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
