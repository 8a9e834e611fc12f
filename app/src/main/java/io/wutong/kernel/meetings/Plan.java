package io.wutong.kernel.meetings;

import io.wutong.kernel.meetings.model.Rhythm;
import java.util.List;
import java.util.UUID;

/** A series of meetings, as the office says it. */
public record Plan(String name, Rhythm rhythm, UUID chair, List<UUID> units, List<UUID> campaigns) {

  public Plan {
    units = List.copyOf(units);
    campaigns = List.copyOf(campaigns);
  }
}
