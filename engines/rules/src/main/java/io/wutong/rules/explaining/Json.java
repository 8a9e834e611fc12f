package io.wutong.rules.explaining;

import org.jspecify.annotations.Nullable;

/** Writes JSON, key by key. */
public final class Json {
  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  public Json open(char bracket) {
    comma();
    out.append(bracket);
    first = true;
    return this;
  }

  public Json close(char bracket) {
    out.append(bracket);
    first = false;
    return this;
  }

  public Json key(String key) {
    comma();
    quote(key);
    out.append(':');
    first = true;
    return this;
  }

  public Json text(@Nullable String text) {
    comma();
    if (text == null) {
      out.append("null");
    } else {
      quote(text);
    }
    return this;
  }

  /** A number, or true, false or null, as it stands. */
  public Json raw(String value) {
    comma();
    out.append(value);
    return this;
  }

  private void comma() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
