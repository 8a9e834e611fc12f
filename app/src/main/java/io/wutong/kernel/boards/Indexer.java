package io.wutong.kernel.boards;

import io.wutong.kernel.boards.store.TextRows;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Indexes what a bulk import brought ({@code wutong.index-every}), some hundred at a time. */
@Component
class Indexer extends Rounds {

  private static final int BATCH = 500;

  /** A stop waits for one round, not for a whole backlog. */
  private static final int BATCHES_MAX = 10;

  /**
   * @param every how often it looks; zero: never
   */
  Indexer(
      TextRows texts,
      TransactionTemplate transaction,
      @Value("${wutong.index-every:1s}") Duration every) {
    super("indexer", every, () -> Acting.run(Actor.HOUSE, () -> round(texts, transaction)));
  }

  private static void round(TextRows texts, TransactionTemplate transaction) {
    for (int i = 0; i < BATCHES_MAX; i++) {
      Integer indexed = transaction.execute(status -> texts.indexSome(BATCH));
      if (indexed == null || indexed < BATCH) {
        return;
      }
    }
  }
}
