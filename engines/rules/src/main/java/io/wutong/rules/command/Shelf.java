package io.wutong.rules.command;

import io.wutong.rules.Rulebook;
import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.facts.FactFile;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Problem;
import io.wutong.rules.model.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the rulesets and facts that a command names. */
final class Shelf {
  /** Where ids are looked up, unless {@code --packs} says otherwise. */
  static final String PACKS = System.getProperty("wutong.packs", "packs");

  private final Path packs;

  Shelf(Arguments arguments) {
    this.packs = Path.of(arguments.option("--packs", PACKS));
  }

  /** A file is that version; a folder or an id is the version in force on that day. */
  Rules rules(String name, LocalDate on) throws IOException {
    Path place = Path.of(name);
    if (Files.isRegularFile(place)) {
      return Rules.of(only(book(place), name), on);
    } else if (Files.isDirectory(place)) {
      return rulesIn(book(place), name, on);
    }
    return book(packs).on(idOf(name), on);
  }

  private static Rules rulesIn(Rulebook book, String name, LocalDate on) {
    if (book.ids().size() != 1) {
      throw Arguments.bad(
          "%s holds the rulesets %s".formatted(name, book.ids()), "name one of its files");
    }
    return book.on(book.ids().getFirst(), on);
  }

  /** One version: a file, or {@code id@version}. */
  Ruleset version(String name) throws IOException {
    if (Files.isRegularFile(Path.of(name))) {
      return only(book(Path.of(name)), name);
    }
    int at = name.indexOf('@');
    String id = idOf(at < 0 ? name : name.substring(0, at));
    List<Ruleset> versions = book(packs).versions(id);
    List<String> known = versions.stream().map(each -> id + "@" + each.version()).toList();
    for (Ruleset each : versions) {
      if (versions.size() == 1 && at < 0 || known.indexOf(name) == versions.indexOf(each)) {
        return each;
      }
    }
    throw Arguments.bad(
        "There is no version '%s'".formatted(name),
        known.isEmpty() ? "a file is meant" : "one of %s".formatted(known));
  }

  private static Ruleset only(Rulebook book, String name) {
    if (book.rulesets().size() != 1) {
      throw Arguments.bad("%s holds no ruleset".formatted(name), "another file is meant");
    }
    return book.rulesets().getFirst();
  }

  private static String idOf(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Rulesets in which something is wrong are not used. */
  private static Rulebook book(Path place) throws IOException {
    Rulebook book = Rulebook.read(place);
    if (!book.problems().isEmpty()) {
      throw new IllegalArgumentException(
          book.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return book;
  }

  static List<Subject> subjects(String file, List<Fact> facts) throws IOException {
    return FactFile.read(file, Files.readAllBytes(Path.of(file)), facts);
  }
}
