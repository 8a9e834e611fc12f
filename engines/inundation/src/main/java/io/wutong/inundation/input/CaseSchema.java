package io.wutong.inundation.input;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a case, out of the same records that read it. */
public final class CaseSchema {
  private CaseSchema() {}

  public static Map<String, Object> of() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A case of ./wutong inundate");
    schema.putAll(record(CaseFile.class));
    return schema;
  }

  private static Map<String, Object> record(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", component.getAnnotation(Says.class).value());
      property.putAll(type(component.getGenericType()));
      properties.put(Binder.key(component), property);
      if (!Binder.mayBeMissing(component)) {
        required.add(Binder.key(component));
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("required", required);
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> type(Type type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (type instanceof ParameterizedType generic) {
      boolean list = generic.getRawType() == List.class;
      Type[] arguments = generic.getActualTypeArguments();
      schema.put("type", list ? "array" : "object");
      schema.put(list ? "items" : "additionalProperties", type(arguments[list ? 0 : 1]));
      return schema;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    schema.put("type", name(plain));
    return schema;
  }

  private static String name(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == Boolean.class) {
      return "boolean";
    }
    return type == Integer.class ? "integer" : "number";
  }
}
