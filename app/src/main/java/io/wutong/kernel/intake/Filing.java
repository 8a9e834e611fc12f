package io.wutong.kernel.intake;

import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Header;
import io.wutong.kernel.intake.store.DocumentRows;
import io.wutong.kernel.intake.store.DocumentState;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.MergePatch;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes each act into the journal together with the rows it changes. */
@Component
class Filing {

  private static final String ROOM = "intake.";

  private final DocumentRows rows;
  private final DocumentState states;
  private final RecordJson json;
  private final Journal journal;
  private final ProductClock clock;

  Filing(
      DocumentRows rows,
      DocumentState states,
      RecordJson json,
      Journal journal,
      ProductClock clock) {
    this.rows = rows;
    this.states = states;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** A document comes in. Names of persons are put beside the journal, not into it. */
  @Transactional
  void enter(Document document, Collection<UUID> readers) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("header", json.tree(document.header()));
    body.put("text", document.body().text());
    body.put("textHash", document.body().hash());
    Header.SourceFile file = document.origin().file();
    if (file != null) {
      body.set("file", json.tree(file));
    }
    Header.Instruction said = document.origin().instruction();
    if (said != null) {
      body.set(
          "instruction",
          json.tree(
              new Header.Instruction(
                  journal.putPersonal(said.leader()),
                  said.words(),
                  said.on(),
                  journal.putPersonal(said.recordedBy()))));
    }
    body.set("state", states.of(document));
    append(document, "entered", body);
    rows.insert(document, readers);
  }

  /** Something was done to it; what came of it is written as the difference. */
  @Transactional(propagation = Propagation.MANDATORY)
  void change(Document before, Document after, String verb, JsonNode said) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("said", said);
    body.set("outcome", MergePatch.between(states.of(before), states.of(after)));
    append(after, verb, body);
    rows.update(before, after);
  }

  private void append(Document document, String verb, ObjectNode body) {
    Instant now = clock.now();
    journal.append(
        new Entry(document.id(), document.version(), ROOM + verb, Acting.get(), now, now, body));
  }

  /** What the journal says the documents are. */
  @Transactional(readOnly = true)
  Map<UUID, Document> rebuild() {
    Map<UUID, Document> documents = new LinkedHashMap<>();
    Map<UUID, JsonNode> states = new LinkedHashMap<>();
    journal.replay(
        ROOM,
        recorded -> {
          UUID id = recorded.entry().subject();
          JsonNode body = recorded.entry().body();
          JsonNode old = states.get(id);
          Document known = documents.get(id);
          JsonNode state =
              old == null ? body.get("state") : MergePatch.apply(old, body.get("outcome"));
          Document document = known == null ? entered(recorded) : known;
          states.put(id, state);
          documents.put(id, this.states.in(document, state, recorded.entry().version()));
        });
    return documents;
  }

  private Document entered(Recorded recorded) {
    JsonNode body = recorded.entry().body();
    JsonNode file = body.get("file");
    JsonNode said = body.get("instruction");
    Document.Origin origin =
        new Document.Origin(
            file == null ? null : json.value(file, Header.SourceFile.class),
            said == null ? null : spoken(json.value(said, Header.Instruction.class)));
    return new Document(
        recorded.entry().subject(),
        json.value(body.get("header"), Header.class),
        new Document.Body(body.get("text").stringValue(), body.get("textHash").stringValue()),
        origin,
        new Document.Dating(null, ""),
        List.of(),
        List.of(),
        recorded.entry().version());
  }

  private Header.Instruction spoken(Header.Instruction said) {
    return new Header.Instruction(
        words(said.leader()), said.words(), said.on(), words(said.recordedBy()));
  }

  private String words(String reference) {
    String words = journal.findPersonal(reference);
    return words == null ? "" : words;
  }
}
