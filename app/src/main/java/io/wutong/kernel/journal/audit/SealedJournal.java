package io.wutong.kernel.journal.audit;

import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.SealedRow;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A sealed journal to be checked: in a database, or in an exported file. All of it streams. */
public interface SealedJournal extends AutoCloseable {

  /**
   * A leaf beside the row it stands for.
   *
   * @param place its place in the tree, from 0
   * @param journalId the row it names
   * @param hash what it keeps
   * @param row that row as it is now, or null when it is gone
   */
  record Leaf(long place, long journalId, Hash hash, @Nullable SealedRow row) {}

  /** The leaves in the order of the tree. */
  Iterator<Leaf> leaves();

  /** The heads, the smallest first. */
  Iterator<Head> heads();

  /** Whether the inner node that is kept there, if nodes are kept at all, is this one. */
  boolean keeps(int level, long index, Hash root);

  /** How many rows have no leaf. */
  long unsealed();

  @Override
  void close();
}
