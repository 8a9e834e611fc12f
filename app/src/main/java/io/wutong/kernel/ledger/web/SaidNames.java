package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.model.PlanNode;
import io.wutong.kernel.people.Directory;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an act said, for reading: beside the id of a step stands how the plan calls it, beside that
 * of a person the name. An id alone tells a reader nothing.
 */
final class SaidNames {

  private static final List<String> PERSONS = List.of("toPerson", "responsible");

  private SaidNames() {}

  /** The same words with names in them; what was said stays as it is. */
  static JsonNode in(JsonNode said, List<PlanNode> plan, Directory directory) {
    if (!said.isObject()) {
      return said;
    }
    ObjectNode named = (ObjectNode) said.deepCopy();
    for (JsonNode done : named.path("doneNodes")) {
      plan.stream()
          .filter(node -> node.id().equals(done.path("id").asString("")))
          .findFirst()
          .ifPresent(node -> ((ObjectNode) done).put("title", node.title()));
    }
    for (String member : PERSONS) {
      String id = named.path(member).asString("");
      var person = id.isEmpty() ? null : directory.findPerson(UUID.fromString(id));
      if (person != null) {
        named.put(member + "Name", person.name());
      }
    }
    return named;
  }
}
