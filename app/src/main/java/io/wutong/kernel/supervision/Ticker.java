package io.wutong.kernel.supervision;

import io.wutong.kernel.people.ClockMoved;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks every few seconds ({@code wutong.tick-every}) whether a clock has run out. */
@Component
class Ticker extends Rounds {

  /** After so many the next round goes on: a stop waits for one round, not for a whole backlog. */
  private static final int AT_ONCE_MAX = 1000;

  private final Runnable climbs;

  /**
   * @param every how often; zero leaves it to whoever calls {@link Supervision#climb}
   */
  Ticker(Supervision supervision, @Value("${wutong.tick-every:5s}") Duration every) {
    Runnable all = () -> Acting.run(Actor.HOUSE, () -> climb(supervision));
    super("ticker", every, all);
    this.climbs = all;
  }

  private static void climb(Supervision supervision) {
    int climbed = 0;
    while (climbed < AT_ONCE_MAX && supervision.climb()) {
      climbed++;
    }
  }

  /** In a demo zone whose clock was moved, what ran out meanwhile climbs at once. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(ClockMoved moved) {
    soon(climbs);
  }
}
