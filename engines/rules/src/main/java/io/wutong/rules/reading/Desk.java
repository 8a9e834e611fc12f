package io.wutong.rules.reading;

import io.wutong.rules.expression.Checked;
import io.wutong.rules.expression.Checker;
import io.wutong.rules.expression.Fault;
import io.wutong.rules.expression.Nearest;
import io.wutong.rules.expression.Vocabulary;
import io.wutong.rules.model.Citation;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Mark;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Title;
import io.wutong.rules.model.Unit;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What lies on the desk while one ruleset is read: its findings, its names, its small readers. */
final class Desk {
  private static final Pattern QUANTITY = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(\\D*)");
  private static final Set<String> EXPRESSIONS = Set.of("of", "when", "condition");
  private static final Pattern RANGE =
      Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\.\\.(-?\\d+(?:\\.\\d+)?))?");

  final Findings findings;
  final Citation source;
  final int digits;
  final Vocabulary vocabulary = new Vocabulary();
  final Map<String, Integer> lines = new LinkedHashMap<>();
  final Set<Integer> conditions = new HashSet<>();
  private final Node root;
  private @Nullable Checker checker;

  Desk(Findings findings, Node root, Citation source, int digits) {
    this.root = root;
    this.findings = findings;
    this.source = source;
    this.digits = digits;
  }

  /** The whole file, for what has no better place. */
  Node findingsNode() {
    return root;
  }

  Title title(Tree of) {
    Tree title = of.tree("title");
    if (title == null) {
      return new Title("", "");
    }
    Title read = new Title(title.text("zh"), title.text("en"));
    title.nothingElse();
    return read;
  }

  /** The clause of a line, with what the line says otherwise than its ruleset. */
  Citation citation(Tree of) {
    Mark mark = of.word("mark", Mark.values(), source.mark());
    return new Citation(
        source.document(), of.textOr("clause", ""), of.textOr("source", source.read()), mark);
  }

  /** All names are known: what looks like an expression is checked in one go. */
  void prepare() {
    Set<String> texts = new LinkedHashSet<>();
    collect(root, texts);
    checker().prepare(texts);
  }

  private static void collect(Node node, Set<String> texts) {
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> collect(each, texts));
    } else if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        boolean named =
            tuple.getKeyNode() instanceof ScalarNode key && EXPRESSIONS.contains(key.getValue());
        if (named && tuple.getValueNode() instanceof ScalarNode value) {
          texts.add(value.getValue());
        }
        collect(tuple.getValueNode(), texts);
      }
    }
  }

  private Checker checker() {
    Checker known = checker;
    if (known == null) {
      known = new Checker(vocabulary);
      checker = known;
    }
    return known;
  }

  /** A checked expression, or null after it was complained of. */
  @Nullable Checked expression(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      findings.at(node, "an expression has to stand here", "");
      return null;
    }
    Checked checked = checker().check(scalar.getValue());
    checked.faults().forEach(fault -> complain(scalar, fault));
    return checked.expr() == null ? null : checked;
  }

  private void complain(ScalarNode node, Fault fault) {
    boolean oneLine =
        node.getStartMark().isPresent()
            && node.getEndMark().isPresent()
            && node.getStartMark().get().getLine() == node.getEndMark().get().getLine();
    int quote = node.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
    int column = Findings.columnOf(node) + (oneLine ? fault.offset() + quote : 0);
    findings.at(Findings.lineOf(node), column, fault.what(), fault.maybe(), fault.known());
  }

  /** An amount with its unit, in base units, beside an expression that it has to fit. */
  @Nullable Fraction quantity(Node node, @Nullable Checked beside) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    Matcher parts = QUANTITY.matcher(text);
    if (!parts.matches()) {
      findings.at(node, "'%s' is no amount".formatted(text), "'2000 万元', '30 %' or '5 项'.");
      return null;
    }
    Unit unit = Unit.named(parts.group(2).strip());
    if (beside != null && !beside.fits(unit)) {
      findings.at(
          node,
          "'%s' is %s, but its line is about %s"
              .formatted(text, Vocabulary.nameOf(unit), beside.type()),
          "the unit is another.");
      return null;
    }
    return Fraction.of(new BigDecimal(parts.group(1))).times(unit.perUnit());
  }

  /** Points, or a range of them like {@code 7..8}, in their smallest step. */
  @Nullable Points points(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    Matcher parts = RANGE.matcher(text);
    if (!parts.matches()) {
      findings.at(node, "'%s' are no points".formatted(text), "'20', '-5' or '7..8'.");
      return null;
    }
    long least = steps(node, new BigDecimal(parts.group(1)));
    long most = parts.group(2) == null ? least : steps(node, new BigDecimal(parts.group(2)));
    if (least > most) {
      findings.at(node, "'%s' runs downward".formatted(text), "");
      return null;
    }
    return new Points(least, most);
  }

  long pointsOr(Tree of, String key, long otherwise) {
    Points points = points(of.find(key));
    return points == null ? otherwise : points.least();
  }

  private long steps(Node node, BigDecimal points) {
    BigDecimal steps = points.movePointRight(digits).stripTrailingZeros();
    if (steps.scale() > 0 || steps.precision() > 12) {
      findings.at(
          node,
          "%s has more than %d digits after the point".formatted(points, digits),
          "give the ruleset more 'digits'.");
      return 0;
    }
    return steps.longValueExact();
  }

  /** The places of lines that are named; each has to stand above. */
  List<Integer> linesOf(List<Node> nodes, int below) {
    return nodes.stream().map(node -> line(node, below)).filter(line -> line >= 0).toList();
  }

  int line(Node node, int below) {
    String name = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    Integer line = lines.get(name);
    if (line == null) {
      findings.at(
          node,
          "unknown line '%s'".formatted(name),
          Nearest.of(name, lines.keySet()),
          lines.keySet());
      return -1;
    } else if (line >= below) {
      findings.at(node, "'%s' stands below".formatted(name), "move it up: lines read upward.");
      return -1;
    }
    return line;
  }
}
