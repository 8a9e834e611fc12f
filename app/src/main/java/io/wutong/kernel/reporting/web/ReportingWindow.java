package io.wutong.kernel.reporting.web;

import io.wutong.kernel.reporting.Reporting;
import io.wutong.kernel.reporting.Round;
import io.wutong.kernel.reporting.Said;
import io.wutong.kernel.reporting.UnitSaid;
import io.wutong.kernel.reporting.Weekly;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The window on the weekly sheet and on who has reported. */
@RestController
class ReportingWindow {

  private final Weekly weekly;
  private final Reporting reporting;

  ReportingWindow(Weekly weekly, Reporting reporting) {
    this.weekly = weekly;
    this.reporting = reporting;
  }

  /** How the units of a campaign stand in a round. */
  record CampaignView(UUID campaign, Round round, List<UnitView> units) {}

  /** How one unit stands. */
  record UnitView(
      UUID unit, int owed, int onTime, int late, int toSign, int missing, List<OneView> matters) {}

  /** How one matter of a unit stands. */
  record OneView(UUID matter, String number, String title, Said said, @Nullable Instant at) {}

  @GetMapping("/api/reporting/sheet")
  Weekly.Sheet sheet() {
    return weekly.sheet();
  }

  @GetMapping("/api/reporting/standing")
  List<CampaignView> standing(
      @RequestParam(required = false) @Nullable UUID campaign,
      @RequestParam(required = false) @Nullable LocalDate on) {
    return reporting.standing(campaign, on).stream()
        .map(one ->
            new CampaignView(
                one.campaign(),
                one.round(),
                one.units().stream().map(ReportingWindow::unit).toList()))
        .toList();
  }

  private static UnitView unit(UnitSaid unit) {
    return new UnitView(
        unit.unit(),
        unit.owed(),
        unit.count(Said.ON_TIME),
        unit.count(Said.LATE),
        unit.count(Said.TO_SIGN),
        unit.count(Said.MISSING) + unit.count(Said.NOT_SIGNED_FOR),
        unit.parts().stream()
            .map(one ->
                new OneView(
                    one.part().matter(),
                    one.part().number(),
                    one.part().title(),
                    one.said(),
                    one.at()))
            .toList());
  }
}
