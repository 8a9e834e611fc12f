package io.wutong.kernel.ledger;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.model.ListColumns;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Readers;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.model.Serving;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.kernel.ledger.store.PartRows;
import io.wutong.kernel.ledger.store.SpanRows;
import io.wutong.shared.json.MergePatch;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what came of an act: the matter's row, its span, parts and readers where they changed, and
 * the journal event with the words and the outcome, all in the running transaction.
 */
@Component
class Recorder {

  private static final String ROOM = "ledger.";

  private final MatterRows matters;
  private final PartRows parts;
  private final SpanRows spans;
  private final Journal journal;
  private final RecordJson json;
  private final ApplicationEventPublisher events;

  Recorder(
      MatterRows matters,
      PartRows parts,
      SpanRows spans,
      Journal journal,
      RecordJson json,
      ApplicationEventPublisher events) {
    this.matters = matters;
    this.parts = parts;
    this.spans = spans;
    this.journal = journal;
    this.json = json;
    this.events = events;
  }

  /** A matter's first act. */
  void open(Matter matter, JsonNode said, Scene scene) {
    // The readers come first: the row's own policy asks them.
    parts.writeReaders(matter.id(), Readers.of(matter, scene.directory()));
    matters.insert(matter);
    parts.write(matter);
    spans.change(matter.id(), scene.now(), scene.heldAt(), ListColumns.of(matter), false);
    JsonNode came = MergePatch.between(JsonNodeFactory.instance.objectNode(), json.tree(matter));
    Entry act = append("propose", matter, body(said, came, scene, null), scene);
    events.publishEvent(new MatterChanged(null, matter, act));
  }

  /** An act on a matter that is there. */
  void change(
      Matter before,
      Matter after,
      String verb,
      ObjectNode said,
      Scene scene,
      Order.@Nullable OnBehalfOf onBehalfOf) {
    ListColumns columns = ListColumns.of(after);
    if (!columns.equals(ListColumns.of(before))) {
      boolean lightOnly = columns.movesOnlyTheLightOf(ListColumns.of(before));
      if (!lightOnly) {
        refuseBeforeLastChange(after, scene);
      }
      spans.change(after.id(), scene.now(), scene.heldAt(), columns, lightOnly);
    }
    // Written before the row loses a reader, so that the actor can still write the rest.
    matters.update(after);
    boolean sameHelp = after.asks().coordinations().equals(before.asks().coordinations());
    if (!after.parts().equals(before.parts()) || !sameHelp) {
      parts.write(after);
    }
    JsonNode came = json.patch(before, after);
    Entry act = append(verb, after, body(said, came, scene, onBehalfOf), scene);
    events.publishEvent(new MatterChanged(before, after, act));
    Readers readers = Readers.of(after, scene.directory());
    if (!readers.equals(Readers.of(before, scene.directory()))) {
      parts.writeReaders(after.id(), readers);
    }
  }

  private void refuseBeforeLastChange(Matter after, Scene scene) {
    if (scene.heldAt().equals(scene.now())) {
      return;
    }
    Instant last = spans.lastHeldFrom(after.id());
    if (last != null && scene.heldAt().isBefore(last)) {
      throw Refusal.of("late-entry-before-change").with("last", last).refused();
    }
  }

  private ObjectNode body(
      JsonNode said, JsonNode came, Scene scene, Order.@Nullable OnBehalfOf onBehalfOf) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("said", said);
    body.set("came", came);
    UUID preparedBy = scene.preparedBy();
    if (preparedBy != null) {
      body.put("preparedBy", preparedBy.toString());
    }
    Serving.write(scene.forUnit(), scene.actor(), body);
    if (onBehalfOf != null) {
      ObjectNode behalf = body.putObject("onBehalfOf");
      behalf.put("name", journal.putPersonal(onBehalfOf.name()));
      behalf.put("basis", onBehalfOf.basis());
      if (onBehalfOf.link() != null) {
        behalf.put("link", onBehalfOf.link().toString());
      }
    }
    return body;
  }

  private Entry append(String verb, Matter matter, ObjectNode body, Scene scene) {
    Entry act =
        new Entry(
            matter.id(),
            matter.version(),
            ROOM + verb,
            scene.actor(),
            scene.now(),
            scene.heldAt(),
            body);
    journal.append(act);
    return act;
  }
}
