package io.wutong.kernel.meetings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.lights.Light;
import io.wutong.kernel.meetings.Meetings;
import io.wutong.kernel.meetings.Planning;
import io.wutong.kernel.meetings.Reminding.Reminded;
import io.wutong.kernel.meetings.Reminding.Silent;
import io.wutong.kernel.meetings.model.Count;
import io.wutong.kernel.meetings.model.Header;
import io.wutong.kernel.meetings.model.Line;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.model.Rhythm;
import io.wutong.kernel.meetings.model.Series;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.reporting.Said;
import io.wutong.shared.refusal.web.RefusalWords;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts series and meetings into the form that the pages ask for. */
@Component
class MeetingAnswers {

  private final Meetings meetings;
  private final Planning planning;
  private final People people;
  private final ProductClock clock;
  private final RefusalWords words;

  MeetingAnswers(
      Meetings meetings, Planning planning, People people, ProductClock clock, RefusalWords words) {
    this.meetings = meetings;
    this.planning = planning;
    this.people = people;
    this.clock = clock;
    this.words = words;
  }

  /** A person by name. */
  record Named(UUID id, String name) {}

  /** A series, and the day on which it meets next. */
  record SeriesView(
      UUID id,
      int version,
      String name,
      UUID office,
      Rhythm rhythm,
      Named chair,
      List<UUID> units,
      List<UUID> campaigns,
      LocalDate nextOn,
      boolean keep) {}

  /** All series, and whether the actor may plan one. */
  record AllSeries(List<SeriesView> series, boolean plan) {}

  /** A line of the list of meetings. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeetingLine(
      UUID id,
      UUID series,
      String name,
      UUID office,
      Instant meetsAt,
      Instant cutOffAt,
      @Nullable Instant drawnAt,
      @Nullable Instant heldAt,
      boolean minutes) {}

  /** A matter of the minutes, as it stands now. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decided(
      UUID matter,
      String number,
      String title,
      @Nullable UUID lead,
      State state,
      Light light,
      @Nullable LocalDate dueOn,
      String words) {}

  /** The page of a meeting, with what the actor may see of it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeetingPage(
      UUID id,
      int version,
      UUID series,
      String name,
      UUID office,
      Named chair,
      Instant meetsAt,
      Instant cutOffAt,
      Instant since,
      @Nullable UUID previous,
      List<UUID> units,
      List<UUID> campaigns,
      @Nullable Instant drawnAt,
      @Nullable Instant lastAt,
      @Nullable Instant heldAt,
      Header header,
      @Nullable Named recorder,
      @Nullable UUID document,
      List<Line> agenda,
      List<Count> counts,
      List<Decided> decided,
      boolean keep) {}

  /** A matter without a report. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SilentView(
      UUID matter,
      String number,
      String title,
      @Nullable UUID lead,
      @Nullable LocalDate dueOn,
      Said said,
      @Nullable Instant remindedAt) {}

  /** What came of reminding. */
  record RemindedView(int now, int before, List<NotReminded> not) {}

  /** One that could not be reminded. */
  record NotReminded(UUID matter, RefusalWords.Worded refusal) {}

  AllSeries series(List<Series> all) {
    return new AllSeries(all.stream().map(this::series).toList(), planning.mayPlan());
  }

  SeriesView series(Series one) {
    return new SeriesView(
        one.id(),
        one.version(),
        one.name(),
        one.unit(),
        one.rhythm(),
        named(one.chair()),
        one.units(),
        one.campaigns(),
        planning.nextDay(one),
        planning.mayKeep(one));
  }

  MeetingLine line(Meeting meeting) {
    Meeting.Drawn drawn = meeting.drawn();
    return new MeetingLine(
        meeting.id(),
        meeting.series(),
        meeting.name(),
        meeting.unit(),
        meeting.meetsAt(),
        meeting.cutOffAt(),
        drawn == null ? null : drawn.at(),
        meeting.heldAt(),
        meeting.document() != null);
  }

  MeetingPage page(Meeting meeting) {
    Meeting.Drawn drawn = meeting.drawn();
    UUID recorder = meeting.header().recorder();
    return new MeetingPage(
        meeting.id(),
        meeting.version(),
        meeting.series(),
        meeting.name(),
        meeting.unit(),
        named(meeting.chair()),
        meeting.meetsAt(),
        meeting.cutOffAt(),
        meeting.since(),
        meeting.previous(),
        meeting.about().units(),
        meeting.about().campaigns(),
        drawn == null ? null : drawn.at(),
        drawn == null ? null : drawn.last(),
        meeting.heldAt(),
        meeting.header(),
        recorder == null ? null : named(recorder),
        meeting.document(),
        meeting.agenda(),
        List.copyOf(meeting.counts().values()),
        meetings.decided(meeting).stream().map(this::decided).toList(),
        meetings.mayKeep(meeting));
  }

  private Decided decided(Matter matter) {
    return new Decided(
        matter.id(),
        matter.origin().number(),
        matter.content().title(),
        matter.leadUnit(),
        matter.state(),
        matter.dates().lightOn(clock.today()),
        matter.dates().dueOn(),
        matter.progress().words());
  }

  SilentView silent(Silent silent) {
    Matter matter = silent.matter();
    return new SilentView(
        matter.id(),
        matter.origin().number(),
        matter.content().title(),
        matter.leadUnit(),
        matter.dates().dueOn(),
        silent.said(),
        silent.remindedAt());
  }

  RemindedView reminded(Reminded done) {
    return new RemindedView(
        done.now(),
        done.before(),
        done.not().stream()
            .map(each -> new NotReminded(each.matter(), words.worded(each.refusal())))
            .toList());
  }

  private Named named(UUID id) {
    Person person = people.directory().findPerson(id);
    return new Named(id, person == null ? "" : person.name());
  }
}
