package io.wutong.kernel.journal.audit;

import io.wutong.kernel.journal.model.CompactRange;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.IsoMicros;
import io.wutong.kernel.journal.model.PublicKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Holds the heads of database and log against each other and against the root at their size. As
 * every root comes out of one pass over the leaves, heads that agree with it agree with each other.
 */
final class HeadCheck {

  private final Peeking<Head> heads;
  private final @Nullable Peeking<Head> log;
  private final @Nullable PublicKey key;
  private final Report report;
  private final Deque<Long> withoutLine = new ArrayDeque<>();
  private long goodSize;
  private long firstId = -1;
  private long lastId = -1;
  private boolean differs;
  private @Nullable Head beyond;

  HeadCheck(
      Iterator<Head> heads, @Nullable Iterator<Head> log, @Nullable PublicKey key, Report report) {
    this.heads = new Peeking<>(heads);
    this.log = log == null ? null : new Peeking<>(log);
    this.key = key;
    this.report = report;
  }

  /** One more leaf stands for this row. */
  void leaf(long journalId) {
    firstId = firstId < 0 ? journalId : firstId;
    lastId = journalId;
  }

  /**
   * Checks the heads over so many leaves.
   *
   * @param tree that of these leaves, or null when places are empty and nothing can be computed
   */
  void at(long size, @Nullable CompactRange tree) {
    Head kept = takeUpTo(heads, size);
    Head logged = takeUpTo(log, size);
    if (kept != null) {
      report.head(kept);
    }
    compare(kept, logged);
    if (kept != null) {
      vouch(kept, "head", tree);
    }
    if (logged != null && !logged.equals(kept)) {
      vouch(logged, "heads.log", tree);
    }
  }

  /** What the heads beyond the last leaf tell. */
  void end(long leaves, long lastHeadSize) {
    for (Head kept = heads.peek(); kept != null; kept = heads.peek()) {
      report.head(kept);
      beyond(kept, "head");
      heads.advance();
    }
    if (log != null) {
      for (Head logged = log.peek(); logged != null; logged = log.peek()) {
        beyond(logged, "heads.log");
        log.advance();
      }
    }
    Head most = beyond;
    if (most != null) {
      report.found(
          Sign.TRUNCATED, leaves, most.size(), leaves + 1, IsoMicros.write(most.sealedAt()));
    } else if (leaves > lastHeadSize) {
      report.found(Sign.LEAVES_UNSIGNED, lastHeadSize + 1, leaves);
    }
    withoutLine.forEach(size -> report.notLogged());
  }

  private static @Nullable Head takeUpTo(@Nullable Peeking<Head> source, long size) {
    Head head = source == null ? null : source.peek();
    if (source == null || head == null || head.size() > size) {
      return null;
    }
    source.advance();
    return head;
  }

  private void compare(@Nullable Head kept, @Nullable Head logged) {
    if (log == null) {
      return;
    }
    if (kept != null && logged == null) {
      withoutLine.add(kept.size());
      if (log.peek() != null) {
        withoutLine.forEach(size -> report.found(Sign.LOG_LINE_DELETED, size));
        withoutLine.clear();
      }
    } else if (kept == null && logged != null) {
      report.found(Sign.HEAD_DELETED, logged.size(), IsoMicros.write(logged.sealedAt()));
    } else if (kept != null && !kept.equals(logged)) {
      report.found(Sign.HEAD_REPLACED, kept.size(), IsoMicros.write(kept.sealedAt()));
    }
  }

  private void vouch(Head head, String where, @Nullable CompactRange tree) {
    if (!signed(head, where) || tree == null) {
      return;
    }
    if (head.root().equals(tree.root())) {
      goodSize = head.size();
      firstId = -1;
      differs = false;
    } else if (!differs) {
      // Later roots hang on these leaves too; only the first that differs tells where.
      differs = true;
      report.found(
          Sign.ROOT_DIFFERS,
          goodSize + 1,
          head.size(),
          firstId,
          lastId,
          IsoMicros.write(head.sealedAt()));
    }
  }

  private boolean signed(Head head, String where) {
    if (key == null) {
      return false;
    }
    if (!head.keyId().equals(key.id())) {
      report.found(Sign.KEY_FOREIGN, head.size(), where, head.keyId());
      return false;
    }
    if (!key.signed(head)) {
      report.found(Sign.SIGNATURE_WRONG, head.size(), where);
      return false;
    }
    return true;
  }

  private void beyond(Head head, String where) {
    if (signed(head, where) && (beyond == null || beyond.size() < head.size())) {
      beyond = head;
    }
  }
}
