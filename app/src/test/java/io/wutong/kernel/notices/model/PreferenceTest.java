package io.wutong.kernel.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** When something may be sent: never in quiet hours, but for what is urgent. */
class PreferenceTest {

  private static Instant at(String local) {
    return OffsetDateTime.parse("2022-" + local + ":00+08:00").toInstant();
  }

  @Test
  void whatMayWaitWaitsUntilTheQuietHoursEnd() {
    Preference usual = Preference.UNSAID;
    assertThat(usual.sendAt(at("04-18T21:59"), Urgency.AT_ONCE)).isEqualTo(at("04-18T21:59"));
    assertThat(usual.sendAt(at("04-18T22:00"), Urgency.AT_ONCE)).isEqualTo(at("04-19T07:00"));
    assertThat(usual.sendAt(at("04-19T06:59"), Urgency.AT_ONCE)).isEqualTo(at("04-19T07:00"));
    assertThat(usual.sendAt(at("04-19T07:00"), Urgency.AT_ONCE)).isEqualTo(at("04-19T07:00"));
  }

  @Test
  void whatIsUrgentPassesUnlessThePersonSaysOtherwise() {
    assertThat(Preference.UNSAID.sendAt(at("04-18T23:00"), Urgency.URGENT))
        .isEqualTo(at("04-18T23:00"));
    assertThat(quiet(22, 7, false).sendAt(at("04-18T23:00"), Urgency.URGENT))
        .isEqualTo(at("04-19T07:00"));
  }

  @Test
  void quietHoursMayLieWithinOneDayOrNotBe() {
    assertThat(quiet(12, 14, true).sendAt(at("04-18T13:00"), Urgency.AT_ONCE))
        .isEqualTo(at("04-18T14:00"));
    assertThat(quiet(12, 14, true).sendAt(at("04-18T14:00"), Urgency.AT_ONCE))
        .isEqualTo(at("04-18T14:00"));
    assertThat(quiet(0, 0, true).sendAt(at("04-18T03:00"), Urgency.AT_ONCE))
        .isEqualTo(at("04-18T03:00"));
  }

  private static Preference quiet(int from, int to, boolean urgentAtNight) {
    return new Preference(
        1,
        "a@b.example",
        false,
        LocalTime.of(8, 30),
        LocalTime.of(from, 0),
        LocalTime.of(to, 0),
        urgentAtNight);
  }
}
