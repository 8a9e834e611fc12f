package io.wutong.kernel.ledger.model;

import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.people.Directory;
import io.wutong.schedule.WorkdayCalendar;
import io.wutong.shared.acting.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything outside the matter that a decision looks at. Time and organisation are arguments.
 *
 * @param actor who acts
 * @param preparedBy who prepared what the actor signs; null when the actor acts alone
 * @param forUnit on whose part the actor works, where that is settled; null where {@link Serving}
 *     finds it
 * @param now product time
 * @param heldAt when it held; {@code now} unless it is a late entry
 * @param today the day in the zone of {@code heldAt}
 * @param directory the organisation
 * @param kind the kind, under the pack version of the matter
 * @param packHash the kind's pack version now; a dispatch takes it
 * @param calendar working days
 * @param children the matters delegated from this one
 * @param parent the matter it was delegated from
 */
public record Scene(
    Actor actor,
    @Nullable UUID preparedBy,
    @Nullable UUID forUnit,
    Instant now,
    Instant heldAt,
    LocalDate today,
    Directory directory,
    Kind kind,
    String packHash,
    WorkdayCalendar calendar,
    List<Relative> children,
    @Nullable Relative parent) {

  /** The same where somebody prepared it, on the part of that unit, and the actor signs it. */
  public Scene signing(UUID officer, UUID unit) {
    return new Scene(
        actor, officer, unit, now, heldAt, today, directory, kind, packHash, calendar, children,
        parent);
  }

  /** The same on the part of that unit. */
  public Scene on(UUID unit) {
    return new Scene(
        actor,
        preparedBy,
        unit,
        now,
        heldAt,
        today,
        directory,
        kind,
        packHash,
        calendar,
        children,
        parent);
  }

  /** A parent or child, as far as a decision needs it. */
  public record Relative(UUID id, String number, State state, @Nullable LocalDate dueOn) {}
}
