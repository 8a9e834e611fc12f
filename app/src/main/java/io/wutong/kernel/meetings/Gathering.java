package io.wutong.kernel.meetings;

import io.wutong.kernel.boards.Survey;
import io.wutong.kernel.intake.Intake;
import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.meetings.model.Count;
import io.wutong.kernel.meetings.model.Drawing;
import io.wutong.kernel.meetings.model.Line;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.store.MeetingRows;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the ledger for a meeting, always with the eyes of the office that holds it, whoever
 * asks: at the cut-off nobody sits there, and a figure counts the same for all. Who sees which line
 * is asked when it is shown. Never called inside a transaction of somebody else.
 */
@Component
class Gathering {

  /** Decisions of so many meetings back are followed up while they are open. */
  private static final int MEETINGS_BACK = 8;

  private final Survey survey;
  private final Awaiting awaiting;
  private final Intake intake;
  private final MeetingRows meetings;
  private final People people;
  private final TransactionTemplate transaction;

  Gathering(
      Survey survey,
      Awaiting awaiting,
      Intake intake,
      MeetingRows meetings,
      People people,
      TransactionTemplate transaction) {
    this.survey = survey;
    this.awaiting = awaiting;
    this.intake = intake;
    this.meetings = meetings;
    this.people = people;
    this.transaction = transaction;
  }

  /** What stands on an agenda that is made now. */
  List<Line> lines(Meeting meeting, Instant now) {
    return Acting.as(
        Actor.HOUSE,
        () -> {
          List<Document> minutes = minutes(meeting);
          Drawing.Found found =
              new Drawing.Found(
                  survey.noted(scope(meeting), ProductClock.day(now)),
                  silent(meeting, now).stream().map(Awaiting.Silent::matter).toList(),
                  minutes,
                  survey.of(became(minutes)));
          return Drawing.lines(meeting.id(), ProductClock.day(now), found);
        });
  }

  private List<Document> minutes(Meeting meeting) {
    List<Document> found = new ArrayList<>();
    for (Meeting before : before(meeting)) {
      if (before.document() != null) {
        found.add(intake.get(before.document()));
      }
    }
    return found;
  }

  private List<Meeting> before(Meeting meeting) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> meetings.before(meeting.series(), meeting.meetsAt(), MEETINGS_BACK)));
  }

  /** Who has not reported for a meeting. */
  List<Awaiting.Silent> silent(Meeting meeting, Instant now) {
    List<Meeting> before = before(meeting);
    Meeting last = before.isEmpty() ? null : before.getFirst();
    return Acting.as(Actor.HOUSE, () -> awaiting.silent(meeting, last, scope(meeting), now));
  }

  /** The figures by unit, of the units invited; of all leads when none is. */
  SortedMap<String, Count> counts(Meeting meeting, Meeting.Drawn drawn) {
    SortedMap<String, Count> counts = new TreeMap<>();
    meeting.about().units().forEach(unit -> counts.put(unit.toString(), Count.none(unit)));
    List<Survey.Counted> all =
        Acting.as(Actor.HOUSE, () -> survey.counts(scope(meeting), span(drawn)));
    for (Survey.Counted counted : all) {
      UUID unit = unitOf(meeting, counted.lead());
      counts.merge(unit.toString(), count(unit, counted), Count::plus);
    }
    return counts;
  }

  private static Count count(UUID unit, Survey.Counted counted) {
    int n = counted.n();
    return switch (counted.figure()) {
      case OPEN -> new Count(unit, n, 0, 0, 0, 0, 0);
      case RED -> new Count(unit, 0, n, 0, 0, 0, 0);
      case ADDED -> new Count(unit, 0, 0, n, 0, 0, 0);
      case CLOSED -> new Count(unit, 0, 0, 0, n, 0, 0);
      case LAST_OPEN -> new Count(unit, 0, 0, 0, 0, n, 0);
      case LAST_RED -> new Count(unit, 0, 0, 0, 0, 0, n);
    };
  }

  /** The matters that a meeting's minutes became, as they stand now. */
  List<Matter> decided(Meeting meeting) {
    UUID document = meeting.document();
    return document == null
        ? List.of()
        : Acting.as(Actor.HOUSE, () -> survey.of(became(List.of(intake.get(document)))));
  }

  private static List<UUID> became(List<Document> minutes) {
    return minutes.stream()
        .flatMap(document -> document.candidates().stream())
        .map(Candidate::matter)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The matters behind a figure, of one unit or of all: those that the actor reads. */
  List<Survey.Behind> behind(Meeting meeting, Survey.Figure figure, @Nullable UUID unit) {
    Meeting.Drawn drawn = meeting.drawn();
    if (drawn == null) {
      return List.of();
    }
    List<Survey.Behind> all =
        Acting.as(Actor.HOUSE, () -> survey.behind(scope(meeting), span(drawn), figure));
    var readable = survey.readable(all.stream().map(Survey.Behind::matter).toList());
    return all.stream()
        .filter(each -> readable.contains(each.matter()))
        .filter(each -> unit == null || unit.equals(unitOf(meeting, each.lead())))
        .toList();
  }

  /** Those of these matters that the actor reads. */
  List<Matter> readable(List<Matter> matters) {
    var readable = survey.readable(matters.stream().map(Matter::id).toList());
    return matters.stream().filter(matter -> readable.contains(matter.id())).toList();
  }

  private static Survey.Span span(Meeting.Drawn drawn) {
    return new Survey.Span(drawn.last(), drawn.at());
  }

  private Survey.Scope scope(Meeting meeting) {
    Directory directory = people.directory();
    List<UUID> invited = meeting.about().units();
    List<UUID> leads =
        directory.units().stream()
            .map(Unit::id)
            .filter(id -> invited.stream().anyMatch(unit -> directory.isAtOrBelow(id, unit)))
            .toList();
    return new Survey.Scope(meeting.unit(), meeting.about().campaigns(), leads);
  }

  /** The invited unit that a lead belongs to, the nearest; the lead itself when all are meant. */
  private UUID unitOf(Meeting meeting, UUID lead) {
    return people.directory().unitAndAbove(lead).stream()
        .filter(meeting.about().units()::contains)
        .findFirst()
        .orElse(lead);
  }
}
