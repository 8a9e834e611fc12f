package io.wutong.shared.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How records are written as JSON in rows and in the journal: components only, nothing for null,
 * and nothing unknown when read.
 */
@Component
public class RecordJson {

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
          // An absent lag is none, an absent yes is a no.
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(new WrittenTimes())
          .build();

  /** A value as a tree. */
  public JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  /**
   * The merge patch (RFC 7396) that turns one record into another of its class, the same as that
   * between their trees; what did not change is not written first.
   */
  public ObjectNode patch(Record before, Record after) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (Member member : Member.of(after)) {
      Object was = member.read(before);
      Object is = member.read(after);
      if (Objects.equals(was, is)) {
        continue;
      }
      if (is == null) {
        patch.putNull(member.name());
      } else if (was == null) {
        patch.set(member.name(), tree(is));
      } else {
        patchMember(patch, member.name(), was, is);
      }
    }
    return patch;
  }

  private void patchMember(ObjectNode patch, String name, Object was, Object is) {
    if (was instanceof Record one
        && is instanceof Record other
        && one.getClass() == other.getClass()) {
      ObjectNode inner = patch(one, other);
      if (!inner.isEmpty()) {
        patch.set(name, inner);
      }
      return;
    }
    JsonNode before = tree(was);
    JsonNode after = tree(is);
    if (!before.equals(after)) {
      boolean deeper = before.isObject() && after.isObject();
      patch.set(name, deeper ? MergePatch.between(before, after) : after);
    }
  }

  /** A tree as a value; unknown members are refused by their names. */
  public <T> T value(JsonNode tree, Class<T> type) {
    return mapper.treeToValue(tree, type);
  }

  /** A value as text. */
  public String text(Object value) {
    return mapper.writeValueAsString(value);
  }

  /** Text as a value. */
  public <T> T parse(String text, Class<T> type) {
    return mapper.readValue(text, type);
  }
}
