package io.wutong.kernel.boards;

import io.wutong.kernel.boards.model.View;
import io.wutong.kernel.boards.store.ViewRows;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The door of views: a list under a name, kept with the account and shared with the unit. */
@Service
public class Views {

  private static final String PREFIX = "boards.view-";
  private static final String KEPT = PREFIX + "kept";
  private static final String DROPPED = PREFIX + "dropped";
  private static final String STANDARD = PREFIX + "standard";

  private final ViewRows rows;
  private final Journal journal;
  private final RecordJson json;
  private final ProductClock clock;

  Views(ViewRows rows, Journal journal, RecordJson json, ProductClock clock) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  /** The actor's views and those shared in the unit; with which one the list opens. */
  public record Mine(List<View> views, @Nullable UUID standard) {}

  /** What the actor may choose from. */
  @Transactional(readOnly = true)
  public Mine list() {
    Actor actor = Acting.get();
    List<View> views = rows.list(actor.person(), actor.unit());
    UUID standard = rows.findStandard(actor.person());
    boolean there = views.stream().anyMatch(view -> view.id().equals(standard));
    return new Mine(views, there ? standard : null);
  }

  /** Keeps a view under a name; the actor's own view of that name is replaced. */
  @Transactional
  public View keep(
      String name,
      boolean shared,
      Map<String, String> filters,
      List<String> columns,
      String order) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > View.NAME_MAX) {
      throw Refusal.badInput("view-name").with("max", View.NAME_MAX).refused();
    }
    if (!View.isOfAList(filters, columns) || !View.ORDERS.contains(order)) {
      throw Refusal.badInput("view-not-of-a-list").refused();
    }
    Actor actor = Acting.get();
    UUID id = Ids.named("board-view", actor.person() + "/" + clean);
    int version = journal.version(id) + 1;
    View view =
        new View(
            id,
            version,
            actor.person(),
            actor.unit(),
            shared,
            clean,
            new TreeMap<>(filters),
            columns,
            order);
    rows.write(view);
    append(id, version, KEPT, json.tree(view));
    return view;
  }

  /** Forgets a view of the actor's own. */
  @Transactional
  public void drop(UUID id) {
    View view = rows.find(id);
    if (view == null) {
      throw Refusal.absent("view").refused();
    }
    if (!view.person().equals(Acting.get().person())) {
      throw Refusal.forbidden("view-not-yours").refused();
    }
    rows.delete(id);
    var body = JsonNodeFactory.instance.objectNode().put("id", id.toString());
    append(id, journal.version(id) + 1, DROPPED, body);
  }

  /** The list opens with this view from now on; with none when null. */
  @Transactional
  public void standard(@Nullable UUID view) {
    if (view != null && rows.find(view) == null) {
      throw Refusal.absent("view").refused();
    }
    UUID person = Acting.get().person();
    rows.standard(person, view);
    UUID subject = Ids.named("board-standard", person.toString());
    var body = JsonNodeFactory.instance.objectNode().put("person", person.toString());
    if (view != null) {
      body.put("view", view.toString());
    }
    append(subject, journal.version(subject) + 1, STANDARD, body);
  }

  private void append(UUID subject, int version, String act, JsonNode body) {
    Instant now = clock.now();
    journal.append(new Entry(subject, version, act, Acting.get(), now, now, body));
  }

  /** What the acts give when they are folded once more. */
  record Folded(List<View> views, Map<UUID, UUID> standards) {}

  /** Folds the acts: the same rows come out, by id. */
  @Transactional(readOnly = true)
  Folded rebuild() {
    Map<UUID, View> views = new TreeMap<>();
    Map<UUID, UUID> standards = new TreeMap<>();
    journal.replay(
        PREFIX,
        recorded -> {
          Entry entry = recorded.entry();
          switch (entry.act()) {
            case KEPT -> views.put(entry.subject(), json.value(entry.body(), View.class));
            case DROPPED -> views.remove(entry.subject());
            case STANDARD -> standard(entry.body(), standards);
            default -> throw new IllegalStateException("unknown act " + entry.act());
          }
        });
    return new Folded(List.copyOf(views.values()), standards);
  }

  private static void standard(JsonNode body, Map<UUID, UUID> standards) {
    UUID person = UUID.fromString(body.get("person").stringValue());
    JsonNode view = body.get("view");
    if (view == null) {
      standards.remove(person);
    } else {
      standards.put(person, UUID.fromString(view.stringValue()));
    }
  }
}
