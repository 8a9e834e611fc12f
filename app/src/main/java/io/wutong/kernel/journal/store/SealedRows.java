package io.wutong.kernel.journal.store;

import io.wutong.kernel.journal.Hashes;
import io.wutong.kernel.journal.model.SealedRow;
import io.wutong.shared.acting.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How a row of the journal is read for the tree, byte by byte: the body is hashed here. */
public final class SealedRows {

  /** The columns, of the table {@code j}. */
  public static final String COLUMNS =
      """
      j.id, j.subject, j.subject_version, j.act, j.actor, j.post, j.unit,
      j.recorded_at, j.held_at, j.wall_at, j.bundle_hash, j.body\
      """;

  private SealedRows() {}

  /** The row that the result stands on. */
  public static SealedRow read(ResultSet row) throws SQLException {
    return new SealedRow(
        row.getLong("id"),
        uuid(row, "subject"),
        row.getInt("subject_version"),
        row.getString("act"),
        new Actor(uuid(row, "actor"), uuid(row, "post"), uuid(row, "unit")),
        new SealedRow.Times(
            instant(row, "recorded_at"), instant(row, "held_at"), instant(row, "wall_at")),
        Hashes.hex(row.getBytes("bundle_hash")),
        Hashes.hex(Hashes.sha256(row.getBytes("body"))));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
