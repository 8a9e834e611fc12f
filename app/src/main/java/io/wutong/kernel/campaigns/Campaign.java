package io.wutong.kernel.campaigns;

import io.wutong.kernel.packs.Rhythm;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 专项行动: a name and a period under which matters are kept together; a record, not a program.
 *
 * @param version how many acts it has seen
 * @param kind the kind that its matters usually have
 * @param verifier the unit that usually verifies
 * @param units the units that take part
 * @param rhythm when its units report; null when nobody asked for it
 * @param source 来源依据: the paper that it rests on
 * @param aims 目标 that it is to reach
 */
public record Campaign(
    UUID id,
    int version,
    String name,
    @Nullable String kind,
    UUID verifier,
    List<UUID> units,
    LocalDate from,
    LocalDate to,
    @Nullable Rhythm rhythm,
    String source,
    List<Aim> aims) {

  /** What an earlier version of this program recorded says nothing of source and aims. */
  public Campaign {
    units = List.copyOf(units);
    source = Objects.requireNonNullElse(source, "");
    aims = List.copyOf(Objects.requireNonNullElse(aims, List.of()));
  }

  /** 目标: words, and where it is counted a figure with its unit; both empty otherwise. */
  public record Aim(String what, String value, String unit) {}

  /** The same campaign at another version. */
  public Campaign at(int newVersion) {
    return new Campaign(
        id, newVersion, name, kind, verifier, units, from, to, rhythm, source, aims);
  }

  /** Whether a day lies in its period. */
  public boolean runsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
