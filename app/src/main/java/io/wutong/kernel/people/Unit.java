package io.wutong.kernel.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 单位: a dated node of the organisation.
 *
 * @param code the natural key, as {@code zhichuang-office}; never changes, never given again
 * @param parent the unit above, null for the root
 * @param from the first day
 * @param to the last day, null while open-ended
 * @param officersSend whether its officers' acts take effect without being signed (免审签)
 * @param aliases the other names that papers use for it
 */
public record Unit(
    UUID id,
    String code,
    String name,
    UnitKind kind,
    @Nullable UUID parent,
    LocalDate from,
    @Nullable LocalDate to,
    boolean officersSend,
    List<UnitAlias> aliases) {

  public Unit {
    aliases = List.copyOf(aliases);
  }

  /** Whether the unit exists on this day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** The other names that mean the unit on this day. */
  public List<String> aliasesOn(LocalDate day) {
    return aliases.stream().filter(alias -> alias.on(day)).map(UnitAlias::name).toList();
  }

  /** The same unit with a last day. */
  public Unit endingOn(LocalDate lastDay) {
    return new Unit(id, code, name, kind, parent, from, lastDay, officersSend, aliases);
  }
}
