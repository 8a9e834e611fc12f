package io.wutong.kernel.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code stored_file} and {@code upload}. */
@Repository
public class UploadRows {

  private static final String SELECT =
      """
      select u.id, u.hash, u.name, u.size, u.media_type, u.person, u.at from upload u
      """;

  private final JdbcClient db;

  UploadRows(JdbcClient db) {
    this.db = db;
  }

  /** Records what the bytes are, once, and who brought them. */
  public void insert(Upload upload) {
    db.sql(
            """
            insert into stored_file (hash, size, media_type, stored_at) values (?, ?, ?, ?)
            on conflict (hash) do nothing
            """)
        .param(upload.hash())
        .param(upload.size())
        .param(upload.mediaType())
        .param(upload.at().atOffset(ZoneOffset.UTC))
        .update();
    db.sql(
            """
            insert into upload (id, hash, name, size, media_type, person, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(upload.id())
        .param(upload.hash())
        .param(upload.name())
        .param(upload.size())
        .param(upload.mediaType())
        .param(upload.person())
        .param(upload.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The last upload of these bytes by this person, or null. */
  public @Nullable Upload find(String hash, UUID person) {
    return db.sql(SELECT + " where u.hash = ? and u.person = ? order by u.id desc limit 1")
        .param(hash)
        .param(person)
        .query((row, n) -> upload(row))
        .optional()
        .orElse(null);
  }

  /** What these bytes are, or null when there are none of that hash. */
  public @Nullable String findMediaType(String hash) {
    return db.sql("select media_type from stored_file where hash = ?")
        .param(hash)
        .query((row, n) -> row.getString(1))
        .optional()
        .orElse(null);
  }

  /** All that the claim may see, in order. */
  public List<Upload> list() {
    return db.sql(SELECT + " order by u.id").query((row, n) -> upload(row)).list();
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        row.getString("hash"),
        row.getString("name"),
        row.getLong("size"),
        row.getString("media_type"),
        row.getObject("person", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
