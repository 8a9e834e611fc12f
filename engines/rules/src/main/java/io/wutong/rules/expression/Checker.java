package io.wutong.rules.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import io.wutong.rules.model.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses and type-checks the expressions of one ruleset. */
public final class Checker {
  private static final Pattern MISFIT =
      Pattern.compile("found no matching overload for '(.+?)' applied to '\\((.*?)\\)'.*");
  private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '(.+?)'.*");

  private final Vocabulary vocabulary;
  private final CelCompiler compiler;
  private final Map<String, Prepared> prepared = new HashMap<>();

  /**
   * A checked expression within a larger text.
   *
   * @param start where it begins there
   */
  private record Prepared(CelAbstractSyntaxTree tree, CelExpr root, int start) {}

  public Checker(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(CelOptions.current().build())
            .setStandardEnvironmentEnabled(false)
            .addFunctionDeclarations(Operators.ALL);
    vocabulary.names().forEach((name, meaning) -> builder.addVar(name, meaning.type()));
    this.compiler = builder.build();
  }

  /**
   * Checks many expressions at once: the library sets up its types anew each time it is asked,
   * which costs more than an expression does. They are asked for one by one afterwards; where any
   * of them is wrong, all are checked singly, so that each is told what is wrong with it.
   */
  public void prepare(Collection<String> texts) {
    List<String> all = List.copyOf(new LinkedHashSet<>(texts));
    StringBuilder joined = new StringBuilder("[");
    List<Integer> starts = new ArrayList<>();
    for (String text : all) {
      joined.append(starts.isEmpty() ? "" : ", ");
      starts.add(joined.codePointCount(0, joined.length()));
      joined.append(text);
    }
    CelValidationResult result = compiler.compile(joined.append(']').toString());
    if (all.isEmpty() || result.hasError()) {
      return;
    }
    CelAbstractSyntaxTree tree = tree(result);
    List<CelExpr> elements = tree.getExpr().list().elements();
    // A bracket too many within an expression could shift those behind it.
    for (int i = 0; i < all.size() && elements.size() == all.size(); i++) {
      prepared.put(all.get(i), new Prepared(tree, elements.get(i), starts.get(i)));
    }
  }

  /** The expression, or what is wrong with it. */
  public Checked check(String text) {
    Prepared known = prepared.get(text);
    if (known != null) {
      return converted(known);
    }
    CelValidationResult result = compiler.compile(text);
    if (result.hasError()) {
      List<Fault> faults = new ArrayList<>();
      result.getErrors().forEach(issue -> faults.add(fault(issue)));
      return new Checked(null, "", faults);
    }
    CelAbstractSyntaxTree tree = tree(result);
    return converted(new Prepared(tree, tree.getExpr(), 0));
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Checked converted(Prepared prepared) {
    try {
      CelType type = prepared.tree().getTypeMap().get(prepared.root().id());
      Expr expr = new Converter(vocabulary, prepared.tree()).convert(prepared.root());
      return new Checked(expr, Vocabulary.nameOf(Objects.requireNonNull(type)), List.of());
    } catch (Fault.Found found) {
      Fault fault = found.fault;
      int offset = Math.max(0, fault.offset() - prepared.start());
      return new Checked(
          null, "", List.of(new Fault(offset, fault.what(), fault.maybe(), fault.known())));
    }
  }

  private Fault fault(CelIssue issue) {
    int offset = Math.max(0, issue.getSourceLocation().getColumn());
    Matcher unknown = UNKNOWN.matcher(issue.getMessage());
    if (unknown.matches()) {
      String name = unknown.group(1);
      List<String> known = List.copyOf(vocabulary.names().keySet());
      return new Fault(offset, "unknown name '%s'".formatted(name), Nearest.of(name, known), known);
    }
    Matcher misfit = MISFIT.matcher(issue.getMessage());
    if (misfit.matches()) {
      String sign = misfit.group(1).replace("_", "").replace("@", "");
      return new Fault(
          offset,
          "'%s' does not fit (%s)"
              .formatted(sign, misfit.group(2).replaceAll("count\\((.*?)\\)", "$1")),
          "the units clash; money is written wan(2000), yuan(5) or yi(1).",
          List.of());
    }
    String message = issue.getMessage().lines().findFirst().orElse("");
    return new Fault(
        offset, "no expression: " + message, "a bracket or a sign is lost.", List.of());
  }
}
