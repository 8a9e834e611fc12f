package io.wutong.rules.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses and type-checks the expressions of one ruleset. */
public final class Checker {
  private static final Pattern MISFIT =
      Pattern.compile("found no matching overload for '(.+?)' applied to '\\((.*?)\\)'.*");
  private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '(.+?)'.*");

  private final Vocabulary vocabulary;
  private final CelCompiler compiler;

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

  /** The expression, or what is wrong with it. */
  public Checked check(String text) {
    CelValidationResult result = compiler.compile(text);
    if (result.hasError()) {
      List<Fault> faults = new ArrayList<>();
      result.getErrors().forEach(issue -> faults.add(fault(issue)));
      return new Checked(null, "", faults);
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      String type = Vocabulary.nameOf(tree.getResultType());
      return new Checked(new Converter(vocabulary, tree).convert(), type, List.of());
    } catch (Fault.Found found) {
      return new Checked(null, "", List.of(found.fault));
    } catch (CelValidationException e) {
      throw new IllegalStateException(e);
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
