package io.wutong.shared.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * JSON as one sequence of bytes (RFC 8785, JSON Canonicalization Scheme): members sorted by UTF-16
 * code units, no white space, the shortest escapes.
 *
 * <p>Numbers are whole and within ±(2⁵³−1); a decimal figure is written as a string by whoever
 * records it. That keeps amounts exact and leaves out the one part of the scheme, the shortest
 * double, on which implementations differ.
 */
public final class CanonicalJson {

  private static final long LARGEST = (1L << 53) - 1;

  private CanonicalJson() {}

  /**
   * The canonical bytes of a JSON value.
   *
   * @throws IllegalArgumentException for a fraction or a whole number beyond ±(2⁵³−1)
   */
  public static byte[] bytes(JsonNode node) {
    StringBuilder out = new StringBuilder(256);
    write(node, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, out);
      case ARRAY -> array(node, out);
      case STRING -> string(node.stringValue(), out);
      case NUMBER -> number(node, out);
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException(
              "A %s has no canonical form.\nMaybe record it as text."
                  .formatted(node.getNodeType()));
    }
  }

  private static void object(JsonNode node, StringBuilder out) {
    List<String> names = new ArrayList<>(node.propertyNames());
    Collections.sort(names);
    out.append('{');
    String separator = "";
    for (String name : names) {
      out.append(separator);
      string(name, out);
      out.append(':');
      write(node.get(name), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void array(JsonNode node, StringBuilder out) {
    out.append('[');
    String separator = "";
    for (JsonNode item : node) {
      out.append(separator);
      write(item, out);
      separator = ",";
    }
    out.append(']');
  }

  private static void number(JsonNode node, StringBuilder out) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new IllegalArgumentException(
          "The number %s is no whole number.\nMaybe record it as a string.".formatted(node));
    }
    long value = node.longValue();
    if (value > LARGEST || value < -LARGEST) {
      throw new IllegalArgumentException(
          "The number %d is beyond ±(2^53-1).\nMaybe record it as a string.".formatted(value));
    }
    out.append(value);
  }

  private static void string(String value, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
