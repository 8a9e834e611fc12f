package io.wutong.kernel.supervision;

import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.ledger.MatterChanged;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.supervision.model.Ladder;
import io.wutong.kernel.supervision.model.Running;
import io.wutong.kernel.supervision.model.Ticking;
import io.wutong.kernel.supervision.store.ClockRows;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.MergePatch;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The door of supervision: which clocks run on a matter, and letting them climb. */
@Service
public class Supervision {

  private static final String ROOM = "supervision.";

  private final ClockRows clocks;
  private final Ledger ledger;
  private final Looking looking;
  private final People people;
  private final Calendar calendar;
  private final Journal journal;
  private final ProductClock clock;
  private final RecordJson json;

  Supervision(
      ClockRows clocks,
      Ledger ledger,
      Looking looking,
      People people,
      Calendar calendar,
      Journal journal,
      ProductClock clock,
      RecordJson json) {
    this.clocks = clocks;
    this.ledger = ledger;
    this.looking = looking;
    this.people = people;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
    this.json = json;
  }

  /** The clocks of a matter, ended ones too; refused as absent when it is not theirs to see. */
  @Transactional(readOnly = true)
  public List<Clock> of(UUID matter) {
    ledger.get(matter);
    return clocks.of(matter);
  }

  /** A clock; refused as absent when there is none, or its matter is not theirs to see. */
  @Transactional(readOnly = true)
  public Clock get(UUID clock) {
    Clock found = clocks.find(clock);
    if (found == null) {
      throw Refusal.absent("clock").refused();
    }
    return found;
  }

  /** The open clocks on the matters that a person sees to for the actor's unit (移交清单). */
  @Transactional(readOnly = true)
  public Map<Matter, List<Clock>> seenToBy(UUID person) {
    Map<Matter, List<Clock>> found = new LinkedHashMap<>();
    UUID unit = Acting.get().unit();
    for (Matter matter : looking.seenToBy(person)) {
      List<Clock> own =
          clocks.openOf(matter.id()).stream().filter(each -> each.unit().equals(unit)).toList();
      if (!own.isEmpty()) {
        found.put(matter, own);
      }
    }
    return found;
  }

  /** The open clocks that ran out and have climbed to the actor, the longest waiting first. */
  @Transactional(readOnly = true)
  public List<Clock> climbedToMe() {
    var actor = Acting.get();
    return clocks.climbedTo(actor.person(), actor.unit());
  }

  /** What an act brings about for the clocks of its matter, in the act's transaction. */
  void follow(MatterChanged changed) {
    if (!Running.concerns(changed.before(), changed.after())) {
      return;
    }
    Matter after = changed.after();
    List<Clock> open = clocks.openOf(after.id());
    List<Clock> next =
        Running.after(
            open,
            changed.before(),
            after,
            ledger.kind(after),
            calendar.current(),
            changed.heldAt());
    for (Clock each : next) {
      Clock before =
          open.stream().filter(was -> was.id().equals(each.id())).findFirst().orElse(null);
      record(before, each, changed.heldAt());
    }
  }

  /**
   * Lets one clock whose time has come climb to the next person; answers whether there was one. The
   * caller is the house.
   */
  @Transactional
  public boolean climb() {
    ClockRows.Due due = clocks.due(clock.now());
    if (due == null) {
      return false;
    }
    // The matter first, as every act does: an act on it and its clock cannot wait for each other.
    Matter matter = ledger.hold(due.matter());
    Clock was = clocks.lock(due.clock());
    if (was == null || was.nextAt() == null || was.nextAt().isAfter(clock.now())) {
      return true;
    }
    List<Post> ladder = Ladder.of(was.unit(), matter, people.directory(), clock.today());
    List<Post> left = new ArrayList<>(ladder);
    left.removeIf(post -> was.steps().stream().anyMatch(s -> s.person().equals(post.person())));
    Post to = left.isEmpty() ? null : left.getFirst();
    Instant at = Objects.requireNonNull(was.nextAt());
    record(was, Ticking.climbed(was, to, left.size() > 1, calendar.current()), at);
    return true;
  }

  /** Dates the clocks after an id anew; answers the last of them, nothing after the last batch. */
  Optional<UUID> redate(UUID after, int batch) {
    List<ClockRows.Due> found = clocks.runningFrom(after, batch);
    for (ClockRows.Due each : found) {
      ledger.hold(each.matter());
      Clock was = clocks.lock(each.clock());
      if (was != null) {
        Clock next = Ticking.redated(was, calendar.current());
        if (!next.equals(was)) {
          record(was, next, clock.now());
        }
      }
    }
    return found.size() < batch ? Optional.empty() : Optional.of(found.getLast().clock());
  }

  private void record(@Nullable Clock before, Clock after, Instant heldAt) {
    clocks.write(after);
    JsonNode was = before == null ? JsonNodeFactory.instance.objectNode() : json.tree(before);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("came", MergePatch.between(was, json.tree(after)));
    Instant now = clock.now();
    journal.append(
        new Entry(
            after.id(),
            after.version(),
            ROOM + act(before, after),
            Acting.get(),
            now,
            heldAt.isAfter(now) ? now : heldAt,
            body));
  }

  private static String act(@Nullable Clock before, Clock after) {
    if (before == null) {
      return "clock-started";
    }
    if (!after.state().isOpen()) {
      return "clock-ended";
    }
    if (after.state() != before.state()) {
      return after.state() == Clock.State.PAUSED ? "clock-paused" : "clock-resumed";
    }
    return after.due().equals(before.due()) ? "clock-climbed" : "clock-redated";
  }

  /** Makes every row anew out of the journal; answers how many clocks there are. */
  @Transactional
  public int rebuild() {
    clocks.wipe();
    Map<UUID, JsonNode> docs = new LinkedHashMap<>();
    journal.replay(
        ROOM, recorded -> docs.merge(recorded.entry().subject(), came(recorded), fold()));
    docs.values().forEach(doc -> clocks.write(json.value(doc, Clock.class)));
    return docs.size();
  }

  private static JsonNode came(Recorded recorded) {
    return Objects.requireNonNull(recorded.entry().body().get("came"));
  }

  private static BinaryOperator<JsonNode> fold() {
    return (doc, patch) -> MergePatch.apply((ObjectNode) doc, patch);
  }
}
