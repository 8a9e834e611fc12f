package io.wutong.kernel.boards;

import io.wutong.kernel.boards.store.WallRows;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import io.wutong.shared.time.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what acts changed into the counters of the wall ({@code wutong.wall-every}), and turns them
 * with the day. The wall is right without it, and quick with it.
 */
@Component
class WallCounter extends Rounds {

  /**
   * @param every how often it looks; zero: never
   */
  WallCounter(
      WallRows rows,
      TransactionTemplate transaction,
      ProductClock clock,
      @Value("${wutong.wall-every:2s}") Duration every) {
    super(
        "wall",
        every,
        () ->
            Acting.run(
                Actor.HOUSE, () -> transaction.execute(status -> rows.count(clock.today()))));
  }
}
