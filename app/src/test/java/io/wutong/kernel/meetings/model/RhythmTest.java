package io.wutong.kernel.meetings.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: when a weekly meeting meets and until when is reported for it. */
class RhythmTest {

  private static final LocalDateTime MONDAY = LocalDateTime.of(2022, 4, 25, 15, 0);

  private static Rhythm cutOff(DayOfWeek day, int hour) {
    return new Rhythm(DayOfWeek.MONDAY, LocalTime.of(15, 0), day, LocalTime.of(hour, 0));
  }

  @Test
  void theCutOffIsTheLastOneBeforeTheMeeting() {
    assertThat(cutOff(DayOfWeek.FRIDAY, 12).cutOffBefore(MONDAY))
        .isEqualTo(LocalDateTime.of(2022, 4, 22, 12, 0));
    assertThat(cutOff(DayOfWeek.MONDAY, 9).cutOffBefore(MONDAY))
        .as("the morning of the same day")
        .isEqualTo(LocalDateTime.of(2022, 4, 25, 9, 0));
    assertThat(cutOff(DayOfWeek.MONDAY, 16).cutOffBefore(MONDAY))
        .as("never after it has met")
        .isEqualTo(LocalDateTime.of(2022, 4, 18, 16, 0));
  }

  @Test
  void itMeetsOnItsWeekday() {
    Rhythm rhythm = cutOff(DayOfWeek.FRIDAY, 12);
    assertThat(rhythm.firstFrom(LocalDate.of(2022, 4, 19))).isEqualTo(MONDAY.toLocalDate());
    assertThat(rhythm.firstFrom(MONDAY.toLocalDate())).isEqualTo(MONDAY.toLocalDate());
  }
}
