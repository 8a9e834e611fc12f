package io.wutong.kernel.meetings;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.model.Series;
import io.wutong.kernel.meetings.store.MeetingRows;
import io.wutong.kernel.meetings.store.SeriesRows;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.MergePatch;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows and journal of this room: what an act made of a series or a meeting is kept in both. */
@Component
class Recording {

  private static final String ROOM = "meeting.";
  private static final String PLANNED = ROOM + "plan";

  private final SeriesRows series;
  private final MeetingRows meetings;
  private final Journal journal;
  private final People people;
  private final ProductClock clock;
  private final RecordJson json;

  Recording(
      SeriesRows series,
      MeetingRows meetings,
      Journal journal,
      People people,
      ProductClock clock,
      RecordJson json) {
    this.series = series;
    this.meetings = meetings;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
    this.json = json;
  }

  /** The office, the units it invites, the chair's, and all above the office. */
  Set<UUID> readers(UUID office, UUID chair, Collection<UUID> units) {
    Directory directory = people.directory();
    Set<UUID> readers = new LinkedHashSet<>(directory.unitAndAbove(office));
    directory.postsOfPerson(chair, clock.today()).forEach(post -> readers.add(post.unit()));
    readers.addAll(units);
    return readers;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void planned(Series next) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Set<UUID> readers = readers(next.unit(), next.chair(), next.units());
    body.set("series", json.tree(next));
    body.set("readers", json.tree(readers));
    if (next.version() == 1) {
      series.insert(next, readers);
    } else {
      series.update(next, readers);
    }
    append(next.id(), next.version(), PLANNED, body);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void opened(Meeting meeting) {
    meetings.insert(meeting);
    append(meeting.id(), meeting.version(), ROOM + "open", came(empty(), json.tree(meeting)));
  }

  /** What an act changed, under its verb. */
  @Transactional(propagation = Propagation.MANDATORY)
  void changed(Meeting before, Meeting after, String verb) {
    meetings.update(before, after, unit -> readersOf(after, unit));
    append(after.id(), after.version(), ROOM + verb, came(json.tree(before), json.tree(after)));
  }

  /** A unit's figures are for the office and for the unit with all above it. */
  private Collection<UUID> readersOf(Meeting meeting, UUID unit) {
    Set<UUID> readers = new LinkedHashSet<>(meeting.audience().office());
    readers.addAll(people.directory().unitAndAbove(unit));
    return readers;
  }

  private void append(UUID subject, int version, String act, ObjectNode body) {
    Instant now = clock.now();
    journal.append(new Entry(subject, version, act, Acting.get(), now, now, body));
  }

  private static ObjectNode came(JsonNode before, JsonNode after) {
    ObjectNode body = empty();
    body.set("came", MergePatch.between(before, after));
    return body;
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Makes every row anew out of the journal; answers how many meetings there are. */
  @Transactional
  int rebuild() {
    meetings.wipe();
    series.wipe();
    Map<UUID, JsonNode> planned = new TreeMap<>();
    Map<UUID, ObjectNode> docs = new LinkedHashMap<>();
    journal.replay(ROOM, recorded -> fold(recorded, planned, docs));
    planned
        .values()
        .forEach(body ->
            series.insert(
                json.value(Objects.requireNonNull(body.get("series")), Series.class),
                List.of(json.value(Objects.requireNonNull(body.get("readers")), UUID[].class))));
    docs.values().forEach(doc -> rewrite(json.value(doc, Meeting.class)));
    return docs.size();
  }

  private static void fold(
      Recorded recorded, Map<UUID, JsonNode> planned, Map<UUID, ObjectNode> docs) {
    Entry entry = recorded.entry();
    if (entry.act().equals(PLANNED)) {
      planned.put(entry.subject(), entry.body());
    } else {
      JsonNode came = Objects.requireNonNull(entry.body().get("came"));
      docs.merge(
          entry.subject(),
          MergePatch.apply(empty(), came),
          (doc, x) -> MergePatch.apply(doc, came));
    }
  }

  private void rewrite(Meeting meeting) {
    Meeting bare = meeting.seen(new TreeMap<>(), new TreeMap<>());
    meetings.insert(bare);
    meetings.update(bare, meeting, unit -> readersOf(meeting, unit));
  }
}
