package io.wutong.kernel.journal;

import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.store.HeadRows;
import io.wutong.kernel.journal.store.HeadsLog;
import io.wutong.kernel.journal.store.KeptRows;
import io.wutong.kernel.journal.store.LeafRows;
import io.wutong.kernel.journal.store.ProofKey;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round of sealing: the acts that wait become leaves, and a signed head stands over them.
 *
 * <p>Acts commit in another order than that of their ids, so 'the ids after the last one sealed'
 * would lose some. The argument for what is done instead:
 *
 * <ol>
 *   <li>The watermark W is the oldest transaction still running. Every transaction before W has
 *       ended, none of them can write any more, and a statement that begins after W was read sees
 *       all that those which committed wrote.
 *   <li>A round takes every row with xid &lt; W that has no leaf. So after it all rows that ever
 *       will have an xid &lt; W have one; call that 'closed below W'.
 *   <li>W never goes back in a running cluster, so the next round need only look from the last W
 *       on. A small id that commits late has an xid that was running at W, hence at least W, hence
 *       is looked at in a later round. No row is lost.
 *   <li>'Has no leaf' is asked of the table, under the lock, by a statement that begins after the
 *       lock was taken. No row is sealed twice; the unique journal_id would refuse it.
 * </ol>
 *
 * <p>The last W lives in this object and not in the database: a restored cluster counts its
 * transactions anew, and a number of the old one would hide its rows. The first round after a start
 * looks at everything once. The order of leaves is that of the rounds and of ids within a round; it
 * is written down as {@code leaf.index} and never computed again.
 */
@Component
class Sealing {

  private static final int LOG_BATCH = 1000;

  private final LeafRows leaves;
  private final HeadRows heads;
  private final HeadsLog log;
  private final ProofKey key;
  private final KeptRows kept;
  private final ProductClock clock;
  private final TransactionTemplate transaction;
  private long closedBelow = 0;

  Sealing(
      LeafRows leaves,
      HeadRows heads,
      HeadsLog log,
      ProofKey key,
      KeptRows kept,
      ProductClock clock,
      PlatformTransactionManager transactions) {
    this.leaves = leaves;
    this.heads = heads;
    this.log = log;
    this.key = key;
    this.kept = kept;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What a round did; the watermark counts only once the round is committed. */
  private record Round(long watermark, long sealed) {}

  /** Seals what waits, as the house; answers how many acts. */
  synchronized long round() {
    return Acting.as(
        Actor.HOUSE,
        () -> {
          Round round = Objects.requireNonNull(transaction.execute(status -> underLock()));
          closedBelow = round.watermark();
          if (round.sealed() > 0) {
            writeLog();
          }
          return round.sealed();
        });
  }

  /**
   * Adds to {@code heads.log} what the database has beyond it: a crash may come between the commit
   * and the file. Never the other way: a head in the file before its commit would cry wolf.
   */
  synchronized void writeLog() {
    Acting.run(Actor.HOUSE, () -> transaction.executeWithoutResult(status -> writeLogUnderLock()));
  }

  private void writeLogUnderLock() {
    leaves.lock();
    Head last = log.findLast();
    List<Head> more = heads.listAfter(last == null ? 0 : last.size(), LOG_BATCH);
    while (!more.isEmpty()) {
      log.append(more);
      more = heads.listAfter(more.getLast().size(), LOG_BATCH);
    }
  }

  private Round underLock() {
    if (!leaves.tryLock()) {
      return new Round(closedBelow, 0); // another process is sealing
    }
    long watermark = leaves.watermark();
    if (watermark == closedBelow) {
      return new Round(watermark, 0);
    }
    Growth growth = new Growth(leaves, this::lastHead);
    leaves.eachUnsealed(closedBelow, watermark, growth::add);
    if (growth.added() > 0) {
      growth.flush();
      Instant now = clock.now();
      heads.insert(key.sign(growth.size(), growth.root(), now));
      byte[] open = key.publicKey().encoded();
      kept.keep("proof-key.spki", open, now);
    }
    return new Round(watermark, growth.added());
  }

  /** The head to go on from, after asking whether this house may. */
  private @Nullable Head lastHead() {
    Head last = heads.findLast();
    Head logged = log.findLast();
    if (last == null && logged == null) {
      key.make();
      return null;
    }
    if (logged != null && (last == null || last.size() < logged.size())) {
      throw new IllegalStateException(
          """
          heads.log knows %d sealed acts, the database %d: nothing is sealed on top of that.
          Maybe run: wutong verify. After restoring an older backup its heads.log belongs here too.\
          """
              .formatted(logged.size(), last == null ? 0 : last.size()));
    }
    if (last != null && (!key.exists() || !key.publicKey().signed(last))) {
      throw new IllegalStateException(
          """
          The last head is not signed by the key in secrets/proof-key: nothing more is sealed.
          Maybe put that key back from the backup; or run: wutong verify.\
          """);
    }
    return last;
  }
}
