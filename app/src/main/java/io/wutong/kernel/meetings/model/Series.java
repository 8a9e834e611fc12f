package io.wutong.kernel.meetings.model;

import java.util.List;
import java.util.UUID;

/**
 * A series of meetings, as 周例会.
 *
 * @param unit the office that holds it
 * @param chair the person who chairs it
 * @param units the units that are invited, each with all below it; only the office's own when empty
 * @param campaigns whose matters it is about; all matters when empty
 */
public record Series(
    UUID id,
    int version,
    UUID unit,
    String name,
    Rhythm rhythm,
    UUID chair,
    List<UUID> units,
    List<UUID> campaigns) {

  public static final int NAME_MAX = 100;

  public Series {
    units = List.copyOf(units);
    campaigns = List.copyOf(campaigns);
  }
}
