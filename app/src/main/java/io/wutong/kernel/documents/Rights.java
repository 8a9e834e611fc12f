package io.wutong.kernel.documents;

import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Right;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever may put a matter forward may bring a ledger. */
@Component
class Rights {

  private static final Set<Right> MAY =
      EnumSet.of(Right.OFFICE, Right.VERIFY, Right.APPROVE, Right.PREPARE);

  private final People people;
  private final ProductClock clock;

  Rights(People people, ProductClock clock) {
    this.people = people;
    this.clock = clock;
  }

  void demand() {
    Actor actor = Acting.get();
    Set<Right> rights = people.directory().rights(actor, clock.today());
    if (rights.stream().noneMatch(MAY::contains)) {
      throw Refusal.forbidden("sheets-not-yours").refused();
    }
  }
}
