package io.wutong.kernel.packs;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.packs.model.PackFolder.Source;
import io.wutong.kernel.packs.store.PackRows;
import io.wutong.kernel.packs.store.PackRows.Row;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes into the journal which packs came into force, and keeps their files. */
@Component
class PackActs {

  static final String LOADED = "packs.loaded";
  static final String WITHDRAWN = "packs.withdrawn";

  private final Journal journal;
  private final PackRows rows;
  private final ProductClock clock;

  PackActs(Journal journal, PackRows rows, ProductClock clock) {
    this.journal = journal;
    this.rows = rows;
    this.clock = clock;
  }

  /** Records what differs from the rows; a pack whose hash is the same is no act. */
  void record(Map<String, Pack> packs, List<Source> sources, List<Row> before) {
    Map<String, Row> rowsBefore = new TreeMap<>();
    before.forEach(row -> rowsBefore.put(row.system(), row));
    for (Source source : sources) {
      Pack pack = packs.get(source.system());
      Row row = rowsBefore.remove(source.system());
      boolean same = row != null && row.inForce() && pack != null && row.hash().equals(pack.hash());
      if (pack != null && !same) {
        load(pack, source, row == null ? 1 : row.version() + 1);
      }
    }
    rowsBefore.values().stream().filter(Row::inForce).forEach(this::withdraw);
  }

  private void load(Pack pack, Source source, int version) {
    String hash = journal.keep(source.label(), source.yaml());
    if (!hash.equals(pack.hash())) {
      throw new IllegalStateException(
          "%s changed while it was read.\nMaybe load it once more.".formatted(source.label()));
    }
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("system", pack.system())
            .put("title", pack.title().zh())
            .put("hash", hash)
            .put("kinds", pack.kinds().size());
    Instant now = clock.now();
    append(pack.system(), version, LOADED, now, body);
    rows.put(new Row(pack.system(), hash, version, now, true));
  }

  private void withdraw(Row row) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("system", row.system());
    append(row.system(), row.version() + 1, WITHDRAWN, clock.now(), body);
    rows.put(new Row(row.system(), row.hash(), row.version() + 1, row.loadedAt(), false));
  }

  private void append(String system, int version, String act, Instant now, ObjectNode body) {
    UUID subject = Ids.named("pack", system);
    journal.append(new Entry(subject, version, act, Acting.get(), now, now, body));
  }

  /** Folds the acts once more: the same rows come out. */
  List<Row> rebuild() {
    Map<String, Row> folded = new TreeMap<>();
    journal.replay(
        "packs.",
        recorded -> {
          Entry entry = recorded.entry();
          String system = entry.body().path("system").asString("");
          if (entry.act().equals(LOADED)) {
            String hash = entry.body().path("hash").asString();
            folded.put(system, new Row(system, hash, entry.version(), entry.recordedAt(), true));
          } else if (entry.act().equals(WITHDRAWN)) {
            folded.computeIfPresent(
                system,
                (key, row) -> new Row(key, row.hash(), entry.version(), row.loadedAt(), false));
          }
        });
    return List.copyOf(folded.values());
  }
}
