package io.wutong.attack;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ordinary life of one matter in the demo zone, step by step, each of which must succeed. */
record Story(Town town, Http http) {

  /** A matter and the version at which it stands. */
  record At(String id, int version) {}

  Who who(String login) {
    return town.login(login);
  }

  /** Proposed by the supervision office for the building bureau, with a street as co-unit. */
  static ObjectNode proposal(Town town, String title) {
    ObjectNode body = Http.object("kind", town.kinds().getFirst().id()).put("title", title);
    body.put("lead", town.login("zhujian").unit());
    body.putArray("co").add(town.login("gouzhao").unit());
    return body.put("verifier", town.login("ducha").unit()).put("promisedOn", "2022-12-01");
  }

  /** Handed out, and signed for by both units. */
  At accepted(String title) {
    JsonNode page =
        must(http.post(who("ducha2").token(), "/api/matters", proposal(town, title))).json();
    At at = new At(page.get("id").stringValue(), 1);
    at = act(at, "ducha", act("dispatch").put("basis", "主任办公会"));
    at = act(at, "zhujian", act("accept"));
    return act(at, "gouzhao", act("accept"));
  }

  /** The street gets a part of it. */
  At child(At parent) {
    ObjectNode delegate = act("delegate");
    delegate
        .putArray("children")
        .addObject()
        .put("title", "沟赵片区分项")
        .put("lead", who("gouzhao").unit());
    must(send(parent, "zhujian", delegate));
    Http.Answer page = must(http.get(who("zhujian").token(), "/api/matters/" + parent.id()));
    List<JsonNode> children = page.json().get("children").valueStream().toList();
    return new At(children.getLast().get("id").stringValue(), 2);
  }

  static ObjectNode act(String verb) {
    return Http.object("act", verb);
  }

  static ObjectNode report(String words) {
    return act("report").put("progress", words);
  }

  static ObjectNode close() {
    return act("close").put("outcome", "NO_LONGER_NEEDED").put("words", "不再需要");
  }

  /** An act that must be done; answers where the matter stands then. */
  At act(At at, String login, ObjectNode act) {
    must(send(at, login, act));
    return new At(at.id(), at.version() + 1);
  }

  Http.Answer send(At at, String login, ObjectNode act) {
    return http.post(
        who(login).token(), "/api/matters/" + at.id() + "/acts", "" + at.version(), act);
  }

  static Http.Answer must(Http.Answer answer) {
    if (!answer.isDone()) {
      throw new IllegalStateException("a step of an ordinary life was refused: " + answer);
    }
    return answer;
  }
}
