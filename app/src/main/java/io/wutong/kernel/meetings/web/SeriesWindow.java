package io.wutong.kernel.meetings.web;

import io.wutong.kernel.meetings.Meetings;
import io.wutong.kernel.meetings.Plan;
import io.wutong.kernel.meetings.Planning;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.model.Series;
import io.wutong.kernel.meetings.web.MeetingAnswers.AllSeries;
import io.wutong.kernel.meetings.web.MeetingAnswers.MeetingPage;
import io.wutong.kernel.meetings.web.MeetingAnswers.SeriesView;
import io.wutong.shared.web.IfMatch;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The window for series of meetings. */
@RestController
@RequestMapping("/api/meeting-series")
class SeriesWindow {

  private final Planning planning;
  private final Meetings meetings;
  private final MeetingAnswers answers;

  SeriesWindow(Planning planning, Meetings meetings, MeetingAnswers answers) {
    this.planning = planning;
    this.meetings = meetings;
    this.answers = answers;
  }

  /** Which meeting to open; the next when no day is named. */
  record Opened(@Nullable LocalDate on) {}

  @GetMapping
  AllSeries list() {
    return answers.series(planning.list());
  }

  @PostMapping
  ResponseEntity<SeriesView> plan(@RequestBody Plan plan) {
    return answer(HttpStatus.CREATED, planning.plan(plan));
  }

  @PutMapping("/{id}")
  ResponseEntity<SeriesView> replan(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Plan plan) {
    planning.demandKeep(id);
    return answer(HttpStatus.OK, planning.replan(id, IfMatch.version(ifMatch), plan));
  }

  @PostMapping("/{id}/meetings")
  ResponseEntity<MeetingPage> open(@PathVariable("id") UUID id, @RequestBody Opened opened) {
    Meeting meeting = meetings.drawIfDue(planning.open(id, opened.on()).id());
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(Integer.toString(meeting.version()))
        .body(answers.page(meeting));
  }

  private ResponseEntity<SeriesView> answer(HttpStatus status, Series one) {
    return ResponseEntity.status(status)
        .eTag(Integer.toString(one.version()))
        .body(answers.series(one));
  }
}
