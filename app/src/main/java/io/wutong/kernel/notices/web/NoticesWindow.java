package io.wutong.kernel.notices.web;

import io.wutong.kernel.notices.Notice;
import io.wutong.kernel.notices.Notices;
import io.wutong.kernel.notices.model.Cause;
import io.wutong.kernel.notices.model.Urgency;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The window on one's own notices. */
@RestController
class NoticesWindow {

  private final Notices notices;
  private final LivePages pages;
  private final People people;

  NoticesWindow(Notices notices, LivePages pages, People people) {
    this.notices = notices;
    this.pages = pages;
    this.people = people;
  }

  /** What a page shows: how many are unread, and the notices, newest first. */
  record NoticesPage(int unread, List<Line> notices) {}

  /**
   * A notice.
   *
   * @param title the matter's; none when this post does not read it
   * @param by who did it; empty when the house itself did
   */
  record Line(
      long id,
      Cause cause,
      Urgency urgency,
      UUID unit,
      String unitName,
      UUID matter,
      String number,
      @Nullable String title,
      @Nullable LocalDate dueOn,
      String by,
      String words,
      Instant at,
      boolean read) {}

  record Seen(List<Long> ids) {}

  record SeenUpTo(long newest) {}

  record Unread(int unread) {}

  @GetMapping("/api/notices")
  NoticesPage list(@RequestParam(defaultValue = "false") boolean unread) {
    Directory directory = people.directory();
    List<Line> lines =
        notices.list(unread).stream().map(notice -> line(notice, directory)).toList();
    return new NoticesPage(notices.unread(), lines);
  }

  @PostMapping("/api/notices/read")
  Unread read(@RequestBody Seen seen, @AuthenticationPrincipal SignedIn who) {
    return told(who, notices.read(seen.ids()));
  }

  @PostMapping("/api/notices/read-all")
  Unread readAll(@RequestBody SeenUpTo seen, @AuthenticationPrincipal SignedIn who) {
    return told(who, notices.readUpTo(seen.newest()));
  }

  /** The person's other open pages count down too. */
  private Unread told(SignedIn who, int unread) {
    pages.tell(who.actor().person(), unread);
    return new Unread(unread);
  }

  /**
   * Server-sent events, each {@code {"unread": n}}: the first at once, the next when it changes.
   * What stands under {@code /api/live} is asked by pages by themselves and keeps nobody signed in.
   */
  @GetMapping(path = "/api/live/notices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> live(@AuthenticationPrincipal SignedIn who) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .body(pages.open(who));
  }

  private static Line line(Notice notice, Directory directory) {
    var unit = directory.findUnit(notice.unit());
    var by = directory.findPerson(notice.actor());
    return new Line(
        notice.id(),
        notice.cause(),
        notice.urgency(),
        notice.unit(),
        unit == null ? "" : unit.name(),
        notice.matter(),
        notice.number(),
        notice.title(),
        notice.dueOn(),
        by == null ? "" : by.name(),
        notice.words(),
        notice.at(),
        notice.readAt() != null);
  }
}
