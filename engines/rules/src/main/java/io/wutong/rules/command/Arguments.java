package io.wutong.rules.command;

import io.wutong.rules.explaining.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands behind a verb: plain words, and options with a value each. */
final class Arguments {
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  Arguments(List<String> given, List<String> known) {
    for (int i = 0; i < given.size(); i++) {
      String argument = given.get(i);
      if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (!known.contains(argument)) {
        throw bad("The option %s is unknown".formatted(argument), "one of %s".formatted(known));
      } else if (i + 1 == given.size()) {
        throw bad("The option %s has no value".formatted(argument), "the line is cut off");
      } else if (options.put(argument, given.get(++i)) != null) {
        throw bad("The option %s stands twice".formatted(argument), "one was meant otherwise");
      }
    }
  }

  /** Exactly so many plain words. */
  List<String> words(int wanted, String what) {
    if (words.size() != wanted) {
      throw bad("%s needed, %s given".formatted(what, words), "see ./wutong rules --help");
    }
    return words;
  }

  List<String> words() {
    return words;
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  String need(String option, String example) {
    String value = options.get(option);
    if (value == null) {
      throw bad(
          "The option %s is missing".formatted(option), "add %s %s".formatted(option, example));
    }
    return value;
  }

  String option(String option, String otherwise) {
    return options.getOrDefault(option, otherwise);
  }

  String oneOf(String option, List<String> known) {
    String value = option(option, known.getFirst());
    if (!known.contains(value)) {
      throw bad("%s '%s' is unknown".formatted(option, value), "one of %s".formatted(known));
    }
    return value;
  }

  LocalDate day() {
    String value = need("--on", "2022-04-18");
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw bad("--on '%s' is no day".formatted(value), "write it like 2022-04-18");
    }
  }

  Language language() {
    return oneOf("--lang", List.of("zh", "en")).equals("zh")
        ? Language.chinese()
        : Language.english();
  }

  static IllegalArgumentException bad(String wrong, String maybe) {
    return new IllegalArgumentException("%s.\nMaybe %s.".formatted(wrong, maybe));
  }
}
