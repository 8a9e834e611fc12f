package io.wutong.kernel.intake.model;

import java.util.List;
import java.util.UUID;

/**
 * A sentence that the engine did not propose, and why; an officer may take it up all the same.
 *
 * @param kind as {@code SLOGAN} or {@code NARRATIVE}
 */
public record SetAside(UUID id, Words source, String kind, List<Found.Reason> reasons) {

  public SetAside {
    reasons = List.copyOf(reasons);
  }
}
