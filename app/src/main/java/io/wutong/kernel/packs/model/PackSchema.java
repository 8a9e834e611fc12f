package io.wutong.kernel.packs.model;

import io.wutong.kernel.packs.DemoPast;
import io.wutong.kernel.packs.Span;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a file, for editors, made from the records that the binder fills: what the one
 * accepts the other knows.
 */
public final class PackSchema {

  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  private PackSchema() {}

  /** The schema of {@code pack.yaml}. */
  public static ObjectNode ofPack() {
    return new PackSchema().of(PackFile.class, "A pack of Wutong: pack.yaml");
  }

  /** The schema of {@code matters.yaml}. */
  public static ObjectNode ofMatters() {
    return new PackSchema().of(DemoPast.class, "The demo's matters: matters.yaml");
  }

  private ObjectNode of(Class<?> root, String title) {
    ObjectNode schema = node();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.put("$ref", reference(root));
    ObjectNode all = schema.putObject("$defs");
    definitions.forEach(all::set);
    return schema;
  }

  private String reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!definitions.containsKey(name)) {
      definitions.put(name, node());
      definitions.put(name, define(type));
    }
    return "#/$defs/" + name;
  }

  private ObjectNode define(Class<?> type) {
    ObjectNode schema = node();
    if (type.isEnum()) {
      ArrayNode words = schema.putArray("enum");
      Shapes.wordsOf(type).forEach(words::add);
      return schema;
    }
    schema.put("type", "object").put("additionalProperties", false);
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    ObjectNode properties = schema.putObject("properties");
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode property = of(component.getGenericType());
      Hint hint = component.getAnnotation(Hint.class);
      if (hint != null) {
        property.put("description", hint.value());
      }
      properties.set(Shapes.keyOf(component), property);
      if (!Shapes.optional(component)) {
        required.add(Shapes.keyOf(component));
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  private ObjectNode of(Type type) {
    Class<?> raw = Shapes.rawOf(type);
    ObjectNode schema = node();
    if (raw == List.class) {
      schema.put("type", "array").set("items", of(Shapes.innerOf(type)));
    } else if (raw == Map.class) {
      schema.put("type", "object").set("additionalProperties", of(Shapes.innerOf(type)));
    } else if (raw == Span.class) {
      schema.put("type", "string").put("pattern", "^\\d{1,4} (wd|d|h|min)$");
    } else if (raw == String.class) {
      schema.put("type", "string").put("minLength", 1);
    } else if (raw == boolean.class || raw == Boolean.class) {
      schema.put("type", "boolean");
    } else if (raw == int.class || raw == Integer.class) {
      schema.put("type", "integer").put("minimum", 0);
    } else if (raw == LocalDate.class) {
      schema.put("type", "string").put("format", "date");
    } else if (raw == OffsetDateTime.class) {
      schema.put("type", "string").put("format", "date-time");
    } else {
      schema.put("$ref", reference(raw));
    }
    return schema;
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
