package io.wutong.kernel.people;

import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane (OWASP's first recommendation). Only
 * a few at once, or a flood of sign-ins would take all memory.
 */
@Component
class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 4;

  private final Argon2PasswordEncoder argon =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore room = new Semaphore(AT_ONCE, true);

  private final ProductClock clock;
  private final Duration firstLetsIn;

  Passwords(ProductClock clock, PeopleSettings settings) {
    this.clock = clock;
    this.firstLetsIn = settings.signIn().firstPassword();
  }

  /** Until when a password lets in that somebody else sets now. */
  Instant changeBy() {
    return clock.now().plus(firstLetsIn);
  }

  /** Hashed for a login that does not exist, so that the answer takes as long. */
  private final String nobodys = hash("nobody has this password");

  String hash(String password) {
    room.acquireUninterruptibly();
    try {
      String hash = argon.encode(password);
      if (hash == null) {
        throw new IllegalStateException("Argon2 answered no hash for a password");
      }
      return hash;
    } finally {
      room.release();
    }
  }

  boolean matches(String password, String hash) {
    room.acquireUninterruptibly();
    try {
      return argon.matches(password, hash);
    } finally {
      room.release();
    }
  }

  /** Takes as long as a check, and is never right. */
  boolean matchesNobody(String password) {
    matches(password, nobodys);
    return false;
  }
}
