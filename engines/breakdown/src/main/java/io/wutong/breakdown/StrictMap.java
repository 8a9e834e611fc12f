package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A parsed map that names what is missing, misshapen or unknown, and where. */
final class StrictMap {
  private final String path;
  private final Map<?, ?> values;
  private final Set<String> asked = new HashSet<>();

  private StrictMap(String path, Map<?, ?> values) {
    this.path = path;
    this.values = values;
  }

  static StrictMap of(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new StrictMap(path, map);
    }
    throw wrong(path, value, "must be a map", "a line lacks its indentation");
  }

  static List<?> list(String path, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(path, value, "must be a list", "the dashes or the brackets are missing");
  }

  private static IllegalArgumentException wrong(
      String path, @Nullable Object value, String must, String maybe) {
    return new IllegalArgumentException(
        "The value '%s' at %s %s.%nMaybe %s.".formatted(value, path, must, maybe));
  }

  private @Nullable Object value(String key) {
    asked.add(key);
    return values.get(key);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  StrictMap map(String key) {
    return of(path + "." + key, value(key));
  }

  List<StrictMap> maps(String key) {
    List<StrictMap> maps = new ArrayList<>();
    String at = path + "." + key;
    for (Object each : list(at, value(key))) {
      maps.add(of("%s[%d]".formatted(at, maps.size()), each));
    }
    return maps;
  }

  String string(String key) {
    Object value = value(key);
    if (value instanceof String string) {
      return string;
    }
    throw wrong(path + "." + key, value, "must be text", "it needs quotation marks");
  }

  String stringOr(String key, String otherwise) {
    return has(key) ? string(key) : otherwise;
  }

  int integer(String key) {
    Object value = value(key);
    if (value instanceof Integer number) {
      return number;
    }
    throw wrong(path + "." + key, value, "must be a whole number", "it stands in quotation marks");
  }

  int integerOr(String key, int otherwise) {
    return has(key) ? integer(key) : otherwise;
  }

  boolean bool(String key) {
    Object value = value(key);
    if (value instanceof Boolean yes) {
      return yes;
    }
    throw wrong(path + "." + key, value, "must be true or false", "it says yes or no");
  }

  /** Words, each once and none empty. */
  List<String> words(String key) {
    List<String> words = new ArrayList<>();
    String at = path + "." + key;
    for (Object each : list(at, value(key))) {
      if (!(each instanceof String word) || word.isBlank()) {
        throw wrong(at, each, "must be a word", "it needs quotation marks");
      }
      if (words.contains(word)) {
        throw wrong(at, word, "stands twice", "one of them should go");
      }
      words.add(word);
    }
    return words;
  }

  List<String> wordsOr(String key) {
    return has(key) ? words(key) : List.of();
  }

  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    values.keySet().forEach(key -> keys.add(String.valueOf(key)));
    return keys;
  }

  /** Call when all is read: a key that nobody asked for is a slip of the pen. */
  void nothingElse() {
    for (Object key : values.keySet()) {
      if (!asked.contains(String.valueOf(key))) {
        throw new IllegalArgumentException(
            "The key '%s' at %s is not known; known are %s.%nMaybe it is misspelt."
                .formatted(key, path, asked.stream().sorted().toList()));
      }
    }
  }
}
