package io.wutong.kernel.archive.model;

import io.wutong.kernel.packs.Title;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What an act says, as lines for reading, in the words of the matter's page.
 *
 * @param words labels by {@code act.…}, {@code field.…}, {@code outcome.…}, and sentences by {@code
 *     say.…}
 * @param names what a unit or a person is called; empty for an id that is neither
 */
public record ActWords(Map<String, String> words, Function<UUID, String> names) {

  private static final Set<String> ELSEWHERE =
      Set.of(
          "act",
          "kind",
          "campaign",
          "nodes",
          "fields",
          "source",
          "readers",
          "sensitivity",
          "opened",
          "absorbed",
          "evidence");

  /** What was done stands before what comes next. */
  private static final List<String> ORDER =
      List.of(
          "title",
          "progress",
          "nothingNewBecause",
          "percent",
          "figures",
          "problems",
          "nextSteps",
          "coordination",
          "doneNodes",
          "content",
          "lead",
          "co",
          "verifier",
          "promisedOn",
          "target",
          "to",
          "dueOn",
          "outcome",
          "words",
          "decision",
          "reason",
          "basis");

  private static final Set<String> WITHIN_LEFT_OUT = Set.of("id", "hash", "condition");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** One thing that is said. */
  public record Line(String label, String words) {}

  /** A sentence or a label of the case file itself, with what is put into it. */
  public String say(String name, Object... values) {
    return word("say", name).formatted(values);
  }

  /** A title of a pack, in the language of these words. */
  public String of(Title title) {
    return isEnglish() && !title.en().isEmpty() ? title.en() : title.zh();
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(word("say", "day-pattern")).format(day);
  }

  /** A day with its time. */
  public String moment(ZonedDateTime at) {
    return DateTimeFormatter.ofPattern(word("say", "moment-pattern")).format(at);
  }

  private boolean isEnglish() {
    return word("say", "language").equals("en");
  }

  /** The word for a code; the code itself where there is none. */
  public String word(String table, String code) {
    return words.getOrDefault(table + "." + code, code);
  }

  /** An act's own words. */
  public List<Line> lines(String act, JsonNode said) {
    List<Line> lines = new ArrayList<>();
    said.propertyNames().stream()
        .filter(name -> !ELSEWHERE.contains(name))
        .sorted(Comparator.comparingInt(ActWords::rank).thenComparing(name -> name))
        .forEach(name -> {
          String text = text(name, said.get(name));
          if (!text.isBlank()) {
            String own = words.get("field." + act + "-" + name);
            lines.add(new Line(own == null ? word("field", name) : own, text));
          }
        });
    return lines;
  }

  private static int rank(String name) {
    int at = ORDER.indexOf(name);
    return at < 0 ? ORDER.size() : at;
  }

  private String text(String name, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? word("say", "yes") : "";
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(each -> text(name, each))
          .filter(each -> !each.isBlank())
          .collect(Collectors.joining(isEnglish() ? "; " : "；"));
    }
    if (value.isObject()) {
      return object(value);
    }
    String text = value.asString();
    return switch (name) {
      case "percent" -> text + "%";
      case "outcome", "how" -> word(name, text);
      default -> ID.matcher(text).matches() ? names.apply(UUID.fromString(text)) : text;
    };
  }

  private String object(JsonNode value) {
    List<String> parts = new ArrayList<>();
    boolean figure = value.has("value");
    value.propertyNames().stream()
        .filter(name -> !WITHIN_LEFT_OUT.contains(name))
        .filter(name -> !(figure && (name.equals("unit") || name.equals("current"))))
        .forEach(name -> {
          String text = text(name, value.get(name));
          boolean counted = figure && name.equals("value");
          parts.add(counted ? text + text("of", value.path("unit")) : text);
        });
    parts.removeIf(String::isBlank);
    return String.join(" ", parts);
  }
}
