package io.wutong.kernel.people.model;

import io.wutong.shared.acting.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that lets somebody in by a secret that the house made.
 *
 * @param account the account behind it, null for a link
 * @param actor who stands behind it: the person signed in, or who issued the link
 * @param name what its owner calls it; for a link, whom it was made for
 * @param revokedAt when it was signed out or withdrawn; for a link, when it was used
 */
public record Credential(
    UUID id,
    Kind kind,
    @Nullable UUID account,
    Actor actor,
    String name,
    Instant createdAt,
    Instant lastSeenAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {

  /** What it is for. */
  public enum Kind {
    /** A person at a page: a cookie, with an idle time-out. */
    SESSION,
    /** A program: in one post, until a day. */
    TOKEN,
    /** Somebody without an account: one act on one matter, once. */
    LINK
  }

  /**
   * What a link is about.
   *
   * @param unit the unit for which its act counts
   * @param basis why it was made
   */
  public record About(UUID matter, UUID unit, String basis) {}

  /** Whether it lets in at this moment. */
  public boolean lets(Instant now, Duration idle) {
    boolean idleTooLong = kind == Kind.SESSION && !now.isBefore(lastSeenAt.plus(idle));
    return revokedAt == null && now.isBefore(expiresAt) && !idleTooLong;
  }
}
