package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.Once;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.Signing;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.refusal.web.RefusalWords;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The window for acts on many matters: each stands or falls by itself and says so. */
@RestController
class ManyWindow {

  private static final int MANY_MAX = 500;

  private final Signing signing;
  private final Once once;
  private final Moved moved;
  private final ActRequest requests;
  private final RefusalWords words;

  ManyWindow(Signing signing, Once once, Moved moved, ActRequest requests, RefusalWords words) {
    this.signing = signing;
    this.once = once;
    this.moved = moved;
    this.requests = requests;
    this.words = words;
  }

  /** Acts on many matters, each in a transaction of its own. */
  record Many(List<One> acts) {}

  /**
   * One of many.
   *
   * @param key names it: sent again under the same key it is done once
   */
  record One(UUID matter, int version, JsonNode act, @Nullable UUID key) {}

  /** What came of many. */
  record ManyActed(List<OneActed> results) {}

  /**
   * What came of one: done, only prepared, or refused and why.
   *
   * @param version the matter's version after it; absent when it was refused
   * @param again whether it had been done before
   * @param changes what others did meanwhile, where that is why it was refused
   */
  record OneActed(
      UUID matter,
      boolean ok,
      boolean prepared,
      @Nullable Integer version,
      boolean again,
      RefusalWords.@Nullable Worded refusal,
      @Nullable List<MatterPage.TimelineEntry> changes) {}

  @PostMapping("/api/matters/acts")
  ManyActed actMany(@RequestBody Many many) {
    if (many.acts().size() > MANY_MAX) {
      throw Refusal.badInput("too-many-at-once").with("max", MANY_MAX).refused();
    }
    if (many.acts().stream().anyMatch(one -> one.key() != null)) {
      once.forget();
    }
    return new ManyActed(many.acts().stream().map(this::act).toList());
  }

  private OneActed act(One one) {
    try {
      Order order = requests.order(one.act());
      Once.Outcome done = done(one, order);
      return new OneActed(
          one.matter(), true, done.prepared(), done.version(), done.again(), null, null);
    } catch (Refused e) {
      Refusal refusal = e.refusal();
      return new OneActed(
          one.matter(),
          false,
          false,
          null,
          false,
          words.worded(refusal),
          refusal.status() == 412 ? moved.since(one.matter(), one.version()) : null);
    }
  }

  private Once.Outcome done(One one, Order order) {
    if (one.key() != null) {
      return once.act(one.key(), one.matter(), one.version(), order);
    }
    Matter after = signing.actOrPrepare(one.matter(), one.version(), order);
    return new Once.Outcome(after == null ? one.version() : after.version(), after == null, false);
  }
}
