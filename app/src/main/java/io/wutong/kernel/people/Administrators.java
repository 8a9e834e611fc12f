package io.wutong.kernel.people;

import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import org.springframework.stereotype.Component;

/** Lets administrators pass, and the house itself. */
@Component
class Administrators {

  private final Directories directories;
  private final ProductClock clock;

  Administrators(Directories directories, ProductClock clock) {
    this.directories = directories;
    this.clock = clock;
  }

  /** The administrator who acts; anybody else is refused. */
  Actor demand() {
    Actor actor = Acting.get();
    boolean may =
        actor.isHouse() || directories.current().rights(actor, clock.today()).contains(Right.ADMIN);
    if (!may) {
      throw Refusal.forbidden("admin-only").refused();
    }
    return actor;
  }
}
