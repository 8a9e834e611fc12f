package io.wutong.kernel.people.web;

import io.wutong.kernel.people.PeopleSettings;
import io.wutong.kernel.people.ZoneClock;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What time it is in the zone; in a demo zone, let time pass. */
@RestController
@RequestMapping("/api/clock")
class ClockWindow {

  private final ZoneClock zoneClock;
  private final ProductClock clock;
  private final PeopleSettings settings;

  ClockWindow(ZoneClock zoneClock, ProductClock clock, PeopleSettings settings) {
    this.zoneClock = zoneClock;
    this.clock = clock;
    this.settings = settings;
  }

  record ClockMove(OffsetDateTime to) {}

  record ClockView(Instant now, LocalDate today, long offsetSeconds, boolean demo) {}

  @GetMapping
  ClockView now() {
    return new ClockView(clock.now(), clock.today(), clock.offset().toSeconds(), settings.demo());
  }

  @PostMapping
  ClockView move(@RequestBody ClockMove said) {
    zoneClock.moveTo(said.to().toInstant());
    return now();
  }
}
