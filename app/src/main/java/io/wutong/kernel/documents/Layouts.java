package io.wutong.kernel.documents;

import io.wutong.kernel.documents.model.ColumnKind;
import io.wutong.kernel.documents.model.Layout;
import io.wutong.kernel.documents.store.LayoutRows;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** The door for named layouts: kept by a unit, found again by the headers of a sheet. */
@Service
public class Layouts {

  static final String KEPT = "documents.layout-kept";
  static final String DROPPED = "documents.layout-dropped";
  private static final int NAME_MAX = 100;

  private final LayoutRows rows;
  private final Journal journal;
  private final RecordJson json;
  private final ProductClock clock;
  private final Rights rights;

  Layouts(LayoutRows rows, Journal journal, RecordJson json, ProductClock clock, Rights rights) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
    this.rights = rights;
  }

  /** Keeps a layout under a name; the unit's layout of that name is replaced. */
  @Transactional
  public Layout keep(
      String name, List<String> headers, List<ColumnKind> columns, Map<String, UUID> unitNames) {
    rights.demand();
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > NAME_MAX || headers.size() != columns.size()) {
      throw Refusal.badInput("layout-name").with("max", NAME_MAX).refused();
    }
    UUID unit = Acting.get().unit();
    // The row says its version: the journal of layouts is not for its unit to read.
    Layout before =
        rows.list(unit).stream().filter(each -> each.name().equals(clean)).findFirst().orElse(null);
    UUID id = before == null ? Ids.next() : before.id();
    int version = before == null ? 1 : before.version() + 1;
    Layout layout = new Layout(id, version, unit, clean, headers, columns, unitNames);
    rows.write(layout);
    Instant now = clock.now();
    journal.append(new Entry(id, version, KEPT, Acting.get(), now, now, json.tree(layout)));
    return layout;
  }

  /** Forgets a layout; what was taken in by it stays. */
  @Transactional
  public void drop(UUID id) {
    rights.demand();
    Layout dropped =
        list().stream()
            .filter(layout -> layout.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.absent("layout").refused());
    rows.delete(id);
    Instant now = clock.now();
    journal.append(
        new Entry(
            id,
            dropped.version() + 1,
            DROPPED,
            Acting.get(),
            now,
            now,
            JsonNodeFactory.instance.objectNode().put("id", id.toString())));
  }

  /** The layouts of the actor's unit. */
  @Transactional(readOnly = true)
  public List<Layout> list() {
    return rows.list(Acting.get().unit());
  }

  /** The unit's layout for a sheet with these headers, or null. */
  @Transactional(readOnly = true)
  public @Nullable Layout find(List<String> headers) {
    return rows.find(Acting.get().unit(), headers);
  }

  /** Folds the acts once more: the same rows come out, by id. */
  @Transactional(readOnly = true)
  List<Layout> rebuild() {
    Map<UUID, Layout> folded = new TreeMap<>();
    journal.replay(
        "documents.layout-",
        recorded -> {
          Entry entry = recorded.entry();
          if (entry.act().equals(KEPT)) {
            folded.put(entry.subject(), json.value(entry.body(), Layout.class));
          } else {
            folded.remove(entry.subject());
          }
        });
    return List.copyOf(folded.values());
  }
}
