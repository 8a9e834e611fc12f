package io.wutong.kernel.meetings;

import io.wutong.kernel.people.ClockMoved;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes the agenda of each meeting once its cut-off has passed. */
@Component
class CutOff extends Rounds {

  private final Runnable draws;

  /**
   * @param every how often; zero leaves it to whoever calls {@link Meetings#drawDue}
   */
  CutOff(Meetings meetings, @Value("${wutong.tick-every:5s}") Duration every) {
    Runnable all = () -> Acting.run(Actor.HOUSE, meetings::drawDue);
    super("cut-off", every, all);
    this.draws = all;
  }

  /** In a demo zone whose clock was moved, what was passed is made at once. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(ClockMoved moved) {
    soon(draws);
  }
}
