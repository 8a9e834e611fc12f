package io.wutong.kernel.journal.store;

import io.wutong.kernel.journal.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands beside the journal under a hash: {@code kept_file} and {@code personal_text}. */
@Repository
public class KeptRows {

  private static final String PERSONAL = "personal:";
  private static final int SALT_BYTES = 16;

  private final JdbcClient db;
  private final SecureRandom random = new SecureRandom();

  public KeptRows(JdbcClient db) {
    this.db = db;
  }

  /** Keeps a file; answers its SHA-256 in hex. */
  public String keep(String name, byte[] content, Instant at) {
    byte[] hash = Hashes.sha256(content);
    db.sql(
            """
            insert into kept_file (hash, name, content, kept_at) values (?, ?, ?, ?)
            on conflict (hash) do nothing
            """)
        .param(hash)
        .param(name)
        .param(content)
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
    return Hashes.hex(hash);
  }

  /** A kept file's content. */
  public byte @Nullable [] find(String hash) {
    return db.sql("select content from kept_file where hash = ?")
        .param(Hashes.bytes(hash))
        .query((row, n) -> row.getBytes(1))
        .optional()
        .orElse(null);
  }

  /** Puts words away; answers the reference that is recorded in their place. */
  public String putPersonal(String words) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = Hashes.sha256(salt, words.getBytes(StandardCharsets.UTF_8));
    db.sql("insert into personal_text (hash, salt, words) values (?, ?, ?)")
        .param(hash)
        .param(salt)
        .param(words)
        .update();
    return PERSONAL + Hashes.hex(hash);
  }

  /** The words behind a reference. */
  public @Nullable String findPersonal(String reference) {
    return db.sql("select words from personal_text where hash = ?")
        .param(hashOf(reference))
        .query((row, n) -> row.getString(1))
        .optional()
        .orElse(null);
  }

  /** Erases salt and words; the hash stays. */
  public void erasePersonal(String reference) {
    db.sql("update personal_text set salt = null, words = null where hash = ?")
        .param(hashOf(reference))
        .update();
  }

  private static byte[] hashOf(String reference) {
    if (!reference.startsWith(PERSONAL)) {
      throw new IllegalArgumentException(
          "'%s' is no reference to personal text.\nMaybe it begins with '%s'."
              .formatted(reference, PERSONAL));
    }
    return Hashes.bytes(reference.substring(PERSONAL.length()));
  }
}
