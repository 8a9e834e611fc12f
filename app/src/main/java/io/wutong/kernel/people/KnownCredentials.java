package io.wutong.kernel.people;

import io.wutong.kernel.people.store.CredentialRows;
import io.wutong.kernel.people.store.CredentialRows.Kept;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for some seconds what was found under a hash, so that a busy page does not ask the
 * database at every request. Whatever ends a session or a token empties it.
 */
@Component
class KnownCredentials {

  private static final long REMEMBERED_NANOS = Duration.ofSeconds(5).toNanos();
  private static final int MOST = 10_000;

  private final CredentialRows rows;
  private final Map<ByteBuffer, Remembered> known = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  KnownCredentials(CredentialRows rows) {
    this.rows = rows;
  }

  private record Remembered(Kept kept, long atNanos) {}

  @Nullable Kept find(byte[] hash) {
    ByteBuffer key = ByteBuffer.wrap(hash);
    Remembered remembered = known.get(key);
    if (remembered != null && System.nanoTime() - remembered.atNanos() < REMEMBERED_NANOS) {
      return remembered.kept();
    }
    long before = changes.get();
    Kept kept = rows.find(hash);
    // What was read while something ended may be old: answer it, do not remember it.
    if (kept != null && before == changes.get()) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, new Remembered(kept, System.nanoTime()));
    }
    return kept;
  }

  void forget() {
    changes.incrementAndGet();
    known.clear();
  }

  void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            forget();
          }
        });
  }
}
