package io.wutong.kernel.ledger;

import io.wutong.kernel.journal.Hashes;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.store.ActKeyRows;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for acts over a line that breaks: who does not hear the answer sends the same again
 * under the same key, and it is done once. A refused act leaves no trace, so its key may be used
 * again.
 */
@Service
public class Once {

  /** Longer than any device keeps what was not sent. */
  private static final Duration KEPT = Duration.ofDays(120);

  private final Signing signing;
  private final ActKeyRows keys;
  private final RecordJson json;
  private final ProductClock clock;

  Once(Signing signing, ActKeyRows keys, RecordJson json, ProductClock clock) {
    this.signing = signing;
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What came of an act.
   *
   * @param version the matter's version after it
   * @param prepared whether it waits for a signature
   * @param again whether it had been done before and this only repeats the answer
   */
  public record Outcome(int version, boolean prepared, boolean again) {}

  /** Does an act, or prepares it for its signer, once for each key of a person. */
  @Transactional
  public Outcome act(UUID key, UUID matter, int version, Order order) {
    UUID person = Acting.get().person();
    String said = matter + " " + version + " " + json.text(order);
    String hash = Hashes.hex(Hashes.sha256(said.getBytes(StandardCharsets.UTF_8)));
    if (!keys.take(person, key, hash, clock.now())) {
      ActKeyRows.Answered before = keys.answered(person, key);
      if (!before.hash().equals(hash)) {
        throw Refusal.of("act-key-reused").refused();
      }
      return new Outcome(before.version(), before.prepared(), true);
    }
    Matter after = signing.actOrPrepare(matter, version, order);
    int now = after == null ? version : after.version();
    keys.answer(person, key, now, after == null);
    return new Outcome(now, after == null, false);
  }

  /** Forgets what the actor sent long ago. */
  @Transactional
  public void forget() {
    keys.forget(Acting.get().person(), clock.now().minus(KEPT));
  }
}
