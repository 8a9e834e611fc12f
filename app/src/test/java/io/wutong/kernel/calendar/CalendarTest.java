package io.wutong.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.WutongTest;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.SmallZone;
import io.wutong.schedule.WorkdayCalendar;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.event.EventListener;

/** The zone's own days lie on top of the notices; only an administrator arranges them. */
@WutongTest(alone = true)
class CalendarTest {

  @TestConfiguration
  static class Heard {
    final List<CalendarChanged> events = new ArrayList<>();

    @EventListener
    void on(CalendarChanged event) {
      events.add(event);
    }
  }

  @LocalServerPort private int port;
  @Autowired private Calendar calendar;
  @Autowired private Fillings fillings;
  @Autowired private Heard heard;
  private SmallZone zone;

  @BeforeEach
  void fill() {
    zone = SmallZone.fill(fillings);
  }

  private Caller as(String who) {
    Caller caller = new Caller(port);
    assertThat(caller.signIn(zone.login(who), SmallZone.PASSWORD).status()).isEqualTo(200);
    return caller;
  }

  private WorkdayCalendar current() {
    return Acting.as(Actor.HOUSE, calendar::current);
  }

  @Test
  void showsTheNoticeOfAYear() {
    Answer answer = as("officer").get("/api/calendar/2022");
    assertThat(answer.json().path("published").booleanValue()).isTrue();
    int workdays = answer.json().path("workdays").intValue();
    assertThat(workdays).isEqualTo(current().countWorkdays(2022)).isIn(248, 249);
    assertThat(answer.text()).contains("{\"date\":\"2022-04-24\",\"off\":false");
  }

  @ParameterizedTest
  @ValueSource(ints = {2020, 2027, 2035})
  void saysThatAYearIsNotPublished(int year) {
    Answer answer = as("officer").get("/api/calendar/" + year);
    assertThat(answer.json().path("published").booleanValue()).isFalse();
  }

  @Test
  void refusesAYearOutsideTheCalendar() {
    Answer answer = as("officer").get("/api/calendar/3022");
    assertThat(answer.slug()).isEqualTo("calendar-year-out");
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void anAdministratorArrangesADayAndGivesItBack() {
    LocalDate day = LocalDate.of(2022, 7, 21);
    Caller admin = as("admin");
    Answer added =
        admin.post(
            "/api/calendar/days", "{\"date\":\"2022-07-21\",\"off\":true,\"reason\":\"红色预警全区停工\"}");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(current().isWorkday(day)).isFalse();
    assertThat(heard.events).contains(new CalendarChanged(day, true));
    assertThat(Acting.as(Actor.HOUSE, calendar::rebuild))
        .isEqualTo(Acting.as(Actor.HOUSE, calendar::localDays));

    Answer twice =
        admin.post(
            "/api/calendar/days", "{\"date\":\"2022-07-21\",\"off\":false,\"reason\":\"恢复\"}");
    assertThat(twice.slug()).isEqualTo("local-day-there");

    assertThat(admin.delete("/api/calendar/days/2022-07-21").status()).isEqualTo(204);
    assertThat(current().isWorkday(day)).isTrue();
    assertThat(heard.events).contains(new CalendarChanged(day, false));
    assertThat(admin.delete("/api/calendar/days/2022-07-21").slug()).isEqualTo("local-day-absent");
    assertThat(Acting.as(Actor.HOUSE, calendar::rebuild)).isEmpty();
  }

  @Test
  void asksForAReason() {
    Answer answer =
        as("admin")
            .post("/api/calendar/days", "{\"date\":\"2022-07-22\",\"off\":true,\"reason\":\" \"}");
    assertThat(answer.slug()).isEqualTo("local-day-reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "officer", "stranger"})
  void nobodyElseArrangesADay(String who) {
    String day = "{\"date\":\"2022-07-25\",\"off\":true,\"reason\":\"想放假\"}";
    Caller caller = new Caller(port);
    caller.signIn(zone.login(who), SmallZone.PASSWORD);
    assertThat(caller.post("/api/calendar/days", day).status()).isIn(401, 403);
    assertThat(caller.delete("/api/calendar/days/2022-07-25").status()).isIn(401, 403);
    assertThat(current().isWorkday(LocalDate.of(2022, 7, 25))).isTrue();
  }

  @Test
  void aStrangerSeesNothing() {
    Caller stranger = new Caller(port);
    assertThat(stranger.get("/api/calendar/2022").status()).isEqualTo(401);
    assertThat(stranger.get("/api/kinds").status()).isEqualTo(401);
    assertThat(stranger.get("/api/parties").status()).isEqualTo(401);
  }
}
