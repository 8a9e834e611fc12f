package io.wutong.rules;

import io.wutong.rules.model.Problem;
import io.wutong.rules.model.Ruleset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Versions of one ruleset follow one another without gap or overlap. */
final class Versions {
  static final Comparator<Ruleset> ORDER = Comparator.comparing(Ruleset::from);

  private Versions() {}

  static List<Problem> check(List<Ruleset> rulesets) {
    Map<String, List<Ruleset>> byId = new TreeMap<>();
    rulesets.forEach(each -> byId.computeIfAbsent(each.id(), _ -> new ArrayList<>()).add(each));
    List<Problem> problems = new ArrayList<>();
    for (List<Ruleset> versions : byId.values()) {
      versions.sort(ORDER);
      for (int i = 1; i < versions.size(); i++) {
        check(versions.get(i - 1), versions.get(i), problems);
      }
    }
    return problems;
  }

  private static void check(Ruleset before, Ruleset after, List<Problem> problems) {
    LocalDate end = before.to();
    LocalDate next = after.from();
    if (end == null || !end.isBefore(next)) {
      problems.add(
          problem(
              after,
              "it begins on %s, while version %s still holds %s"
                  .formatted(next, before.version(), end == null ? "without end" : "until " + end),
              "end that one with 'to: %s'.".formatted(next.minusDays(1))));
    } else if (end.plusDays(1).isBefore(next)) {
      problems.add(
          problem(
              after,
              "no version is in force from %s to %s".formatted(end.plusDays(1), next.minusDays(1)),
              "version %s ends too early.".formatted(before.version())));
    }
    if (before.version().equals(after.version())) {
      problems.add(problem(after, "the version '%s' stands twice".formatted(after.version()), ""));
    }
  }

  private static Problem problem(Ruleset in, String what, String maybe) {
    return new Problem(in.file(), 1, 1, "%s: %s".formatted(in.id(), what), maybe, List.of());
  }
}
