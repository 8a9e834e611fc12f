package io.wutong.kernel.meetings.web;

import io.wutong.kernel.boards.Survey;
import io.wutong.kernel.meetings.Meetings;
import io.wutong.kernel.meetings.Papers;
import io.wutong.kernel.meetings.Reminding;
import io.wutong.kernel.meetings.model.Agenda;
import io.wutong.kernel.meetings.model.Header;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.paper.PaperForm;
import io.wutong.kernel.meetings.paper.PaperSize;
import io.wutong.kernel.meetings.web.MeetingAnswers.MeetingLine;
import io.wutong.kernel.meetings.web.MeetingAnswers.MeetingPage;
import io.wutong.kernel.meetings.web.MeetingAnswers.RemindedView;
import io.wutong.kernel.meetings.web.MeetingAnswers.SilentView;
import io.wutong.shared.web.Attached;
import io.wutong.shared.web.IfMatch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The window for meetings. */
@RestController
@RequestMapping("/api/meetings")
class MeetingWindow {

  private final Meetings meetings;
  private final Reminding reminding;
  private final Papers papers;
  private final MeetingAnswers answers;

  MeetingWindow(Meetings meetings, Reminding reminding, Papers papers, MeetingAnswers answers) {
    this.meetings = meetings;
    this.reminding = reminding;
    this.papers = papers;
    this.answers = answers;
  }

  /** An item of one's own. */
  record NewLine(String title, @Nullable String words, @Nullable UUID unit) {}

  /** What is done to a line: moved, or put aside and taken up with a word. */
  record LineOrder(Agenda.@Nullable Move move, @Nullable Boolean aside, @Nullable String note) {}

  /** What the silent are told. */
  record Words(String words) {}

  /** The document that holds the minutes. */
  record Minutes(UUID document) {}

  @GetMapping
  List<MeetingLine> list() {
    return meetings.list().stream().map(answers::line).toList();
  }

  @GetMapping("/{id}")
  ResponseEntity<MeetingPage> get(@PathVariable("id") UUID id) {
    return answer(meetings.get(id));
  }

  @PostMapping("/{id}/draw")
  ResponseEntity<MeetingPage> draw(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(meetings.draw(id, version(id, ifMatch)));
  }

  @PostMapping("/{id}/lines")
  ResponseEntity<MeetingPage> add(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody NewLine line) {
    String words = line.words() == null ? "" : line.words();
    return answer(meetings.add(id, version(id, ifMatch), line.title(), words, line.unit()));
  }

  @PutMapping("/{id}/lines/{line}")
  ResponseEntity<MeetingPage> arrange(
      @PathVariable("id") UUID id,
      @PathVariable("line") UUID line,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody LineOrder order) {
    int version = version(id, ifMatch);
    if (order.move() != null) {
      return answer(meetings.move(id, version, line, order.move()));
    }
    String note = order.note() == null ? "" : order.note();
    return answer(meetings.put(id, version, line, Boolean.TRUE.equals(order.aside()), note));
  }

  @GetMapping("/{id}/silent")
  List<SilentView> silent(@PathVariable("id") UUID id) {
    return reminding.silent(id).stream().map(answers::silent).toList();
  }

  @PostMapping("/{id}/remind")
  RemindedView remind(@PathVariable("id") UUID id, @RequestBody Words words) {
    return answers.reminded(reminding.remind(id, words.words()));
  }

  @PostMapping("/{id}/hold")
  ResponseEntity<MeetingPage> hold(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(meetings.hold(id, version(id, ifMatch)));
  }

  @PutMapping("/{id}/head")
  ResponseEntity<MeetingPage> head(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Header header) {
    return answer(meetings.head(id, version(id, ifMatch), header));
  }

  @PostMapping("/{id}/minutes")
  ResponseEntity<MeetingPage> minutes(
      @PathVariable("id") UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Minutes minutes) {
    return answer(meetings.minutes(id, version(id, ifMatch), minutes.document()));
  }

  /** The matters behind a figure, of one unit or of all. */
  @GetMapping("/{id}/behind")
  List<Survey.Behind> behind(
      @PathVariable("id") UUID id,
      @RequestParam("figure") Survey.Figure figure,
      @RequestParam(name = "unit", required = false) @Nullable UUID unit) {
    return meetings.behind(id, figure, unit);
  }

  /** 例会材料, with what the actor may see. */
  @GetMapping("/{id}/paper")
  ResponseEntity<byte[]> paper(
      @PathVariable("id") UUID id,
      @RequestParam(name = "form", defaultValue = "WORD") PaperForm form,
      @RequestParam(name = "size", defaultValue = "A4") PaperSize size) {
    Papers.Paper paper = papers.paper(id, form, size);
    return Attached.as(paper.name(), MediaType.parseMediaType(form.mediaType()))
        .body(paper.bytes());
  }

  /** Whose hands it is in comes before which version they saw. */
  private int version(UUID id, @Nullable String ifMatch) {
    meetings.demandKeep(id);
    return IfMatch.version(ifMatch);
  }

  private ResponseEntity<MeetingPage> answer(Meeting meeting) {
    return ResponseEntity.ok()
        .eTag(Integer.toString(meeting.version()))
        .body(answers.page(meeting));
  }
}
