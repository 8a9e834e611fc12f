package io.wutong.kernel.intake.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.SetAside;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How candidates are written as JSON, in rows and in the journal: nothing for null. */
@Component
public class IntakeJson {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .changeDefaultVisibility(checker ->
              checker
                  .withFieldVisibility(Visibility.ANY)
                  .withGetterVisibility(Visibility.NONE)
                  .withIsGetterVisibility(Visibility.NONE))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** A value as a tree. */
  public JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  /** A tree as a value; unknown members are refused. */
  public <T> T value(JsonNode tree, Class<T> type) {
    return mapper.treeToValue(tree, type);
  }

  String text(Object value) {
    return mapper.writeValueAsString(value);
  }

  <T> T parse(String text, Class<T> type) {
    return mapper.readValue(text, type);
  }

  /** What of a document changes: its date, candidates and sentences set aside, by their ids. */
  public ObjectNode state(Document document) {
    ObjectNode candidates = JsonNodeFactory.instance.objectNode();
    document.candidates().forEach(one -> candidates.set(one.id().toString(), tree(one)));
    ObjectNode setAside = JsonNodeFactory.instance.objectNode();
    document.setAside().forEach(one -> setAside.set(one.id().toString(), tree(one)));
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state.set("dating", tree(document.dating()));
    state.set("candidates", candidates);
    state.set("setAside", setAside);
    return state;
  }

  /** The document with another state, at another version. */
  public Document withState(Document document, JsonNode state, int version) {
    List<Candidate> candidates = new ArrayList<>();
    state.get("candidates").forEach(one -> candidates.add(value(one, Candidate.class)));
    List<SetAside> setAside = new ArrayList<>();
    state.get("setAside").forEach(one -> setAside.add(value(one, SetAside.class)));
    return new Document(
        document.id(),
        document.header(),
        document.body(),
        document.origin(),
        value(state.get("dating"), Document.Dating.class),
        candidates,
        setAside,
        version);
  }
}
