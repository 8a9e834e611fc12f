package io.wutong.kernel.archive;

import io.wutong.shared.Language;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A case file being written: one thread works on it, its reader looks how far it is. */
public final class ArchiveJob {

  /** How far it is. */
  public enum Phase {
    WAITING,
    WRITING,
    DONE,
    REFUSED,
    CANCELLED,
    FAILED;

    /** Whether nothing more will happen. */
    public boolean isOver() {
      return this != WAITING && this != WRITING;
    }
  }

  private final UUID id;
  private final Actor actor;
  private final UUID matter;
  private final Language language;
  private final Instant asked;
  private volatile Phase phase = Phase.WAITING;
  private volatile int parts;
  private volatile int done;
  private volatile int sheets;
  private volatile boolean cancelled;
  private volatile String name = "";
  private volatile @Nullable Refusal refusal;
  private volatile @Nullable Path file;

  ArchiveJob(UUID id, Actor actor, UUID matter, Language language, Instant asked) {
    this.id = id;
    this.actor = actor;
    this.matter = matter;
    this.language = language;
    this.asked = asked;
  }

  public UUID id() {
    return id;
  }

  Actor actor() {
    return actor;
  }

  public UUID matter() {
    return matter;
  }

  /** In which it is written: that of whoever asked. */
  Language language() {
    return language;
  }

  Instant asked() {
    return asked;
  }

  public Phase phase() {
    return phase;
  }

  /** How many parts there will be; 0 before that is known. */
  public int parts() {
    return parts;
  }

  public int done() {
    return done;
  }

  public int sheets() {
    return sheets;
  }

  public @Nullable Refusal refusal() {
    return refusal;
  }

  /** What the file is called when it is saved. */
  public String name() {
    return name;
  }

  @Nullable Path file() {
    return file;
  }

  void begin(String called) {
    name = called;
    phase = Phase.WRITING;
  }

  void parts(int all) {
    parts = all;
  }

  void done(int sheetsNow) {
    done++;
    sheets = sheetsNow;
  }

  void cancel() {
    cancelled = true;
  }

  void refuseCancelled() {
    if (cancelled) {
      throw new CancellationException();
    }
  }

  void end(Phase how) {
    phase = how;
  }

  void refuse(Refusal why) {
    refusal = why;
    phase = Phase.REFUSED;
  }

  void finish(Path written) {
    file = written;
    phase = Phase.DONE;
  }
}
