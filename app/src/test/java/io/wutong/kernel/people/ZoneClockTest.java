package io.wutong.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.WutongTest;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The clock of a demo zone is set once, moves forward, and goes on after a restart. */
@WutongTest(alone = true)
@TestPropertySource(properties = "wutong.demo=true")
class ZoneClockTest {

  private static final Instant SPRING = Instant.parse("2022-04-18T01:00:00Z");

  @Autowired private ZoneClock zoneClock;
  @Autowired private ProductClock clock;

  @Test
  void isSetOnceMovesForwardAndGoesOnAfterARestart() {
    assertThat(asHouse(SPRING)).isTrue();
    assertThat(clock.now()).isBetween(SPRING, SPRING.plusSeconds(60));
    assertThat(asHouse(SPRING.plus(9, ChronoUnit.DAYS))).isFalse();

    Instant summer = SPRING.plus(70, ChronoUnit.DAYS);
    Acting.run(Actor.HOUSE, () -> zoneClock.moveTo(summer));
    assertThat(clock.today()).isEqualTo("2022-06-27");
    assertThatThrownBy(() -> Acting.run(Actor.HOUSE, () -> zoneClock.moveTo(SPRING)))
        .isInstanceOf(Refused.class);

    clock.stand(Duration.ZERO);
    zoneClock.goOn();
    assertThat(clock.now()).isBetween(summer, summer.plusSeconds(60));
  }

  private boolean asHouse(Instant to) {
    return Acting.as(Actor.HOUSE, () -> zoneClock.standAt(to));
  }
}
