package io.wutong.kernel.intake.model;

import io.wutong.kernel.intake.model.Found.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the text, read by itself.
 *
 * @param saysWho whether its own words say who acts
 */
public record Piece(Candidate candidate, boolean saysWho) {

  /**
   * What it is as a part of a candidate that was cut by hand: its own unit, day and figures. A
   * piece without a subject goes on with the one before it, and with its day where it says none.
   *
   * @param whole what was cut
   * @param before the piece before it; the whole for the first
   */
  Candidate of(Candidate whole, Candidate before) {
    Draft own = candidate.draft();
    Draft other = before.draft();
    boolean goesOn = !saysWho && candidate.found().deadline().certainty() == Certainty.NONE;
    LocalDate dueOn = goesOn ? other.dueOn() : own.dueOn();
    UUID lead = saysWho ? own.lead() : other.lead();
    Draft draft = new Draft(own.title(), own.content(), lead, co(other, lead), dueOn, own.target());
    return Candidate.open(
        candidate.id(),
        candidate.source(),
        draft,
        found(whole, before, goesOn),
        List.of(whole.id()));
  }

  /** Whoever helped goes on helping; units that the piece names on its way join them. */
  private List<UUID> co(Draft before, @Nullable UUID lead) {
    Draft own = candidate.draft();
    Set<UUID> co = new LinkedHashSet<>();
    if (saysWho) {
      co.addAll(own.co());
    } else {
      co.addAll(before.co());
      if (own.lead() != null && !isGuess()) {
        co.add(own.lead());
      }
      co.addAll(own.co());
    }
    if (lead != null) {
      co.remove(lead);
    }
    return List.copyOf(co);
  }

  private boolean isGuess() {
    return candidate.found().reasons().stream()
        .anyMatch(reason -> reason.rule().equals(Proposing.UNIT_IMPLIED));
  }

  private Found found(Candidate whole, Candidate before, boolean goesOn) {
    Found own = candidate.found();
    List<Found.Reason> reasons = new ArrayList<>(own.reasons());
    if (!saysWho) {
      reasons.removeIf(reason -> reason.rule().equals(Proposing.UNIT_IMPLIED));
    }
    return new Found(
        saysWho ? own.unitWords() : before.found().unitWords(),
        goesOn ? before.found().deadline() : own.deadline(),
        own.figures(),
        reasons,
        own.confidence(),
        own.parts(),
        own.speaker().isEmpty() ? whole.found().speaker() : own.speaker());
  }
}
