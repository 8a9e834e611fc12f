package io.wutong.kernel.ledger;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.model.ListColumns;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Readers;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.TakenOver;
import io.wutong.kernel.ledger.store.ManyRows;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.shared.json.RecordJson;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@link Recorder} does for one matter, for many: rows and journal in the same transaction.
 */
@Component
class RecordingMany {

  private final ManyRows many;
  private final Journal journal;
  private final RecordJson json;
  private final ApplicationEventPublisher events;

  RecordingMany(ManyRows many, Journal journal, RecordJson json, ApplicationEventPublisher events) {
    this.many = many;
    this.journal = journal;
    this.json = json;
    this.events = events;
  }

  /** All that the first act of one matter writes. */
  record Written(ManyRows.Opened rows, Entry entry) {}

  /** The first act of each. */
  void open(List<Written> written, Scene scene) {
    many.open(written.stream().map(Written::rows).toList(), scene.now());
    journal.appendAll(written.stream().map(Written::entry).toList());
    events.publishEvent(
        new ManyMattersChanged(
            written.stream()
                .map(each -> new MatterChanged(null, each.rows().matter(), each.entry()))
                .toList()));
  }

  /** The first act of one, not yet written; what its row said stays there, word for word. */
  Written written(Matter matter, Takeover row, TakingOver.Session session) {
    Scene scene = session.scene();
    JsonNode came = json.tree(matter);
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.put("import", session.id().toString());
    said.put("place", row.place());
    said.set("remarks", json.tree(row.remarks()));
    if (!row.progress().isEmpty()) {
      said.put("progress", row.progress());
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("said", said);
    body.set("came", came);
    boolean proposed = matter.state() == State.PROPOSED;
    String act = proposed ? "ledger.propose" : "ledger.take-over";
    return new Written(
        new ManyRows.Opened(
            matter,
            ListColumns.of(matter),
            Readers.of(matter, scene.directory()),
            MatterRows.grounds(json, matter),
            json.text(came)),
        entry(matter, act, body, scene));
  }

  /** One act on each: it is withdrawn with the import that it came by. */
  void takeBack(List<Matter> matters, UUID imported, String reason, Scene scene) {
    List<MatterChanged> changes = new ArrayList<>();
    for (Matter before : matters) {
      Matter after = TakenOver.takenBack(before, scene);
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.putObject("said").put("import", imported.toString()).put("reason", reason);
      body.set("came", json.patch(before, after));
      Entry act = entry(after, "ledger.take-back", body, scene);
      changes.add(new MatterChanged(before, after, act));
    }
    many.takeBack(changes.stream().map(MatterChanged::after).toList(), scene.now());
    journal.appendAll(changes.stream().map(MatterChanged::act).toList());
    events.publishEvent(new ManyMattersChanged(changes));
  }

  private static Entry entry(Matter matter, String act, ObjectNode body, Scene scene) {
    return new Entry(
        matter.id(), matter.version(), act, scene.actor(), scene.now(), scene.now(), body);
  }
}
