package io.wutong.kernel.supervision.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.packs.Span;
import io.wutong.schedule.ChinaCalendar;
import io.wutong.schedule.WorkdayCalendar;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans around 1 May 2022: off from 30 April to 4 May, worked on 24 April and 7 May. */
class DeadlineTest {

  private static final WorkdayCalendar CALENDAR = ChinaCalendar.published();

  private static Instant at(String words) {
    return OffsetDateTime.parse(words + ":00+08:00").toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-29T09:00, 1 wd, 2022-05-06T00:00",
    "2022-04-29T23:59, 3 wd, 2022-05-08T00:00",
    "2022-05-01T10:00, 1 wd, 2022-05-06T00:00",
    "2022-04-23T10:00, 1 wd, 2022-04-25T00:00",
    "2022-04-29T09:00, 5 d, 2022-05-05T00:00",
    "2022-04-29T09:00, 0 d, 2022-04-30T00:00",
    "2022-04-29T23:30, 1 h, 2022-04-30T00:30",
    "2022-04-29T23:30, 30 min, 2022-04-30T00:00"
  })
  void endsWhenTheRuleSays(String from, String span, String end) {
    assertThat(Deadline.after(at(from), Span.of(span), CALENDAR)).isEqualTo(at(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-28T09:00, 3 wd, 2022-04-29T12:00, 2 wd",
    "2022-04-28T09:00, 10 d, 2022-05-01T12:00, 7 d",
    "2022-04-28T09:00, 2 h, 2022-04-28T09:40, 2 h",
    "2022-04-28T09:00, 90 min, 2022-04-28T10:00, 30 min"
  })
  void whatIsLeftIsCountedInTheRulesOwnUnit(String from, String span, String at, String left) {
    Span whole = Span.of(span);
    Instant due = Deadline.after(at(from), whole, CALENDAR);
    assertThat(Deadline.left(at(at), due, whole, CALENDAR)).isEqualTo(Span.of(left));
  }
}
