package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML into records, strictly: what is unknown, missing or misshapen is named with its line. */
final class Binder {
  private final String file;

  Binder(String file) {
    this.file = file;
  }

  static String key(RecordComponent component) {
    String name = component.getName().replace('_', '-');
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  static boolean mayBeMissing(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  <R extends Record> R record(Node node, Class<R> type) {
    Map<String, Node> values = mapping(node);
    RecordComponent[] components = type.getRecordComponents();
    List<String> known = Arrays.stream(components).map(Binder::key).toList();
    for (NodeTuple each : ((MappingNode) node).getValue()) {
      String key = scalar(each.getKeyNode());
      if (!known.contains(key)) {
        throw wrong(each.getKeyNode(), "key " + key, "is not known; known are " + known);
      }
    }
    @Nullable Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Node value = values.get(known.get(i));
      if (value != null) {
        arguments[i] = value(value, components[i].getGenericType());
      } else if (!mayBeMissing(components[i])) {
        throw wrong(node, "key " + known.get(i), "is missing in this map");
      }
    }
    return make(type, components, arguments);
  }

  private static <R extends Record> R make(
      Class<R> type, RecordComponent[] components, @Nullable Object[] arguments) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("%s refuses its values.".formatted(type), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s cannot be made.".formatted(type), e);
    }
  }

  private Object value(Node node, Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(node, arguments[0])
          : map(node, arguments[1]);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(node, plain.asSubclass(Record.class));
    }
    String text = scalar(node);
    if (plain == String.class) {
      return text;
    }
    if (plain == Boolean.class) {
      if (!text.equals("true") && !text.equals("false")) {
        throw wrong(node, "value " + text, "must be true or false");
      }
      return Boolean.valueOf(text);
    }
    return number(node, text, plain);
  }

  private Object number(Node node, String text, Class<?> type) {
    if (type == Integer.class) {
      if (!text.matches("[+-]?[0-9]{1,9}")) {
        throw wrong(node, "value " + text, "must be a whole number");
      }
      return Integer.valueOf(text);
    }
    Double number = Numbers.of(text);
    if (number == null) {
      throw wrong(node, "value " + text, "must be a plain number");
    }
    return number;
  }

  private List<Object> list(Node node, Type of) {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong(node, "value", "must be a list");
    }
    List<Object> list = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      list.add(value(each, of));
    }
    return list;
  }

  private Map<Integer, Object> map(Node node, Type of) {
    Map<Integer, Object> map = new LinkedHashMap<>();
    mapping(node);
    for (NodeTuple each : ((MappingNode) node).getValue()) {
      Integer key = (Integer) number(each.getKeyNode(), scalar(each.getKeyNode()), Integer.class);
      map.put(key, value(each.getValueNode(), of));
    }
    return map;
  }

  private Map<String, Node> mapping(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "value", "must be a map of keys");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple each : mapping.getValue()) {
      String key = scalar(each.getKeyNode());
      if (values.put(key, each.getValueNode()) != null) {
        throw wrong(each.getKeyNode(), "key " + key, "stands twice");
      }
    }
    return values;
  }

  private String scalar(Node node) {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw wrong(node, "value", "must be a word or a number");
    }
    return scalar.getValue();
  }

  private Refusal wrong(Node node, String what, String how) {
    String place =
        node.getStartMark()
            .map(mark -> "%d:%d".formatted(mark.getLine() + 1, mark.getColumn() + 1))
            .orElse("?");
    return new Refusal(
        "%s:%s: the %s %s.".formatted(file, place, what, how),
        "it is misspelt or wrongly indented; the schema lists all keys.");
  }
}
