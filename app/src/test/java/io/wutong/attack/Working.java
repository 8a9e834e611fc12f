package io.wutong.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On whose part somebody works, said again without looking at the ledger's model: their own unit's,
 * or that of one in which nobody signs.
 */
record Working(Town town) {

  /** Acts that are done on the part of a unit. */
  static final Set<String> OF_PART =
      Set.of(
          "accept",
          "ask-reassign",
          "delegate",
          "report",
          "correct",
          "attach",
          "plan",
          "ask-extension",
          "submit",
          "hand-over",
          "rate");

  /**
   * On whose part somebody works who does this: the own unit's, or that of one in which nobody
   * signs. Of several it is the first that still needs it, and otherwise the first.
   */
  @Nullable String partOf(String verb, Who who, Shadow m) {
    if (verb.equals("attach") && looks(who, m)) {
      return null;
    }
    List<String> theirs = new ArrayList<>();
    if (m.parts.containsKey(who.unit())) {
      theirs.add(who.unit());
    }
    for (String unit : m.parts.keySet()) {
      if (!theirs.contains(unit) && worksFor(who, unit)) {
        theirs.add(unit);
      }
    }
    for (String unit : theirs) {
      if (needs(verb, unit, m)) {
        return unit;
      }
    }
    for (String unit : theirs) {
      if (verb.equals("report") && m.part(unit).accepted) {
        return unit;
      }
    }
    return theirs.isEmpty() ? null : theirs.getFirst();
  }

  boolean worksFor(Who who, String unit) {
    return unit.equals(who.unit()) || town.signingUnit(unit).equals(who.unit());
  }

  private static boolean needs(String verb, String unit, Shadow m) {
    Shadow.Part part = m.part(unit);
    return switch (verb) {
      case "accept" -> !part.accepted;
      case "report" -> part.accepted && !part.submitted;
      case "submit" ->
          part.accepted && !part.submitted && (!part.lead || m.state.equals("ACCEPTED"));
      case "correct", "attach" -> part.accepted;
      case "delegate", "plan", "ask-extension", "rate" -> part.lead;
      default -> true;
    };
  }

  /** A refusal that says what is not so of the part that they would have worked on. */
  boolean isUntrue(String slug, String verb, Who who, Shadow m) {
    Shadow.Part part = m.parts.get(String.valueOf(partOf(verb, who, m)));
    return part != null
        && (slug.equals("already-accepted") && !part.accepted
            || slug.equals("not-accepted") && part.accepted);
  }

  /** Whoever verifies and has done nothing of it looks at it; everybody else works on it. */
  boolean looks(Who who, Shadow m) {
    return !m.parts.containsKey(who.unit())
        && who.may("VERIFY")
        && who.unit().equals(m.verifier)
        && !m.doers.contains(who.person());
  }
}
