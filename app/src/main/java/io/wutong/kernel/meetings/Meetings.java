package io.wutong.kernel.meetings;

import io.wutong.kernel.boards.Survey;
import io.wutong.kernel.intake.Intake;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.meetings.model.Agenda;
import io.wutong.kernel.meetings.model.Count;
import io.wutong.kernel.meetings.model.Header;
import io.wutong.kernel.meetings.model.Line;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.store.MeetingRows;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.shared.Ids;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of meetings: look, make the agenda, put it in order, hold, keep the minutes. */
@Service
public class Meetings {

  private final MeetingRows rows;
  private final Gathering gathering;
  private final Recording recording;
  private final Rights rights;
  private final Intake intake;
  private final People people;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  Meetings(
      MeetingRows rows,
      Gathering gathering,
      Recording recording,
      Rights rights,
      Intake intake,
      People people,
      ProductClock clock,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.gathering = gathering;
    this.recording = recording;
    this.rights = rights;
    this.intake = intake;
    this.people = people;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** The meetings that the actor may see, the latest first, without agenda and figures. */
  @Transactional(readOnly = true)
  public List<Meeting> list() {
    return rows.list();
  }

  /** One, with those of its lines and figures that the actor may see. */
  @Transactional(readOnly = true)
  public Meeting get(UUID id) {
    return there(rows.find(id));
  }

  /** Whether the actor keeps it. */
  public boolean mayKeep(Meeting meeting) {
    return rights.mayKeep(meeting.unit());
  }

  /** Refuses who does not keep it. */
  @Transactional(readOnly = true)
  public void demandKeep(UUID id) {
    rights.demandKeep(there(rows.find(id)).unit());
  }

  /** The matters of the meeting's minutes that the actor may see, as they stand now. */
  public List<Matter> decided(Meeting meeting) {
    return gathering.readable(gathering.decided(meeting));
  }

  /** The matters behind a figure that the actor may see. */
  public List<Survey.Behind> behind(UUID id, Survey.Figure figure, @Nullable UUID unit) {
    return gathering.behind(read(id), figure, unit);
  }

  /** Makes the agenda, or makes it anew; in what order it was put stays. */
  public Meeting draw(UUID id, int version) {
    Meeting meeting = read(id);
    rights.demandKeep(meeting.unit());
    Rights.demandOpen(meeting);
    Instant now = clock.now();
    Meeting.Drawn drawn = new Meeting.Drawn(now, last(meeting));
    List<Line> fresh = gathering.lines(meeting, now);
    SortedMap<String, Count> counts = gathering.counts(meeting, drawn);
    return changed(
        id,
        version,
        "draw",
        before -> {
          Rights.demandOpen(before);
          return before.drawn(drawn, Agenda.anew(before.lines(), fresh), counts);
        });
  }

  /** A meeting that was opened after its cut-off has its agenda at once. */
  public Meeting drawIfDue(UUID id) {
    Meeting meeting = read(id);
    if (meeting.drawn() != null || meeting.cutOffAt().isAfter(clock.now())) {
      return meeting;
    }
    try {
      return draw(id, meeting.version());
    } catch (Refused e) {
      // The house was quicker.
      return read(id);
    }
  }

  /** The moment of the meeting before, or the cut-off before this one. */
  private Instant last(Meeting meeting) {
    UUID previous = meeting.previous();
    Meeting before = previous == null ? null : find(previous);
    Meeting.Drawn drawn = before == null ? null : before.drawn();
    return drawn == null ? meeting.since() : drawn.at();
  }

  /** Adds an item of one's own. */
  @Transactional
  public Meeting add(UUID id, int version, String title, String words, @Nullable UUID unit) {
    String clean = title.strip();
    if (clean.isEmpty() || clean.length() > Line.TITLE_MAX) {
      throw Refusal.badInput("meeting-line-title").with("max", Line.TITLE_MAX).refused();
    }
    refuseLong(words);
    if (unit != null) {
      people.directory().unit(unit);
    }
    Line.Said said = Line.Said.own(clean, words.strip(), unit);
    return arranged(id, version, lines -> Agenda.with(lines, Ids.next(), said));
  }

  /** Puts a line aside or takes it up again, with the word about it. */
  @Transactional
  public Meeting put(UUID id, int version, UUID line, boolean aside, String note) {
    refuseLong(note);
    return arranged(id, version, lines -> Agenda.put(lines, line, aside, note.strip()));
  }

  /** Moves a line among its section. */
  @Transactional
  public Meeting move(UUID id, int version, UUID line, Agenda.Move where) {
    return arranged(id, version, lines -> Agenda.moved(lines, line, where));
  }

  private Meeting arranged(UUID id, int version, UnaryOperator<SortedMap<String, Line>> step) {
    return change(
        id,
        version,
        "arrange",
        before -> {
          Rights.demandOpen(before);
          return before.arranged(step.apply(before.lines()));
        });
  }

  private static void refuseLong(String words) {
    if (words.strip().length() > Line.NOTE_MAX) {
      throw Refusal.badInput("meeting-note").with("max", Line.NOTE_MAX).refused();
    }
  }

  /** Held: agenda and figures stay as they were from here on. */
  @Transactional
  public Meeting hold(UUID id, int version) {
    return change(
        id,
        version,
        "hold",
        before -> {
          Rights.demandOpen(before);
          if (before.drawn() == null) {
            throw Refusal.of("meeting-without-agenda").refused();
          }
          return before.held(clock.now());
        });
  }

  /** The head of the minutes, before or after it was held. */
  @Transactional
  public Meeting head(UUID id, int version, Header header) {
    Directory directory = people.directory();
    if (header.place().length() > Header.PLACE_MAX
        || header.attendance().size() > Header.ATTENDANCE_MAX) {
      throw Refusal.badInput("meeting-head").with("max", Header.PLACE_MAX).refused();
    }
    if (header.recorder() != null) {
      directory.person(header.recorder());
    }
    for (Header.Attendance each : header.attendance()) {
      directory.unit(each.unit());
      if (each.person() != null) {
        directory.person(each.person());
      }
    }
    return change(id, version, "head", before -> before.headed(header));
  }

  /** Its minutes: a document that the same office entered, out of which matters come. */
  @Transactional
  public Meeting minutes(UUID id, int version, UUID document) {
    return change(
        id,
        version,
        "minutes",
        before -> {
          if (!before.isHeld()) {
            throw Refusal.of("minutes-before-meeting").refused();
          }
          Document minutes = intake.get(document);
          if (!minutes.header().unit().equals(before.unit())) {
            throw Refusal.of("minutes-of-another").refused();
          }
          return before.minuted(minutes.id());
        });
  }

  /** Makes the agendas whose cut-off has passed; the caller is the house. */
  void drawDue() {
    List<UUID> due =
        Objects.requireNonNull(transaction.execute(status -> rows.toDraw(clock.now())));
    due.forEach(this::drawIfDue);
  }

  private Meeting changed(UUID id, int version, String verb, UnaryOperator<Meeting> step) {
    return Objects.requireNonNull(transaction.execute(status -> change(id, version, verb, step)));
  }

  private Meeting change(UUID id, int version, String verb, UnaryOperator<Meeting> step) {
    // Who does not keep it cannot lock it either, and is told why and not that it is not there.
    demandKeep(id);
    Meeting before = there(rows.lock(id));
    if (before.version() != version) {
      throw new Refusal("meeting-version-moved", 412, Map.of("version", before.version()))
          .refused();
    }
    Meeting after = step.apply(before);
    recording.changed(before, after, verb);
    return after;
  }

  private Meeting read(UUID id) {
    return there(find(id));
  }

  private @Nullable Meeting find(UUID id) {
    return Objects.requireNonNull(transaction.execute(status -> Optional.ofNullable(rows.find(id))))
        .orElse(null);
  }

  private static Meeting there(@Nullable Meeting meeting) {
    if (meeting == null) {
      throw Refusal.absent("meeting").refused();
    }
    return meeting;
  }
}
