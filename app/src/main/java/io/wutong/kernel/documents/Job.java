package io.wutong.kernel.documents;

import io.wutong.kernel.documents.model.Checked;
import io.wutong.kernel.documents.model.Problems;
import io.wutong.kernel.documents.model.SetAside;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.kernel.documents.model.SheetImport;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A file being checked, taken in or taken back. One thread works on it, others look; what it came
 * to is kept for a while, so that a page can be opened again.
 */
public final class Job {

  /** How far it is. */
  public enum Phase {
    WAITING,
    CHECKING,
    WRITING,
    TAKING_BACK,
    /** Checked, nothing is wrong, nothing was to be written. */
    CHECKED,
    /** There are problems, and nothing was written. */
    PROBLEMS,
    DONE,
    /** The file or the settings were refused as a whole. */
    REFUSED,
    CANCELLED,
    FAILED;

    /** Whether nothing more will happen. */
    public boolean isOver() {
      return ordinal() > TAKING_BACK.ordinal();
    }
  }

  private final UUID id;
  private final Actor actor;
  private final Settings settings;
  private final boolean write;
  private final boolean again;
  private final Problems problems = new Problems();
  private volatile Phase phase = Phase.WAITING;
  private volatile int rows;
  private volatile int total;
  private volatile int written;
  private volatile boolean cancelled;
  private volatile List<SetAside> setAside = List.of();
  private volatile int asideCount;
  private volatile Checked checked = Checked.NOTHING;
  private volatile @Nullable Refusal refusal;
  private volatile @Nullable SheetImport imported;

  Job(UUID id, Actor actor, Settings settings, boolean write, boolean again) {
    this.again = again;
    this.id = id;
    this.actor = actor;
    this.settings = settings;
    this.write = write;
  }

  public UUID id() {
    return id;
  }

  Actor actor() {
    return actor;
  }

  public Settings settings() {
    return settings;
  }

  public boolean isWrite() {
    return write;
  }

  /** Whether a person wants it although the same file was taken in before. */
  boolean isAgain() {
    return again;
  }

  public Checked checked() {
    return checked;
  }

  void tell(Checked what) {
    checked = what;
  }

  public Problems problems() {
    return problems;
  }

  public Phase phase() {
    return phase;
  }

  /** How many matters were read, or are to be taken back. */
  public int rows() {
    return rows;
  }

  /** How many rows the sheets have; 0 before that is known. */
  public int total() {
    return total;
  }

  /** How many were written or taken back, in a transaction that has not ended. */
  public int written() {
    return written;
  }

  public List<SetAside> setAside() {
    return setAside;
  }

  public int asideCount() {
    return asideCount;
  }

  public @Nullable Refusal refusal() {
    return refusal;
  }

  public @Nullable SheetImport imported() {
    return imported;
  }

  void cancel() {
    cancelled = true;
  }

  /** Leaves the work where it is; the transaction around it ends with nothing written. */
  void refuseCancelled() {
    if (cancelled) {
      throw new CancellationException();
    }
  }

  void enter(Phase next) {
    phase = next;
  }

  void counts(int allRows) {
    total = allRows;
  }

  void read(int more) {
    rows = more;
  }

  void wrote(int more) {
    written = more;
  }

  void leftAside(List<SetAside> rowsAside, int count) {
    setAside = rowsAside;
    asideCount = count;
  }

  void refuse(Refusal why) {
    refusal = why;
    phase = Phase.REFUSED;
  }

  void done(SheetImport what) {
    imported = what;
    phase = Phase.DONE;
  }
}
