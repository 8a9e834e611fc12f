package io.wutong.rules.reading;

import io.wutong.rules.expression.Checked;
import io.wutong.rules.model.Citation;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Given;
import io.wutong.rules.model.Mark;
import io.wutong.rules.model.Problem;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Title;
import io.wutong.rules.model.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one file: a ruleset, or everything that is wrong with it. */
public final class RulesetReader {
  private static final int DIGITS = 2;
  private static final int DIGITS_MAX = 6;

  /**
   * What came of reading.
   *
   * @param ruleset null when there are problems
   */
  public record Reading(@Nullable Ruleset ruleset, List<Problem> problems) {

    public Reading {
      problems = List.copyOf(problems);
    }
  }

  private final Findings findings;
  private final Tree root;

  private RulesetReader(Findings findings, Node root) {
    this.findings = findings;
    this.root = new Tree(findings, root);
  }

  /**
   * @param file what to call it in problems
   */
  public static Reading read(String file, byte[] yaml) {
    Findings findings = new Findings(file);
    Node root = compose(findings, new String(yaml, StandardCharsets.UTF_8));
    Ruleset ruleset = root == null ? null : new RulesetReader(findings, root).ruleset();
    List<Problem> problems = findings.problems();
    return new Reading(problems.isEmpty() ? ruleset : null, problems);
  }

  private static @Nullable Node compose(Findings findings, String yaml) {
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
    try {
      Node root = new Compose(settings).composeString(yaml).orElse(null);
      if (root == null) {
        findings.at(1, 1, "the file is empty", "", List.of());
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
      findings.at(line, column, "no YAML: " + e.getProblem(), "the indentation is off.", List.of());
    } catch (YamlEngineException e) {
      findings.at(1, 1, "no YAML: " + e.getMessage(), "the file is not UTF-8 text.", List.of());
    }
    return null;
  }

  private @Nullable Ruleset ruleset() {
    Citation source = source();
    Desk desk = new Desk(findings, root.node(), source, digits());
    root.textOr("note", "");
    LocalDate from = root.date("from");
    List<Fact> facts = new FactReader(desk).facts(root.treesByName("facts"));
    List<Given> givens = givens(desk, from);
    List<Expr.Figure> figures = new ArrayList<>();
    RuleReader reader = new RuleReader(desk);
    List<Tree> lines = root.trees("rules");
    List<Rule> rules = rules(desk, reader, lines, figures);
    Ruleset ruleset =
        new Ruleset(
            root.text("ruleset"),
            root.text("version"),
            desk.title(root),
            root.text("subject"),
            root.text("period"),
            source,
            from == null ? LocalDate.EPOCH : from,
            end(from),
            desk.digits,
            facts,
            givens,
            figures,
            rules,
            new ResultReader(desk, reader).read(root),
            findings.file());
    root.nothingElse();
    if (findings.none()) {
      new Uses(desk, ruleset).check(root, lines);
    }
    return findings.none() ? ruleset : null;
  }

  private @Nullable LocalDate end(@Nullable LocalDate from) {
    LocalDate to = root.dateOr("to");
    if (from != null && to != null && to.isBefore(from)) {
      findings.at(root.keyNode("to"), "it ends before it begins", "the dates are exchanged.");
    }
    return to;
  }

  /** All names first, so that what stands below is known when it is named too early. */
  private List<Rule> rules(
      Desk desk, RuleReader reader, List<Tree> lines, List<Expr.Figure> figures) {
    Map<String, Tree> figureTrees = root.treesByName("figures");
    figureTrees.forEach((name, tree) -> declareFigure(desk, name, tree));
    List<String> kinds = new ArrayList<>();
    lines.forEach(line -> kinds.add(reader.declare(line, kinds.size())));
    desk.prepare();
    figureTrees.forEach((name, tree) -> figure(desk, name, tree, figures));
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Rule rule = kinds.get(i).isEmpty() ? null : reader.read(lines.get(i), kinds.get(i), i);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private Citation source() {
    Tree source = root.tree("source");
    if (source == null) {
      return new Citation("", "", "", Mark.UNVERIFIED);
    }
    String document = source.text("document");
    source.need("mark");
    Mark mark = source.word("mark", Mark.values(), Mark.UNVERIFIED);
    Citation citation = new Citation(document, "", source.textOr("read", ""), mark);
    source.nothingElse();
    return citation;
  }

  private int digits() {
    BigDecimal digits = root.decimalOr("digits");
    if (digits != null && (digits.signum() < 0 || digits.intValue() > DIGITS_MAX)) {
      findings.at(root.keyNode("digits"), "0 to %d digits".formatted(DIGITS_MAX), "");
    }
    return digits == null ? DIGITS : digits.intValue();
  }

  private List<Given> givens(Desk desk, @Nullable LocalDate from) {
    List<Given> givens = new ArrayList<>();
    root.treesByName("parameters")
        .forEach((name, tree) -> {
          Names.check(desk, tree.node(), name);
          Given given = given(desk, name, givens.size(), tree);
          givens.add(given);
          desk.vocabulary.given(given);
          if (from != null && given.findOn(from) == null) {
            findings.at(
                tree.node(),
                "'%s' has no value on %s, when the ruleset begins".formatted(name, from),
                "its first 'from' is later.");
          }
        });
    return givens;
  }

  private Given given(Desk desk, String name, int index, Tree tree) {
    Title title = desk.title(tree);
    Unit unit = Unit.named(tree.textOr("unit", ""));
    List<Given.Value> values = new ArrayList<>();
    for (Tree each : tree.trees("values")) {
      LocalDate from = each.date("from");
      BigDecimal value = each.decimal("value");
      Citation source = desk.citation(each);
      each.nothingElse();
      if (from != null && value != null) {
        if (!values.isEmpty() && !from.isAfter(values.getLast().from())) {
          findings.at(each.node(), "the values do not run forward in time", "");
        }
        values.add(new Given.Value(from, Fraction.of(value).times(unit.perUnit()), source));
      }
    }
    tree.nothingElse();
    return new Given(name, index, title, unit, values);
  }

  /** The name first, so that lines and other figures can be checked in any order. */
  private static void declareFigure(Desk desk, String name, Tree tree) {
    Names.check(desk, tree.node(), name);
    Unit unit = Unit.named(tree.textOr("unit", ""));
    desk.vocabulary.figure(new Expr.Figure(name, new Title("", ""), unit, Expr.UNREAD));
  }

  private void figure(Desk desk, String name, Tree tree, List<Expr.Figure> figures) {
    Title title = desk.title(tree);
    Unit unit = Unit.named(tree.textOr("unit", ""));
    Node of = tree.need("of");
    Checked checked = desk.expression(of);
    tree.nothingElse();
    if (checked == null || checked.expr() == null) {
      return;
    }
    if (!checked.isAmount() || !checked.fits(unit)) {
      findings.at(
          Objects.requireNonNull(of),
          "'%s' is %s, not in '%s'".formatted(name, checked.type(), unit.name()),
          "its unit is another.");
      return;
    }
    Expr.Figure figure = new Expr.Figure(name, title, unit, checked.expr());
    figures.add(figure);
    desk.vocabulary.figure(figure);
  }
}
