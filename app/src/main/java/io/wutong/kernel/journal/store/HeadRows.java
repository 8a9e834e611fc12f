package io.wutong.kernel.journal.store;

import io.wutong.kernel.journal.Hashes;
import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.Head;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code head}. */
@Repository
public class HeadRows {

  /** The columns that {@link #read} wants. */
  public static final String COLUMNS = "size, root, sealed_at, signature, key_id";

  private final JdbcClient db;

  public HeadRows(JdbcClient db) {
    this.db = db;
  }

  /** One more head. */
  public void insert(Head head) {
    db.sql("insert into head (size, root, sealed_at, signature, key_id) values (?, ?, ?, ?, ?)")
        .param(head.size())
        .param(head.root().bytes())
        .param(head.sealedAt().atOffset(ZoneOffset.UTC))
        .param(Hashes.bytes(head.signature()))
        .param(Hashes.bytes(head.keyId()))
        .update();
  }

  /** The latest, or null before anything was sealed. */
  public @Nullable Head findLast() {
    return db.sql("select " + COLUMNS + " from head order by size desc limit 1")
        .query((row, n) -> read(row))
        .optional()
        .orElse(null);
  }

  /** The heads over more than so many leaves, at most so many, the oldest first. */
  public List<Head> listAfter(long size, int limit) {
    return db.sql("select " + COLUMNS + " from head where size > ? order by size limit ?")
        .param(size)
        .param(limit)
        .query((row, n) -> read(row))
        .list();
  }

  /** The head that the result stands on. */
  public static Head read(ResultSet row) throws SQLException {
    return new Head(
        row.getLong("size"),
        Hash.ofAny(row.getBytes("root")),
        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
        Hashes.hex(row.getBytes("key_id")),
        Hashes.hex(row.getBytes("signature")));
  }
}
