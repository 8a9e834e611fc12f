package io.wutong.rules;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.model.Problem;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.reading.RulesetFiles;
import io.wutong.rules.reading.RulesetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The door: the rulesets of some files or folders, each in all its versions.
 *
 * @param rulesets those that are in order
 * @param problems everything that is wrong, over all files
 */
public record Rulebook(List<Ruleset> rulesets, List<Problem> problems) {

  public Rulebook {
    rulesets = List.copyOf(rulesets);
    problems = List.copyOf(problems);
  }

  /** Reads a file; or a folder: its own rulesets, and those of every pack in it. */
  public static Rulebook read(Path place) throws IOException {
    return read(RulesetFiles.list(place));
  }

  /** Reads the rulesets of a pack, or of all packs in a folder; there may be none. */
  public static Rulebook inPacks(Path folder) throws IOException {
    return read(RulesetFiles.inPacks(folder));
  }

  private static Rulebook read(List<RulesetFiles.Source> sources) {
    List<Ruleset> rulesets = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (RulesetFiles.Source source : sources) {
      RulesetReader.Reading reading = RulesetReader.read(source.label(), source.yaml());
      problems.addAll(reading.problems());
      if (reading.ruleset() != null) {
        rulesets.add(reading.ruleset());
      }
    }
    problems.addAll(Versions.check(rulesets));
    return new Rulebook(rulesets, problems);
  }

  /** The ids of the rulesets, each once. */
  public List<String> ids() {
    TreeSet<String> ids = new TreeSet<>();
    rulesets.forEach(ruleset -> ids.add(ruleset.id()));
    return List.copyOf(ids);
  }

  /** All versions of a ruleset, the oldest first. */
  public List<Ruleset> versions(String id) {
    return rulesets.stream().filter(each -> each.id().equals(id)).sorted(Versions.ORDER).toList();
  }

  /**
   * The version of a ruleset that is in force on that day.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Rules on(String id, LocalDate day) {
    List<Ruleset> versions = versions(id);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no ruleset '%s'.\nMaybe one of %s.".formatted(id, ids()));
    }
    for (Ruleset version : versions) {
      if (version.inForce(day)) {
        return Rules.of(version, day);
      }
    }
    return Rules.of(
        day.isBefore(versions.getFirst().from()) ? versions.getFirst() : versions.getLast(), day);
  }
}
