package io.wutong.kernel.intake.model;

import java.util.List;
import java.util.UUID;

/**
 * What the engine did not propose, and why: a sentence, a heading, a remark. An officer may take it
 * up all the same.
 *
 * @param kind as {@code SLOGAN}, {@code NARRATIVE} or {@code HEADING}
 */
public record SetAside(UUID id, Words source, String kind, List<Found.Reason> reasons) {

  public SetAside {
    reasons = List.copyOf(reasons);
  }
}
