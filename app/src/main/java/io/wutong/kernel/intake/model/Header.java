package io.wutong.kernel.intake.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document is, fixed when it is entered.
 *
 * @param unit the unit that entered it
 * @param enteredBy the person who did
 * @param sensitive read by the entering unit alone, not by those above it
 */
public record Header(
    String title, Kind kind, UUID unit, UUID enteredBy, Instant enteredAt, boolean sensitive) {

  /** 讲话, 方案, 纪要, 批示, 通知. */
  public enum Kind {
    SPEECH,
    PLAN,
    MINUTES,
    INSTRUCTION,
    NOTICE,
    OTHER
  }

  /**
   * 批示: what a leader wrote or said, typed by somebody.
   *
   * @param leader whose words they are
   * @param on when
   * @param recordedBy who typed them
   */
  public record Instruction(
      String leader, String words, @Nullable LocalDate on, String recordedBy) {}

  /** The file that was brought: scan, photograph or text. */
  public record SourceFile(String hash, String name) {}
}
