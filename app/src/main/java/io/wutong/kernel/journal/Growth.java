package io.wutong.kernel.journal;

import io.wutong.kernel.journal.model.CompactRange;
import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.SealedRow;
import io.wutong.kernel.journal.store.LeafRows;
import io.wutong.kernel.journal.store.LeafRows.NewLeaf;
import io.wutong.kernel.journal.store.LeafRows.NewSubtree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tree during one round. It is read only when there is a first row to add. */
final class Growth {

  private static final int BATCH = 1000;

  private final LeafRows store;
  private final Supplier<@Nullable Head> lastHead;
  private final List<NewLeaf> newLeaves = new ArrayList<>();
  private final List<NewSubtree> newSubtrees = new ArrayList<>();
  private @Nullable CompactRange range;
  private long added;

  Growth(LeafRows store, Supplier<@Nullable Head> lastHead) {
    this.store = store;
    this.lastHead = lastHead;
  }

  /** One more row. */
  void add(SealedRow row) {
    CompactRange edge = edge();
    Hash leaf = row.leaf();
    newLeaves.add(new NewLeaf(edge.size(), row.id(), leaf));
    edge.add(leaf, this::completed);
    added++;
    if (newLeaves.size() >= BATCH) {
      flush();
    }
  }

  /** Writes what is still in memory. */
  void flush() {
    store.insert(newLeaves);
    newLeaves.clear();
    store.keep(newSubtrees);
    newSubtrees.clear();
  }

  long added() {
    return added;
  }

  long size() {
    return edge().size();
  }

  Hash root() {
    return edge().root();
  }

  private void completed(int height, long index, Hash root) {
    if (height > 0 && height % LeafRows.HEIGHT_OF_LEVEL == 0) {
      newSubtrees.add(new NewSubtree(height / LeafRows.HEIGHT_OF_LEVEL, index, root));
    }
  }

  /** A head over a tree that was tampered with would lend it our signature: so look first. */
  private CompactRange edge() {
    CompactRange known = range;
    if (known != null) {
      return known;
    }
    Head last = lastHead.get();
    CompactRange read = new CompactRange(store.size(), store);
    if (read.size() != (last == null ? 0 : last.size())
        || (last != null && !read.root().equals(last.root()))) {
      throw new IllegalStateException(
          """
          The %d leaves do not give the root of the last head: nothing is sealed on top of that.
          Maybe run: wutong verify.\
          """
              .formatted(read.size()));
    }
    range = read;
    return read;
  }
}
