package io.wutong.rules.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Given;
import io.wutong.rules.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that the expressions of one ruleset may use, each with its type. */
public final class Vocabulary {
  static final CelType MONEY = OpaqueType.create("money");
  static final CelType NUMBER = OpaqueType.create("number");
  static final CelType DATE = OpaqueType.create("date");
  static final CelType POINTS = OpaqueType.create("points");
  static final String TODAY = "today";

  private final Map<String, Name> names = new LinkedHashMap<>();

  /**
   * One name.
   *
   * @param meaning what it stands for
   * @param type of what type that is
   * @param words the choices or levels it may have; empty for others
   */
  record Name(Expr meaning, CelType type, List<String> words) {}

  public Vocabulary() {
    names.put(TODAY, new Name(new Expr.Today(), DATE, List.of()));
  }

  public void fact(Fact fact) {
    CelType type =
        switch (fact.type()) {
          case MONEY, COUNT, NUMBER -> typeOf(fact.unit());
          case DATE -> DATE;
          case FLAG -> SimpleType.BOOL;
          case CHOICE -> SimpleType.STRING;
        };
    List<String> words = fact.choices().stream().map(Fact.Choice::id).toList();
    names.put(fact.name(), new Name(new Expr.Read(fact), type, words));
  }

  public void given(Given given) {
    names.put(given.name(), new Name(new Expr.Param(given), typeOf(given.unit()), List.of()));
  }

  public void figure(Expr.Figure figure) {
    names.put(figure.name(), new Name(new Expr.Named(figure), typeOf(figure.unit()), List.of()));
  }

  /** A line that gives points. */
  public void scored(int index, String id) {
    names.put(id, new Name(new Expr.Line(index, id), POINTS, List.of()));
  }

  /** A line that is met or not. */
  public void truth(int index, String id) {
    names.put(id, new Name(new Expr.Line(index, id), SimpleType.BOOL, List.of()));
  }

  /** A line that finds a level. */
  public void levelled(int index, String id, List<String> levels) {
    names.put(id, new Name(new Expr.Line(index, id), SimpleType.STRING, levels));
  }

  public boolean has(String name) {
    return names.containsKey(name);
  }

  private static CelType typeOf(Unit unit) {
    return switch (unit.measure()) {
      case MONEY -> MONEY;
      case NUMBER -> NUMBER;
      case COUNT -> counted(unit.name());
    };
  }

  /** Counts of different things are different types. */
  static CelType counted(String what) {
    return counted(OpaqueType.create(what));
  }

  static CelType counted(CelType what) {
    return OpaqueType.create("count", what);
  }

  /** As {@link #nameOf(Unit)} calls it. */
  static String nameOf(CelType type) {
    return type.name().equals("count") ? type.parameters().getFirst().name() : type.name();
  }

  /** How a type is called in messages and beside units. */
  public static String nameOf(Unit unit) {
    return switch (unit.measure()) {
      case MONEY -> "money";
      case NUMBER -> "number";
      case COUNT -> unit.name();
    };
  }

  @Nullable Name find(String name) {
    return names.get(name);
  }

  Map<String, Name> names() {
    return names;
  }
}
