package io.wutong.kernel.journal.audit;

import io.wutong.kernel.journal.audit.SealedJournal.Leaf;
import io.wutong.kernel.journal.model.CompactRange;
import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.IsoMicros;
import io.wutong.kernel.journal.model.PublicKey;
import io.wutong.kernel.journal.model.SealedRow;
import io.wutong.kernel.journal.store.LeafRows;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a sealed journal. Every row is hashed again and held against its leaf, every root
 * is computed again from the leaves and held against the signed heads. In memory are the right edge
 * of the tree and the first few rows that do not fit.
 */
public final class Checker {

  /** Each is compared with each other to tell exchange from change. */
  private static final int MOST_COMPARED = 200;

  private final SealedJournal journal;
  private final Report report = new Report();
  private final CompactRange tree = new CompactRange();
  private final HeadCheck heads;
  private final List<Leaf> unlike = new ArrayList<>();
  private final boolean keyMissing;
  private long expected;
  private boolean whole = true;
  private long wrongNodes;

  /**
   * @param key the key that is trusted, or null when there is none
   * @param log the log of heads, or null when there is none
   */
  public Checker(SealedJournal journal, @Nullable PublicKey key, @Nullable BufferedReader log) {
    this.journal = journal;
    Iterator<Head> logged = log == null ? null : new LoggedHeads(log, report);
    this.heads = new HeadCheck(journal.heads(), logged, key, report);
    this.keyMissing = key == null;
  }

  /** Checks everything. */
  public Report check() {
    Iterator<Leaf> leaves = journal.leaves();
    while (leaves.hasNext()) {
      Leaf leaf = leaves.next();
      place(leaf);
      row(leaf);
      report.leaf();
      heads.leaf(leaf.journalId());
      tree.add(leaf.hash(), this::node);
      expected = leaf.place() + 1;
      heads.at(expected, whole ? tree : null);
    }
    Head last = report.last();
    heads.end(expected, last == null ? 0 : last.size());
    if (keyMissing && report.leaves() + report.heads() > 0) {
      report.found(Sign.KEY_MISSING);
    }
    unlike.forEach(this::changed);
    if (wrongNodes > 0 && report.intact()) {
      report.found(Sign.SUBTREE_WRONG, wrongNodes);
    }
    report.unsealed(journal.unsealed());
    return report;
  }

  private void place(Leaf leaf) {
    if (leaf.place() != expected) {
      report.found(Sign.LEAVES_DELETED, expected + 1, leaf.place());
      whole = false;
    }
  }

  private void row(Leaf leaf) {
    SealedRow row = leaf.row();
    if (row == null) {
      report.found(Sign.ROW_DELETED, leaf.journalId(), leaf.place() + 1);
    } else if (!row.leaf().equals(leaf.hash())) {
      if (unlike.size() < MOST_COMPARED) {
        unlike.add(leaf);
      } else {
        changed(leaf.journalId(), leaf.place(), row);
      }
    }
  }

  private void node(int height, long index, Hash root) {
    boolean kept = height > 0 && height % LeafRows.HEIGHT_OF_LEVEL == 0;
    if (kept && whole && !journal.keeps(height / LeafRows.HEIGHT_OF_LEVEL, index, root)) {
      wrongNodes++;
    }
  }

  /** Says of a row that does not fit whether another one's contents stand in it. */
  private void changed(Leaf leaf) {
    SealedRow row = leaf.row();
    if (row == null) {
      return;
    }
    for (Leaf other : unlike) {
      SealedRow otherRow = other.row();
      if (other == leaf || otherRow == null) {
        continue;
      }
      boolean contents = otherRow.under(leaf.journalId()).leaf().equals(leaf.hash());
      boolean leaves = otherRow.leaf().equals(leaf.hash());
      if (contents || leaves) {
        // Told once for two rows that were exchanged, for each of a longer ring.
        boolean back =
            contents
                ? row.under(other.journalId()).leaf().equals(other.hash())
                : row.leaf().equals(other.hash());
        if (!back || leaf.place() < other.place()) {
          report.found(
              contents ? Sign.ROWS_SWAPPED : Sign.LEAVES_SWAPPED,
              leaf.journalId(),
              other.journalId());
        }
        return;
      }
    }
    changed(leaf.journalId(), leaf.place(), row);
  }

  private void changed(long id, long place, SealedRow row) {
    report.found(
        Sign.ROW_CHANGED,
        id,
        place + 1,
        row.act(),
        row.subject(),
        IsoMicros.write(row.times().recordedAt()));
  }
}
