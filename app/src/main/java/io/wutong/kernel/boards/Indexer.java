package io.wutong.kernel.boards;

import io.wutong.kernel.boards.store.TextRows;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.Rounds;
import java.time.Duration;
import java.util.function.IntUnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes what a bulk import brought, what was reported and what sources say ({@code
 * wutong.index-every}), some hundred at a time.
 */
@Component
class Indexer extends Rounds {

  private static final int MATTERS = 500;
  private static final int REPORTED = 200;
  private static final int DOCUMENTS = 10;

  /** A stop waits for one round, not for a whole backlog. */
  private static final int BATCHES_MAX = 10;

  /**
   * @param every how often it looks; zero: never
   */
  Indexer(
      TextRows texts,
      Indexing indexing,
      TransactionTemplate transaction,
      @Value("${wutong.index-every:1s}") Duration every) {
    super(
        "indexer",
        every,
        () ->
            Acting.run(
                Actor.HOUSE,
                () -> {
                  round(transaction, texts::indexSome, MATTERS);
                  round(transaction, indexing::reports, REPORTED);
                  round(transaction, indexing::documents, DOCUMENTS);
                }));
  }

  private static void round(TransactionTemplate transaction, IntUnaryOperator some, int batch) {
    for (int i = 0; i < BATCHES_MAX; i++) {
      Integer indexed = transaction.execute(status -> some.applyAsInt(batch));
      if (indexed == null || indexed < batch) {
        return;
      }
    }
  }
}
