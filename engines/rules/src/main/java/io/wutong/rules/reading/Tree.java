package io.wutong.rules.reading;

import io.wutong.rules.expression.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A group of keys; knows which it was asked for, and complains of all others. */
final class Tree {
  private final Findings findings;
  private final Node node;
  private final Map<String, Node> members = new LinkedHashMap<>();
  private final Map<String, Node> keys = new TreeMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Tree(Findings findings, Node node) {
    this.findings = findings;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      findings.at(node, "keys with values have to stand here", "the indentation is off.");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        findings.at(tuple.getKeyNode(), "a key is a single word", "");
      } else if (members.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        findings.at(key, "'%s' stands twice".formatted(key.getValue()), "");
      } else {
        keys.put(key.getValue(), key);
      }
    }
  }

  Node node() {
    return node;
  }

  Findings findings() {
    return findings;
  }

  @Nullable Node find(String key) {
    asked.add(key);
    return members.get(key);
  }

  boolean has(String key) {
    return find(key) != null;
  }

  @Nullable Node need(String key) {
    Node found = find(key);
    if (found == null) {
      findings.at(node, "'%s' is missing".formatted(key), "");
    }
    return found;
  }

  /** Where the key itself stands. */
  Node keyNode(String key) {
    return keys.getOrDefault(key, node);
  }

  String text(String key) {
    Node found = need(key);
    return found == null ? "" : textOf(found);
  }

  String textOr(String key, String otherwise) {
    Node found = find(key);
    return found == null ? otherwise : textOf(found);
  }

  String textOf(Node found) {
    if (found instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    findings.at(found, "a single value has to stand here", "");
    return "";
  }

  @Nullable LocalDate date(String key) {
    Node found = need(key);
    return found == null ? null : dateOf(found);
  }

  @Nullable LocalDate dateOr(String key) {
    Node found = find(key);
    return found == null ? null : dateOf(found);
  }

  private @Nullable LocalDate dateOf(Node found) {
    try {
      return LocalDate.parse(textOf(found));
    } catch (DateTimeParseException e) {
      findings.at(found, "'%s' is no day".formatted(textOf(found)), "'2022-04-18'.");
      return null;
    }
  }

  @Nullable BigDecimal decimal(String key) {
    Node found = need(key);
    return found == null ? null : decimalOf(found);
  }

  @Nullable BigDecimal decimalOr(String key) {
    Node found = find(key);
    return found == null ? null : decimalOf(found);
  }

  @Nullable BigDecimal decimalOf(Node found) {
    try {
      return new BigDecimal(textOf(found));
    } catch (NumberFormatException e) {
      findings.at(found, "'%s' is no number".formatted(textOf(found)), "");
      return null;
    }
  }

  /** One of the words of an enum, written small and with hyphens. */
  <E extends Enum<E>> E word(String key, E[] known, E otherwise) {
    Node found = find(key);
    return found == null ? otherwise : wordOf(found, known, otherwise);
  }

  private <E extends Enum<E>> E wordOf(Node found, E[] known, E otherwise) {
    List<String> words = new ArrayList<>();
    for (E each : known) {
      String word = each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      if (word.equals(textOf(found))) {
        return each;
      }
      words.add(word);
    }
    String said = textOf(found);
    findings.at(found, "unknown word '%s'".formatted(said), Nearest.of(said, words), words);
    return otherwise;
  }

  @Nullable Tree tree(String key) {
    Node found = need(key);
    return found == null ? null : new Tree(findings, found);
  }

  /** Names with their groups of keys; none when the key is left out. */
  Map<String, Tree> treesByName(String key) {
    Map<String, Tree> trees = new LinkedHashMap<>();
    Node found = find(key);
    if (found != null) {
      Tree group = new Tree(findings, found);
      for (String name : group.members.keySet()) {
        Node member = group.find(name);
        if (member != null) {
          trees.put(name, new Tree(findings, member));
        }
      }
    }
    return trees;
  }

  List<Node> list(String key) {
    Node found = need(key);
    return found == null ? List.of() : listOf(found);
  }

  List<Node> listOr(String key) {
    Node found = find(key);
    return found == null ? List.of() : listOf(found);
  }

  List<Node> listOf(Node found) {
    if (found instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    findings.at(found, "a list has to stand here", "put '- ' before each of its lines.");
    return List.of();
  }

  List<Tree> trees(String key) {
    return list(key).stream().map(each -> new Tree(findings, each)).toList();
  }

  Set<String> names() {
    return members.keySet();
  }

  /** Complains of every key that nobody asked for. */
  void nothingElse() {
    members.keySet().stream()
        .filter(key -> !asked.contains(key))
        .forEach(key ->
            findings.at(
                keyNode(key), "unknown key '%s'".formatted(key), Nearest.of(key, asked), asked));
  }
}
