package io.wutong.shared.acting;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work of the house on many rows, after somebody's change was committed: the house sees every row,
 * whoever made the change may not. Each batch has a transaction of its own.
 */
@Component
public class Batches {

  private final TransactionTemplate anew;

  Batches(PlatformTransactionManager transactions) {
    this.anew = new TransactionTemplate(transactions);
    this.anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Does all batches.
   *
   * @param batch does the one that begins after an id, and answers after which the next begins;
   *     nothing after the last
   */
  public void run(Function<UUID, Optional<UUID>> batch) {
    Acting.run(
        Actor.HOUSE,
        () -> {
          Optional<UUID> after = Optional.of(new UUID(0, 0));
          while (after.isPresent()) {
            UUID from = after.get();
            after = Objects.requireNonNull(anew.execute(status -> batch.apply(from)));
          }
        });
  }
}
