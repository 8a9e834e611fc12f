package io.wutong.rules.evaluating;

import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Given;
import io.wutong.rules.model.Ruleset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A ruleset on a day: the version in force, with its parameters as they are then. */
public record Rules(Ruleset ruleset, LocalDate on, List<Fraction> givens) {

  public Rules {
    givens = List.copyOf(givens);
  }

  /**
   * @throws IllegalArgumentException when the ruleset is not in force on that day
   */
  public static Rules of(Ruleset ruleset, LocalDate on) {
    if (!ruleset.inForce(on)) {
      throw new IllegalArgumentException(
          "%s (%s) is not in force on %s, but from %s to %s.\nMaybe ask for another day."
              .formatted(
                  ruleset.id(),
                  ruleset.version(),
                  on,
                  ruleset.from(),
                  ruleset.to() == null ? "…" : ruleset.to()));
    }
    List<Fraction> givens = new ArrayList<>();
    for (Given given : ruleset.givens()) {
      Given.Value value = given.findOn(on);
      if (value == null) {
        throw new IllegalArgumentException(
            "The parameter %s of %s has no value on %s.\nMaybe add one that begins earlier."
                .formatted(given.name(), ruleset.id(), on));
      }
      givens.add(value.value());
    }
    return new Rules(ruleset, on, givens);
  }

  /** As if the version were in force on that day, to hold versions beside each other. */
  public static Rules asIf(Ruleset ruleset, LocalDate on) {
    List<Fraction> givens = new ArrayList<>();
    for (Given given : ruleset.givens()) {
      Given.Value value = given.findOn(on);
      givens.add(value == null ? given.values().getFirst().value() : value.value());
    }
    return new Rules(ruleset, on, givens);
  }

  /** What the rules say of a subject. */
  public Verdict judge(Subject subject) {
    return new Judge(this, subject).judge();
  }
}
