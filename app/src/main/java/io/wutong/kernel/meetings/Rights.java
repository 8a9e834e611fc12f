package io.wutong.kernel.meetings;

import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Right;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose hands: the office that holds a series keeps it. Eyes are the rows' own policy. */
@Component
class Rights {

  private final People people;
  private final ProductClock clock;

  Rights(People people, ProductClock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** Whether the actor keeps the meetings of an office. */
  boolean mayKeep(UUID office) {
    Actor actor = Acting.get();
    return actor.isHouse()
        || actor.unit().equals(office)
            && people.directory().rights(actor, clock.today()).contains(Right.OFFICE);
  }

  void demandKeep(UUID office) {
    if (!mayKeep(office)) {
      throw Refusal.forbidden("meetings-not-yours").refused();
    }
  }

  /** What was held stays as it was. */
  static void demandOpen(Meeting meeting) {
    if (meeting.isHeld()) {
      throw Refusal.of("meeting-held").refused();
    }
  }
}
