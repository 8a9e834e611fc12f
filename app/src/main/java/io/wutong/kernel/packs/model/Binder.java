package io.wutong.kernel.packs.model;

import io.wutong.kernel.packs.Span;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Turns YAML into records and says of everything that does not fit where it stands. It walks the
 * node tree itself, since a mapper forgets the line of a value as soon as it has read it.
 */
final class Binder {

  private final Findings findings;

  Binder(Findings findings) {
    this.findings = findings;
  }

  /** The record that the file says; with problems found it is only good for finding more. */
  <T extends Record> T bind(Class<T> type, byte[] yaml) {
    Node root = compose(new String(yaml, StandardCharsets.UTF_8));
    return type.cast(root == null ? Shapes.neutral(type) : value(type, root, ""));
  }

  private @Nullable Node compose(String yaml) {
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
    try {
      Node root = new Compose(settings).composeString(yaml).orElse(null);
      if (root == null) {
        findings.at(1, 1, "the file is empty", "");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
      findings.at(line, column, "no YAML: " + e.getProblem(), "the indentation is off.");
    } catch (YamlEngineException e) {
      findings.at(1, 1, "no YAML: " + e.getMessage(), "the file is not UTF-8 text.");
    }
    return null;
  }

  private Object value(Type type, Node node, String path) {
    findings.stands(path, node);
    Class<?> raw = Shapes.rawOf(type);
    if (raw == List.class) {
      return list(type, node, path);
    } else if (raw == Map.class) {
      return map(type, node, path);
    } else if (raw.isRecord() && raw != Span.class) {
      return record(raw, node, path);
    } else if (node instanceof ScalarNode scalar) {
      int before = findings.count();
      Object read = scalar(raw, scalar);
      if (findings.count() > before) {
        findings.forget(path);
      }
      return read;
    }
    return wrong(type, node, "a single value");
  }

  private Object list(Type type, Node node, String path) {
    if (!(node instanceof SequenceNode sequence)) {
      return wrong(type, node, "a list");
    }
    List<Object> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(value(Shapes.innerOf(type), item, path + "/" + items.size()));
    }
    return List.copyOf(items);
  }

  private Object map(Type type, Node node, String path) {
    Map<String, Node> members = members(node);
    if (members == null) {
      return wrong(type, node, "names with values");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    members.forEach(
        (name, member) -> values.put(name, value(Shapes.innerOf(type), member, path + "/" + name)));
    return values;
  }

  private Object record(Class<?> raw, Node node, String path) {
    Map<String, Node> members = members(node);
    if (members == null) {
      return wrong(raw, node, "keys with values");
    }
    RecordComponent[] components = raw.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    Set<String> known = new LinkedHashSet<>();
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String key = Shapes.keyOf(component);
      known.add(key);
      Node member = members.get(key);
      if (member != null) {
        values[i] = value(component.getGenericType(), member, path + "/" + key);
      } else if (!Shapes.nullable(component)) {
        values[i] = Shapes.neutral(component.getGenericType());
      }
      if (member == null && !Shapes.optional(component)) {
        findings.at(node, "'%s' is missing".formatted(key), "", List.of());
      }
    }
    unknownKeys((MappingNode) node, known);
    return Shapes.make(raw, values);
  }

  private void unknownKeys(MappingNode node, Set<String> known) {
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && !known.contains(key.getValue())) {
        findings.at(
            key,
            "unknown key '%s'".formatted(key.getValue()),
            Findings.nearest(key.getValue(), known),
            known);
      }
    }
  }

  /** The members in the order of the file, or null when the node is no mapping. */
  private @Nullable Map<String, Node> members(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      return null;
    }
    Map<String, Node> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        findings.at(tuple.getKeyNode(), "a key is a single word", "", List.of());
      } else if (members.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        findings.at(key, "duplicate '%s'".formatted(key.getValue()), "", List.of());
      }
    }
    return members;
  }

  private Object scalar(Class<?> raw, ScalarNode node) {
    String words = node.getValue();
    Tag tag = node.getTag();
    if (raw == String.class) {
      return Tag.STR.equals(tag) && !words.isBlank()
          ? words.strip()
          : wrong(raw, node, "text", "put it in quotes.");
    } else if (raw == int.class || raw == Integer.class) {
      return Tag.INT.equals(tag) && words.matches("\\d{1,9}")
          ? Integer.valueOf(words)
          : wrong(raw, node, "a whole number");
    } else if (raw == boolean.class || raw == Boolean.class) {
      return Tag.BOOL.equals(tag) ? Boolean.valueOf(words) : wrong(raw, node, "true or false");
    } else if (raw == Span.class) {
      Span span = Span.find(words);
      return span != null ? span : wrong(raw, node, "a span of time", "'3 wd', '30 d' or '2 h'.");
    } else if (raw.isEnum()) {
      return word(raw, node);
    }
    return date(raw, node);
  }

  private Object word(Class<?> raw, ScalarNode node) {
    for (Object constant : raw.getEnumConstants()) {
      if (Shapes.wordOf(constant).equals(node.getValue())) {
        return constant;
      }
    }
    List<String> known = Shapes.wordsOf(raw);
    findings.at(
        node,
        "unknown %s '%s'".formatted(plain(raw), node.getValue()),
        Findings.nearest(node.getValue(), known),
        known);
    return Shapes.neutral(raw);
  }

  private Object date(Class<?> raw, ScalarNode node) {
    try {
      return raw == LocalDate.class
          ? LocalDate.parse(node.getValue())
          : OffsetDateTime.parse(node.getValue());
    } catch (DateTimeParseException e) {
      return raw == LocalDate.class
          ? wrong(raw, node, "a date", "'2022-04-18'.")
          : wrong(raw, node, "a time with its offset", "'2022-04-18T09:00:00+08:00'.");
    }
  }

  private static String plain(Class<?> raw) {
    return raw.getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  private Object wrong(Type type, Node node, String wanted) {
    return wrong(type, node, wanted, "");
  }

  private Object wrong(Type type, Node node, String wanted, String maybe) {
    String found = node instanceof ScalarNode scalar ? "'" + scalar.getValue() + "'" : kindOf(node);
    findings.at(node, "%s is not %s".formatted(found, wanted), maybe, List.of());
    return Shapes.neutral(type);
  }

  private static String kindOf(Node node) {
    return node instanceof SequenceNode ? "a list" : "a group of keys";
  }
}
