package io.wutong.inundation.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists, numbers and text as indented JSON. */
public final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  public static String write(Object value) {
    Json json = new Json();
    json.value(value, "\n");
    return json.out.append('\n').toString();
  }

  private void value(@Nullable Object value, String line) {
    switch (value) {
      case null -> out.append("null");
      case Double number -> out.append(Double.isFinite(number) ? number.toString() : "null");
      case Number number -> out.append(number);
      case Boolean yes -> out.append(yes);
      case Map<?, ?> map -> map(map, line);
      case List<?> list -> list(list, line);
      default -> string(value.toString());
    }
  }

  private void map(Map<?, ?> map, String line) {
    out.append('{');
    String before = line + "  ";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before);
      string(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), line + "  ");
      before = "," + line + "  ";
    }
    out.append(map.isEmpty() ? "}" : line + "}");
  }

  private void list(List<?> list, String line) {
    out.append('[');
    String before = line + "  ";
    for (Object each : list) {
      out.append(before);
      value(each, line + "  ");
      before = "," + line + "  ";
    }
    out.append(list.isEmpty() ? "]" : line + "]");
  }

  private void string(String text) {
    out.append('"');
    text.chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            out.append('\\').append((char) c);
          } else if (c < ' ') {
            out.append("\\u%04x".formatted(c));
          } else {
            out.append((char) c);
          }
        });
    out.append('"');
  }
}
