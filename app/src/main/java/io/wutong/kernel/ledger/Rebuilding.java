package io.wutong.kernel.ledger;

import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.model.ListColumns;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Prepared;
import io.wutong.kernel.ledger.model.Readers;
import io.wutong.kernel.ledger.model.Serving;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.kernel.ledger.store.PartRows;
import io.wutong.kernel.ledger.store.PreparedRows;
import io.wutong.kernel.ledger.store.SpanRows;
import io.wutong.kernel.ledger.store.WipedRows;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.shared.json.MergePatch;
import io.wutong.shared.json.RecordJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes every row of the ledger anew out of the journal: after a restore, and in the test that
 * holds rows and journal equal. It applies what came of each act and decides nothing again.
 */
@Service
public class Rebuilding {

  private final Journal journal;
  private final WipedRows wiped;
  private final MatterRows matters;
  private final PartRows parts;
  private final SpanRows spans;
  private final PreparedRows prepared;
  private final People people;
  private final RecordJson json;
  private final ApplicationEventPublisher events;

  Rebuilding(
      Journal journal,
      WipedRows wiped,
      MatterRows matters,
      PartRows parts,
      SpanRows spans,
      PreparedRows prepared,
      People people,
      RecordJson json,
      ApplicationEventPublisher events) {
    this.journal = journal;
    this.wiped = wiped;
    this.matters = matters;
    this.parts = parts;
    this.spans = spans;
    this.prepared = prepared;
    this.people = people;
    this.json = json;
    this.events = events;
  }

  /** Wipes the ledger's rows and makes them anew; answers how many matters there are. */
  @Transactional
  public int rebuild() {
    wiped.wipe();
    Map<UUID, ObjectNode> docs = new LinkedHashMap<>();
    journal.replay("ledger.", recorded -> fold(recorded, docs));
    Directory directory = people.directory();
    docs.values().forEach(doc -> write(json.value(doc, Matter.class), directory));
    journal.replay("signing.", this::sign);
    wiped.continueNumbers();
    return docs.size();
  }

  private void fold(Recorded recorded, Map<UUID, ObjectNode> docs) {
    UUID id = recorded.entry().subject();
    ObjectNode before = docs.get(id);
    ObjectNode after =
        MergePatch.apply(
            before == null ? JsonNodeFactory.instance.objectNode() : before,
            recorded.entry().body().get("came"));
    docs.put(id, after);
    ListColumns columns = ListColumns.of(json.value(after, Matter.class));
    ListColumns were = before == null ? null : ListColumns.of(json.value(before, Matter.class));
    if (!columns.equals(were)) {
      boolean lightOnly = were != null && columns.movesOnlyTheLightOf(were);
      var entry = recorded.entry();
      spans.change(id, entry.recordedAt(), entry.heldAt(), columns, lightOnly);
    }
  }

  private void write(Matter matter, Directory directory) {
    parts.writeReaders(matter.id(), Readers.of(matter, directory));
    matters.insert(matter);
    parts.write(matter);
    events.publishEvent(new MatterRestored(matter));
  }

  private void sign(Recorded recorded) {
    var entry = recorded.entry();
    Instant at = entry.recordedAt();
    UUID person = entry.actor().person();
    switch (entry.act()) {
      case "signing.prepare" -> prepared.insert(prepared(recorded));
      case "signing.sign" -> decide(entry.subject(), Prepared.Standing.SIGNED, person, at, null);
      case "signing.send-back" ->
          decide(
              entry.subject(),
              Prepared.Standing.SENT_BACK,
              person,
              at,
              entry.body().get("reason").stringValue());
      default -> throw new IllegalStateException("unknown act " + entry.act());
    }
  }

  private void decide(
      UUID id, Prepared.Standing next, UUID by, Instant at, @Nullable String reason) {
    Prepared before = prepared.lock(id);
    if (before == null) {
      throw new IllegalStateException("%s was decided before it was prepared".formatted(id));
    }
    prepared.decide(before.decided(next, by, at, reason));
  }

  private Prepared prepared(Recorded recorded) {
    var entry = recorded.entry();
    JsonNode body = entry.body();
    Order order = json.value(body.get("order"), Order.class);
    return new Prepared(
        entry.subject(),
        1,
        UUID.fromString(body.get("matter").stringValue()),
        Serving.unitOf(entry),
        Verb.of(order.act()),
        order,
        entry.actor().person(),
        entry.actor().post(),
        entry.recordedAt(),
        Prepared.Standing.WAITING,
        null,
        null,
        null);
  }
}
