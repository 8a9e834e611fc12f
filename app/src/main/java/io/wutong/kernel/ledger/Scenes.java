package io.wutong.kernel.ledger;

import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.Packs;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a decision looks at: the only place where the ledger asks other rooms. */
@Component
class Scenes {

  private final MatterRows matters;
  private final People people;
  private final Packs packs;
  private final Calendar calendar;
  private final ProductClock clock;

  Scenes(MatterRows matters, People people, Packs packs, Calendar calendar, ProductClock clock) {
    this.matters = matters;
    this.people = people;
    this.packs = packs;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The scene of an act that will be recorded: a parent that is asked stays as it is meanwhile. */
  Scene toAct(Matter matter, Act act, @Nullable Instant heldAt) {
    boolean asksParent =
        act instanceof Act.Dispatch
            || act instanceof Act.Reopen
            || act instanceof Act.GrantExtension;
    if (asksParent) {
      matters.holdParentOf(matter.id());
    }
    return of(matter, heldAt);
  }

  /** The scene of a matter that is looked at. */
  Scene of(Matter matter, @Nullable Instant heldAt) {
    return among(matters.kin(matter.id()), matter, heldAt);
  }

  /** The same where its parent and children are known already. */
  Scene among(List<MatterRows.Kin> kin, Matter matter, @Nullable Instant heldAt) {
    Instant now = clock.now();
    Instant held = heldAt == null ? now : heldAt;
    Kind kind = kind(matter);
    return new Scene(
        Acting.get(),
        null,
        null,
        now,
        held,
        ProductClock.day(held),
        people.directory(),
        kind,
        packs.packHash(kind.system()),
        calendar.current(),
        kin.stream().filter(each -> !each.above()).map(MatterRows.Kin::relative).toList(),
        kin.stream()
            .filter(MatterRows.Kin::above)
            .map(MatterRows.Kin::relative)
            .findFirst()
            .orElse(null));
  }

  /** The scene in which a matter is opened: it has no parent's or child's side yet. */
  Scene bare(Kind kind, Instant now) {
    return new Scene(
        Acting.get(),
        null,
        null,
        now,
        now,
        ProductClock.day(now),
        people.directory(),
        kind,
        packs.packHash(kind.system()),
        calendar.current(),
        List.of(),
        null);
  }

  /** The kind of a matter, under the pack version that it lives under. */
  Kind kind(Matter matter) {
    return matter.wasDispatched()
        ? packs.kind(matter.origin().kind(), matter.origin().packHash())
        : packs.kind(matter.origin().kind());
  }

  Packs packs() {
    return packs;
  }

  People people() {
    return people;
  }

  ProductClock clock() {
    return clock;
  }
}
