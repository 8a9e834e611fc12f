package io.wutong.kernel.intake;

import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Right;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may do what to a document. Whether somebody sees it at all is the rows' own policy; here it
 * is about hands, not eyes.
 */
@Component
class Rights {

  private final People people;
  private final ProductClock clock;

  Rights(People people, ProductClock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** The office that keeps ledgers, and an officer of a unit for that unit. */
  void demandEnter() {
    Set<Right> rights = rights();
    if (!rights.contains(Right.OFFICE) && !rights.contains(Right.PREPARE)) {
      throw Refusal.forbidden("intake-enter-not-yours").refused();
    }
  }

  void demandEdit(Document document) {
    if (!mayEdit(document)) {
      throw Refusal.forbidden("intake-edit-not-yours").refused();
    }
  }

  boolean mayEdit(Document document) {
    Set<Right> rights = rights();
    boolean own = document.header().unit().equals(Acting.get().unit());
    return rights.contains(Right.OFFICE) || (own && rights.contains(Right.PREPARE));
  }

  void demandDispatch() {
    if (!mayDispatch()) {
      throw Refusal.forbidden("intake-dispatch-not-yours").refused();
    }
  }

  boolean mayDispatch() {
    return rights().contains(Right.APPROVE);
  }

  /** The entering unit and all above it; of a sensitive document, that unit alone. */
  Collection<UUID> readers(UUID unit, boolean sensitive) {
    return sensitive ? List.of(unit) : people.directory().unitAndAbove(unit);
  }

  private Set<Right> rights() {
    Actor actor = Acting.get();
    Directory directory = people.directory();
    return directory.rights(actor, clock.today());
  }
}
