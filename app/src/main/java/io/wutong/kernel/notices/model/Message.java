package io.wutong.kernel.notices.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 外发: something on its way to a person outside.
 *
 * @param id the same however often it is sent: a receiver may know it again
 * @param hook the target that is told; none for mail to the person
 * @param subject its first line
 * @param body the rest
 * @param madeAt when it was made
 * @param nextAt when it is tried next; none when it was sent or given up
 * @param attempts how often it was tried
 * @param state where it stands
 * @param trouble why it was not sent the last time; empty when nothing went wrong
 */
public record Message(
    UUID id,
    UUID person,
    @Nullable UUID hook,
    String subject,
    String body,
    Instant madeAt,
    @Nullable Instant nextAt,
    int attempts,
    State state,
    String trouble) {

  /** So often it is tried before it is given up: about a day. */
  public static final int ATTEMPTS_MAX = 11;

  /** Where a message stands. */
  public enum State {
    WAITING,
    SENT,
    /** Given up, with the reason; an administrator may let it be tried again. */
    DEAD
  }

  /** How long after so many attempts the next one comes: a minute, two, four … */
  public static Duration pause(int attempts) {
    return Duration.ofMinutes(1L << Math.min(Math.max(attempts - 1, 0), 10));
  }
}
