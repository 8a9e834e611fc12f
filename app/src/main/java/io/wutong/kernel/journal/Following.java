package io.wutong.kernel.journal;

import io.wutong.kernel.journal.store.CursorRows;
import io.wutong.kernel.journal.store.CursorRows.Place;
import io.wutong.kernel.journal.store.JournalRows;
import io.wutong.kernel.journal.store.LeafRows;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for a room that follows the journal: the journal is its outbox.
 *
 * <p>Acts commit in another order than that of their ids. So a listener's place is a pair of
 * transaction and id, and it reads only the acts of transactions before the watermark, the oldest
 * one that still runs: all of those have ended, and nothing can appear behind the place any more.
 * What the listener writes and its new place are one transaction: after a crash it goes on where
 * that stands. The row of the place is locked meanwhile, so that one process at a time follows.
 *
 * <p>The caller is the house.
 */
@Service
public class Following {

  private final CursorRows cursors;
  private final JournalRows rows;
  private final LeafRows leaves;

  Following(CursorRows cursors, JournalRows rows, LeafRows leaves) {
    this.cursors = cursors;
    this.rows = rows;
    this.leaves = leaves;
  }

  /** Gives a listener its place before the acts recorded since then; once. */
  @Transactional
  public boolean begin(String listener, Instant since) {
    return !cursors.exists(listener)
        && cursors.begin(listener, rows.lastBefore(since, leaves.watermark()));
  }

  /**
   * Hands on the next acts, in one transaction with the listener's place.
   *
   * @param acts those that the listener hears, by name
   * @param hear is given at most {@code max} of them, in order
   * @return how many; 0 too while another process follows
   */
  @Transactional
  public int follow(String listener, Set<String> acts, int max, Consumer<List<Recorded>> hear) {
    Place place = cursors.lock(listener);
    if (place == null) {
      return 0;
    }
    long below = leaves.watermark();
    List<JournalRows.Placed> next = rows.after(place, below, acts, max);
    if (!next.isEmpty()) {
      hear.accept(next.stream().map(JournalRows.Placed::recorded).toList());
    }
    // Fewer than asked for: everything below the watermark was read.
    Place reached = next.size() < max ? new Place(below, 0) : next.getLast().place();
    // Acts that it does not hear are passed too, or each look would read them again; where there
    // are none, an idle listener has nothing to write.
    if (!next.isEmpty() || rows.isAny(place, below)) {
      cursors.move(listener, reached);
    }
    return next.size();
  }
}
