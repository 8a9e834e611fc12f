package io.wutong.kernel.calendar.web;

import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.calendar.LocalDay;
import io.wutong.kernel.calendar.YearView;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window of the calendar. */
@RestController
class CalendarWindow {

  /** A day to be arranged. */
  record NewDay(LocalDate date, boolean off, String reason) {}

  private final Calendar calendar;

  CalendarWindow(Calendar calendar) {
    this.calendar = calendar;
  }

  @GetMapping("/api/calendar/{year}")
  YearView year(@PathVariable int year) {
    return calendar.year(year);
  }

  @PostMapping("/api/calendar/days")
  @ResponseStatus(HttpStatus.CREATED)
  LocalDay add(@RequestBody NewDay day) {
    return calendar.addLocalDay(day.date(), day.off(), day.reason());
  }

  @DeleteMapping("/api/calendar/days/{date}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable LocalDate date) {
    calendar.dropLocalDay(date);
  }
}
