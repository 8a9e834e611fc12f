package io.wutong.rules.model;

import java.util.List;

/**
 * What is wrong in a file, and where.
 *
 * @param file as the person named it
 * @param line from 1
 * @param column from 1
 * @param maybe what was perhaps meant; empty when nothing is near
 * @param known the names that would have been right; empty when they are not a list
 */
public record Problem(
    String file, int line, int column, String what, String maybe, List<String> known) {

  public Problem {
    known = List.copyOf(known);
  }

  /** One line, in the form that editors and terminals make clickable. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(file).append(':').append(line).append(':').append(column).append(": ").append(what);
    if (!maybe.isEmpty()) {
      text.append("; Maybe ").append(maybe);
    }
    if (!known.isEmpty()) {
      text.append(" (known: ").append(String.join(", ", known)).append(')');
    }
    return text.toString();
  }
}
