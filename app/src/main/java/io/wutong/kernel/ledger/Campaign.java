package io.wutong.kernel.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 专项行动: a name and a period under which matters are kept together; a record, not a program.
 *
 * @param kind the kind that its matters usually have
 * @param verifier the unit that usually verifies
 * @param units the units that take part
 */
public record Campaign(
    UUID id,
    String name,
    @Nullable String kind,
    UUID verifier,
    List<UUID> units,
    LocalDate from,
    LocalDate to) {

  public Campaign {
    units = List.copyOf(units);
  }
}
