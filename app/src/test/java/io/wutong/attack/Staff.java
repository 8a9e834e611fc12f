package io.wutong.attack;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom the zone lacks for the attack. */
final class Staff {

  private Staff() {}

  /**
   * Gives each unit in which nobody signs somebody with an account who prepares for it, beside a
   * post in the unit above: what they prepare is signed by those for whom they prepare too.
   */
  static void fill(int port) {
    Http http = Http.on(port);
    String admin = Town.token(http, "admin");
    Map<String, String> clerks = new HashMap<>();
    JsonNode posts = http.get(admin, "/api/posts").json();
    Set<String> signing = new TreeSet<>();
    for (JsonNode post : posts) {
      String unit = post.get("unit").stringValue();
      String rights = post.get("rights").toString();
      if (rights.contains("SIGN")) {
        signing.add(unit);
      } else if (rights.contains("PREPARE")) {
        clerks.put(unit, post.get("person").stringValue());
      }
    }
    for (JsonNode unit : http.get(admin, "/api/units").json()) {
      String id = unit.get("id").stringValue();
      String clerk = clerks.get(unit.path("parent").asString(""));
      if (!signing.contains(id) && clerk != null) {
        ObjectNode post = Http.object("unit", id).put("title", "联络员").put("person", clerk);
        post.put("from", "2022-01-01").put("rank", 9).putArray("rights").add("PREPARE");
        Http.Answer opened = http.post(admin, "/api/posts", post);
        if (!opened.isDone()) {
          throw new IllegalStateException("nobody prepares for " + unit + ": " + opened);
        }
      }
    }
  }
}
