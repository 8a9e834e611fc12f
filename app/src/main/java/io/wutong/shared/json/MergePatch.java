package io.wutong.shared.json;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What changed between two JSON objects, and how to change one into the other (RFC 7396).
 *
 * <p>A journal event carries such a patch as its outcome, so that replaying needs no engine. The
 * documents hold no nulls: an absent member is how 'nothing' is written, for a null in a patch
 * means removal.
 */
public final class MergePatch {

  private MergePatch() {}

  /** The patch that turns {@code before} into {@code after}. */
  public static ObjectNode between(JsonNode before, JsonNode after) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (String name : after.propertyNames()) {
      JsonNode was = before.get(name);
      JsonNode is = after.get(name);
      if (is.equals(was)) {
        continue;
      }
      boolean deeper = was != null && was.isObject() && is.isObject();
      patch.set(name, deeper ? between(was, is) : is);
    }
    for (String name : before.propertyNames()) {
      if (!after.has(name)) {
        patch.putNull(name);
      }
    }
    return patch;
  }

  /** The document with the patch applied; the arguments stay as they were. */
  public static ObjectNode apply(JsonNode document, JsonNode patch) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    if (document.isObject()) {
      document.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    }
    for (Map.Entry<String, JsonNode> change : patch.properties()) {
      JsonNode value = change.getValue();
      if (value.isNull()) {
        members.remove(change.getKey());
      } else if (value.isObject()) {
        JsonNode was = members.getOrDefault(change.getKey(), JsonNodeFactory.instance.objectNode());
        members.put(change.getKey(), apply(was, value));
      } else {
        members.put(change.getKey(), value);
      }
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    members.forEach(result::set);
    return result;
  }
}
