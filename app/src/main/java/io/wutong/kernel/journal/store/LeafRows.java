package io.wutong.kernel.journal.store;

import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.MerkleTree;
import io.wutong.kernel.journal.model.SealedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code leaf} and {@code subtree}, and the journal's rows that wait for one. */
@Repository
public class LeafRows implements MerkleTree.Subtrees {

  /** Roots are kept of every 8th height: 256 subtrees make one of the next level. */
  public static final int HEIGHT_OF_LEVEL = 8;

  private static final int FETCH = 500;
  private static final long SEALING = 0x7775_746f_6e67L; // a number that only the sealer locks

  private final JdbcTemplate db;
  private final JdbcClient client;

  public LeafRows(JdbcTemplate db) {
    this.db = db;
    this.client = JdbcClient.create(db);
  }

  /** A leaf to write. */
  public record NewLeaf(long index, long journalId, Hash hash) {}

  /** A root to keep. */
  public record NewSubtree(int level, long index, Hash hash) {}

  /** Whether this transaction is the only one that seals; without the usual limit of time. */
  public boolean tryLock() {
    db.execute("set local statement_timeout = 0");
    return client
        .sql("select pg_try_advisory_xact_lock(?)")
        .param(SEALING)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  /** Waits until this transaction is the only one that seals or writes the log of heads. */
  public void lock() {
    client.sql("select pg_advisory_xact_lock(?)").param(SEALING).query((row, n) -> true).single();
  }

  /** The oldest transaction that still runs: every one before it has ended, for good. */
  public long watermark() {
    return client
        .sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /** Streams the rows of the transactions in [from, below) that have no leaf, by their ids. */
  public void eachUnsealed(long from, long below, Consumer<SealedRow> each) {
    try (Stream<SealedRow> rows =
        client
            .sql(
                "select "
                    + SealedRows.COLUMNS
                    + """
                    \nfrom journal j
                    where j.xid >= ?::text::xid8 and j.xid < ?::text::xid8
                      and not exists (select from leaf l where l.journal_id = j.id)
                    order by j.id
                    """)
            .param(Long.toString(from))
            .param(Long.toString(below))
            .withFetchSize(FETCH)
            .query((row, n) -> SealedRows.read(row))
            .stream()) {
      rows.forEach(each);
    }
  }

  /** How many leaves there are. */
  public long size() {
    return client
        .sql("select coalesce(max(index) + 1, 0) from leaf")
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /** Writes leaves. */
  public void insert(List<NewLeaf> leaves) {
    db.batchUpdate(
        "insert into leaf (index, journal_id, hash) values (?, ?, ?)",
        leaves.stream()
            .map(l -> new Object[] {l.index(), l.journalId(), l.hash().bytes()})
            .toList());
  }

  /** Keeps roots of subtrees. */
  public void keep(List<NewSubtree> subtrees) {
    db.batchUpdate(
        "insert into subtree (level, index, hash) values (?, ?, ?)",
        subtrees.stream().map(s -> new Object[] {s.level(), s.index(), s.hash().bytes()}).toList());
  }

  /** The place of a journal row in the tree, or null before it is sealed. */
  public @Nullable Long findPlace(long journalId) {
    return client
        .sql("select index from leaf where journal_id = ?")
        .param(journalId)
        .query((row, n) -> row.getLong(1))
        .optional()
        .orElse(null);
  }

  /** A journal row, or null when there is none that the claim may see. */
  public @Nullable SealedRow findRow(long journalId) {
    return client
        .sql("select " + SealedRows.COLUMNS + " from journal j where j.id = ?")
        .param(journalId)
        .query((row, n) -> SealedRows.read(row))
        .optional()
        .orElse(null);
  }

  /** {@inheritDoc} Reads at most 128 rows, of the nearest level below. */
  @Override
  public Hash root(long start, int height) {
    int level = height / HEIGHT_OF_LEVEL;
    long first = start >> (level * HEIGHT_OF_LEVEL);
    int count = 1 << (height % HEIGHT_OF_LEVEL);
    List<Hash> row = level == 0 ? leaves(first, count) : subtrees(level, first, count);
    if (row.size() != count) {
      throw new IllegalStateException(
          "The tree has %d of %d hashes on level %d from %d.\nMaybe run: wutong verify."
              .formatted(row.size(), count, level, first));
    }
    while (row.size() > 1) {
      List<Hash> above = new ArrayList<>();
      for (int i = 0; i < row.size(); i += 2) {
        above.add(MerkleTree.node(row.get(i), row.get(i + 1)));
      }
      row = above;
    }
    return row.getFirst();
  }

  private List<Hash> leaves(long first, int count) {
    return client
        .sql("select hash from leaf where index >= ? and index < ? order by index")
        .param(first)
        .param(first + count)
        .query((row, n) -> Hash.of(row.getBytes(1)))
        .list();
  }

  private List<Hash> subtrees(int level, long first, int count) {
    return client
        .sql(
            """
            select hash from subtree where level = ? and index >= ? and index < ? order by index
            """)
        .param(level)
        .param(first)
        .param(first + count)
        .query((row, n) -> Hash.of(row.getBytes(1)))
        .list();
  }
}
