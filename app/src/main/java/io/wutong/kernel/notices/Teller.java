package io.wutong.kernel.notices;

import io.wutong.shared.time.Rounds;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the journal every few seconds, and makes the digests whose hour has come. The first reading
 * sets the moment from which it is told, so it waits until a zone that is being filled at the start
 * is full.
 */
@Component
class Teller extends Rounds {

  private final AtomicBoolean filled;

  Teller(Telling telling, Digests digests, NoticeSettings settings) {
    var ready = new AtomicBoolean();
    super(
        "teller",
        settings.every(),
        () -> {
          if (ready.get()) {
            telling.round();
            digests.round();
          }
        });
    this.filled = ready;
  }

  @EventListener
  void on(ApplicationReadyEvent started) {
    filled.set(true);
  }
}
