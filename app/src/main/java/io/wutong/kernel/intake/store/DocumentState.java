package io.wutong.kernel.intake.store;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.SetAside;
import io.wutong.shared.json.RecordJson;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What of a document changes, as JSON: what the journal says came of an act on it. */
@Component
public class DocumentState {

  private final RecordJson json;

  DocumentState(RecordJson json) {
    this.json = json;
  }

  /** A document's date, candidates and sentences set aside, by their ids. */
  public ObjectNode of(Document document) {
    ObjectNode candidates = JsonNodeFactory.instance.objectNode();
    document.candidates().forEach(one -> candidates.set(one.id().toString(), json.tree(one)));
    ObjectNode setAside = JsonNodeFactory.instance.objectNode();
    document.setAside().forEach(one -> setAside.set(one.id().toString(), json.tree(one)));
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state.set("dating", json.tree(document.dating()));
    state.set("candidates", candidates);
    state.set("setAside", setAside);
    return state;
  }

  /** A document in another state, at another version. */
  public Document in(Document document, JsonNode state, int version) {
    List<Candidate> candidates = new ArrayList<>();
    state.get("candidates").forEach(one -> candidates.add(json.value(one, Candidate.class)));
    List<SetAside> setAside = new ArrayList<>();
    state.get("setAside").forEach(one -> setAside.add(json.value(one, SetAside.class)));
    return new Document(
        document.id(),
        document.header(),
        document.body(),
        document.origin(),
        json.value(state.get("dating"), Document.Dating.class),
        candidates,
        setAside,
        version);
  }
}
