package io.wutong.kernel.journal;

import io.wutong.shared.time.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals every few seconds ({@code wutong.seal-every}). */
@Component
class Sealer extends Rounds {

  private final Sealing sealing;

  /**
   * @param every how often; zero leaves sealing to whoever calls {@link Proofs#seal}
   */
  Sealer(Sealing sealing, @Value("${wutong.seal-every:5s}") Duration every) {
    super("sealer", every, sealing::round);
    this.sealing = sealing;
  }

  @Override
  public void start() {
    super.start();
    soon(sealing::writeLog);
  }
}
