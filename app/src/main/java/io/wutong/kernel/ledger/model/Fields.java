package io.wutong.kernel.ledger.model;

import io.wutong.kernel.packs.Field;
import io.wutong.kernel.packs.Kind;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of its own that a kind's matters carry. A proposal may leave them open; whoever is
 * handed the matter finds every required one filled.
 */
final class Fields {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

  private Fields() {}

  /** What was said, without the boxes left empty. */
  static SortedMap<String, String> said(Map<String, String> fields) {
    TreeMap<String, String> said = new TreeMap<>();
    fields.forEach((id, value) -> {
      if (!value.isBlank()) {
        said.put(id, value.strip());
      }
    });
    return said;
  }

  /** Nothing is said under a name or a choice that the kind does not have, and figures are such. */
  static @Nullable Refusal checkKnown(Kind kind, Map<String, String> fields) {
    for (Map.Entry<String, String> said : said(fields).entrySet()) {
      Field field = kind.fields().get(said.getKey());
      if (field == null) {
        return Refusal.badInput("unknown-field")
            .with("field", said.getKey())
            .with("known", List.copyOf(kind.fields().keySet()));
      }
      if (!field.choices().isEmpty() && !field.choices().containsKey(said.getValue())) {
        return Refusal.badInput("unknown-choice")
            .with("value", said.getValue())
            .with("known", List.copyOf(field.choices().keySet()));
      }
      Refusal wrong = checkType(field.type(), said.getValue());
      if (wrong != null) {
        return wrong.with("field", field.title().name()).with("value", said.getValue());
      }
    }
    return null;
  }

  private static @Nullable Refusal checkType(String type, String value) {
    return switch (type) {
      case "number" ->
          NUMBER.matcher(value).matches() ? null : Refusal.badInput("field-not-number");
      case "date" -> reads(LocalDate::parse, value) ? null : Refusal.badInput("field-not-date");
      case "minute" ->
          reads(LocalDateTime::parse, value) ? null : Refusal.badInput("field-not-minute");
      default -> null;
    };
  }

  private static boolean reads(Consumer<String> parser, String value) {
    try {
      parser.accept(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** What a change says of them is known, and leaves none open that somebody relies on. */
  static @Nullable Refusal checkChange(
      Kind kind, Content before, @Nullable Map<String, String> fields) {
    if (fields == null || said(fields).equals(before.fields())) {
      return null;
    }
    Refusal unknown = checkKnown(kind, fields);
    return unknown == null ? checkComplete(kind, before.with(fields)) : unknown;
  }

  /** Every required field is filled. */
  static @Nullable Refusal checkComplete(Kind kind, Content content) {
    List<Field> missing =
        kind.fields().values().stream()
            .filter(field -> field.required() && !content.fields().containsKey(field.id()))
            .toList();
    if (missing.isEmpty()) {
      return null;
    }
    return Refusal.of("fields-missing")
        .with("title", content.title())
        .with("fields", missing.stream().map(field -> field.title().name()).toList());
  }
}
