package io.wutong.kernel.exchange;

import io.wutong.kernel.exchange.model.FormColumn;
import io.wutong.kernel.exchange.model.FormLayout;
import io.wutong.kernel.exchange.store.FormRows;
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
import tools.jackson.databind.node.ObjectNode;

/** The door for how a unit fills other offices' forms: kept by name, found by headings. */
@Service
public class FormLayouts {

  static final String KEPT = "exchange.form-kept";
  static final String DROPPED = "exchange.form-dropped";
  private static final int NAME_MAX = 100;

  private final FormRows rows;
  private final Journal journal;
  private final RecordJson json;
  private final ProductClock clock;

  FormLayouts(FormRows rows, Journal journal, RecordJson json, ProductClock clock) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps a layout under a name; the unit's layout of that name is replaced. */
  @Transactional
  public FormLayout keep(String name, List<String> headers, List<FormColumn> columns) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > NAME_MAX || headers.size() != columns.size()) {
      throw Refusal.badInput("layout-name").with("max", NAME_MAX).refused();
    }
    UUID unit = Acting.get().unit();
    // The row says its version: the journal of layouts is not for its unit to read.
    FormLayout before =
        list().stream().filter(each -> each.name().equals(clean)).findFirst().orElse(null);
    UUID id = before == null ? Ids.next() : before.id();
    int version = before == null ? 1 : before.version() + 1;
    FormLayout layout = new FormLayout(id, version, unit, clean, headers, columns);
    rows.write(layout);
    append(id, version, KEPT, (ObjectNode) json.tree(layout));
    return layout;
  }

  /** Forgets a layout. */
  @Transactional
  public void drop(UUID id) {
    FormLayout dropped =
        list().stream()
            .filter(layout -> layout.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.absent("layout").refused());
    rows.delete(id);
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id.toString());
    append(id, dropped.version() + 1, DROPPED, body);
  }

  private void append(UUID id, int version, String act, ObjectNode body) {
    Instant now = clock.now();
    journal.append(new Entry(id, version, act, Acting.get(), now, now, body));
  }

  /** The layouts of the actor's unit. */
  @Transactional(readOnly = true)
  public List<FormLayout> list() {
    return rows.list(Acting.get().unit());
  }

  /** The unit's layout for a form with these headings, or null. */
  @Transactional(readOnly = true)
  public @Nullable FormLayout find(List<String> headers) {
    return rows.find(Acting.get().unit(), headers);
  }

  /** Folds the acts once more: the same rows come out, by id. */
  @Transactional(readOnly = true)
  List<FormLayout> rebuild() {
    Map<UUID, FormLayout> folded = new TreeMap<>();
    journal.replay(
        "exchange.form-",
        recorded -> {
          Entry entry = recorded.entry();
          if (entry.act().equals(KEPT)) {
            folded.put(entry.subject(), json.value(entry.body(), FormLayout.class));
          } else {
            folded.remove(entry.subject());
          }
        });
    return List.copyOf(folded.values());
  }
}
