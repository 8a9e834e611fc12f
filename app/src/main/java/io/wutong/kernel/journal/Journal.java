package io.wutong.kernel.journal;

import io.wutong.kernel.journal.store.JournalRows;
import io.wutong.kernel.journal.store.KeptRows;
import io.wutong.shared.time.ProductClock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the journal: append, read back, keep files and personal text by their hash. */
@Service
public class Journal {

  private final JournalRows rows;
  private final KeptRows kept;
  private final ProductClock clock;
  private volatile byte[] bundle = new byte[32];

  Journal(JournalRows rows, KeptRows kept, ProductClock clock) {
    this.rows = rows;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * Writes one act into the running transaction. Two acts on one version of a subject cannot both
   * be written: the second fails with {@link org.springframework.dao.DuplicateKeyException}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Entry entry) {
    rows.insert(entry, clock.wallNow(), bundle);
  }

  /** Writes many acts into the running transaction, in their order. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendAll(List<Entry> entries) {
    rows.insertAll(entries, clock.wallNow(), bundle);
  }

  /** The acts on one subject, oldest first. */
  @Transactional(readOnly = true)
  public List<Recorded> history(UUID subject) {
    return rows.listOf(subject);
  }

  /**
   * Of each of these subjects the act that held last, as known at a version; of the first of these
   * names of which it has one.
   *
   * @param upTo how far to look, for each subject
   */
  @Transactional(readOnly = true)
  public List<Recorded> latest(List<String> acts, List<UUID> subjects, List<Integer> upTo) {
    return subjects.isEmpty() ? List.of() : rows.latest(acts, subjects, upTo);
  }

  /** One act of a subject, by the version that it made. */
  public record Place(UUID subject, int version) {}

  /** These acts, in no order; those that the actor does not read are left out. */
  @Transactional(readOnly = true)
  public List<Recorded> at(List<Place> places) {
    return rows.listAt(places);
  }

  /** The version of a subject: that of its last act, 0 when there is none. */
  @Transactional(readOnly = true)
  public int version(UUID subject) {
    return rows.versionOf(subject);
  }

  /** Every act whose name begins so, in the order in which they were written; streams. */
  @Transactional(readOnly = true)
  public void replay(String actPrefix, Consumer<Recorded> each) {
    rows.each(actPrefix, each);
  }

  /** Names the configuration in force: the SHA-256 that later acts carry. */
  public void inForce(byte[] bundleHash) {
    if (bundleHash.length != 32) {
      throw new IllegalArgumentException(
          "A bundle hash has 32 bytes, not %d.".formatted(bundleHash.length));
    }
    this.bundle = bundleHash.clone();
  }

  /** The configuration in force, as lower-case hex. */
  public String bundle() {
    return Hashes.hex(bundle);
  }

  /** Keeps a file that explains the journal; answers its SHA-256 in hex. Keeping twice is once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String keep(String name, byte[] content) {
    return kept.keep(name, content, clock.now());
  }

  /** A kept file, or null when there is none of that hash. */
  @Transactional(readOnly = true)
  public byte @Nullable [] findKept(String hash) {
    return kept.find(hash);
  }

  /**
   * Puts personal text (a name, a telephone number) beside the journal and answers the reference to
   * record in its place. Each call has a salt of its own, so equal words do not show as equal.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String putPersonal(String words) {
    return kept.putPersonal(words);
  }

  /** The words behind a reference, or null once they were lawfully erased. */
  @Transactional(readOnly = true)
  public @Nullable String findPersonal(String reference) {
    return kept.findPersonal(reference);
  }

  /** Erases the words and the salt behind a reference; every hash in the tree stays as it was. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void erasePersonal(String reference) {
    kept.erasePersonal(reference);
  }
}
