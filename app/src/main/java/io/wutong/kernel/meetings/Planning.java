package io.wutong.kernel.meetings;

import io.wutong.kernel.campaigns.Campaign;
import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.meetings.model.Header;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.model.Series;
import io.wutong.kernel.meetings.store.MeetingRows;
import io.wutong.kernel.meetings.store.SeriesRows;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for series: plan one, change it, open its next meeting. */
@Service
public class Planning {

  /** When a first meeting counts from. */
  private static final Duration WEEK = Duration.ofDays(7);

  private static final int AHEAD_MAX = 60;

  private final SeriesRows series;
  private final MeetingRows meetings;
  private final Recording recording;
  private final Rights rights;
  private final Campaigns campaigns;
  private final People people;
  private final ProductClock clock;

  Planning(
      SeriesRows series,
      MeetingRows meetings,
      Recording recording,
      Rights rights,
      Campaigns campaigns,
      People people,
      ProductClock clock) {
    this.series = series;
    this.meetings = meetings;
    this.recording = recording;
    this.rights = rights;
    this.campaigns = campaigns;
    this.people = people;
    this.clock = clock;
  }

  /** The series that the actor may see. */
  @Transactional(readOnly = true)
  public List<Series> list() {
    return series.list();
  }

  /** Whether the actor keeps meetings at all. */
  public boolean mayPlan() {
    return rights.mayKeep(Acting.get().unit());
  }

  /** Whether the actor keeps this one. */
  public boolean mayKeep(Series one) {
    return rights.mayKeep(one.unit());
  }

  /** Refuses who does not keep this one. */
  @Transactional(readOnly = true)
  public void demandKeep(UUID id) {
    rights.demandKeep(there(series.find(id)).unit());
  }

  /** A new series of the actor's office. */
  @Transactional
  public Series plan(Plan plan) {
    UUID office = Acting.get().unit();
    rights.demandKeep(office);
    Series next = checked(Ids.next(), 1, office, plan);
    recording.planned(next);
    return next;
  }

  /** A series as it is to be from its next meeting on. */
  @Transactional
  public Series replan(UUID id, int version, Plan plan) {
    demandKeep(id);
    Series before = there(series.lock(id));
    if (before.version() != version) {
      throw new Refusal("meeting-version-moved", 412, Map.of("version", before.version()))
          .refused();
    }
    Series next = checked(id, version + 1, before.unit(), plan);
    recording.planned(next);
    return next;
  }

  private Series checked(UUID id, int version, UUID office, Plan plan) {
    String name = plan.name().strip();
    if (name.isEmpty() || name.length() > Series.NAME_MAX) {
      throw Refusal.badInput("meeting-name").with("max", Series.NAME_MAX).refused();
    }
    Directory directory = people.directory();
    plan.units().forEach(directory::unit);
    directory.person(plan.chair());
    Set<UUID> known =
        campaigns.list().stream().map(Campaign::id).collect(Collectors.toUnmodifiableSet());
    if (!known.containsAll(plan.campaigns())) {
      throw Refusal.absent("campaign").refused();
    }
    return new Series(
        id, version, office, name, plan.rhythm(), plan.chair(), plan.units(), plan.campaigns());
  }

  /** The day on which a series meets next, as far as nobody opened that meeting yet. */
  @Transactional(readOnly = true)
  public LocalDate nextDay(Series one) {
    LocalDate day = one.rhythm().firstFrom(clock.today());
    boolean over = at(day.atTime(one.rhythm().at())).isBefore(clock.now());
    LocalDate next = over ? day.plusWeeks(1) : day;
    for (int weeks = 0; weeks < 8 && meetings.exists(meetingId(one, next)); weeks++) {
      next = next.plusWeeks(1);
    }
    return next;
  }

  /**
   * Opens a meeting of a series.
   *
   * @param on the day; the next of its weekdays when absent
   */
  @Transactional
  public Meeting open(UUID id, @Nullable LocalDate on) {
    demandKeep(id);
    Series one = there(series.lock(id));
    LocalDate day = on == null ? nextDay(one) : on;
    LocalDate today = clock.today();
    if (day.isBefore(today) || day.isAfter(today.plusDays(AHEAD_MAX))) {
      throw Refusal.badInput("meeting-day").with("on", day).with("max", AHEAD_MAX).refused();
    }
    if (meetings.exists(meetingId(one, day))) {
      throw Refusal.of("meeting-already-open").with("on", day).refused();
    }
    Meeting meeting = fresh(one, day);
    recording.opened(meeting);
    return meeting;
  }

  private Meeting fresh(Series one, LocalDate day) {
    LocalDateTime meets = day.atTime(one.rhythm().at());
    Instant cutOff = at(one.rhythm().cutOffBefore(meets));
    List<Meeting> before = meetings.before(one.id(), at(meets), 1);
    Meeting last = before.isEmpty() ? null : before.getFirst();
    Set<UUID> readers = recording.readers(one.unit(), one.chair(), one.units());
    return new Meeting(
        meetingId(one, day),
        1,
        one.id(),
        one.name(),
        one.unit(),
        one.chair(),
        at(meets),
        cutOff,
        last == null ? cutOff.minus(WEEK) : last.cutOffAt(),
        last == null ? null : last.id(),
        new Meeting.About(one.units(), one.campaigns()),
        null,
        null,
        Header.NONE,
        null,
        new Meeting.Audience(List.copyOf(readers), people.directory().unitAndAbove(one.unit())),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private static UUID meetingId(Series one, LocalDate day) {
    return Ids.named("meeting", "%s/%s".formatted(one.id(), day));
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(ProductClock.ZONE).toInstant();
  }

  private static Series there(@Nullable Series one) {
    if (one == null) {
      throw Refusal.absent("meeting-series").refused();
    }
    return one;
  }
}
