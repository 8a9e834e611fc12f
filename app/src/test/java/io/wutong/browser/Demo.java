package io.wutong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What others did in the zone before a journey begins, done through the API. */
final class Demo {

  static final String PASSWORD = "wutong-demo-2022";

  private final int port;
  private final Map<String, Caller> callers = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();

  Demo(int port) {
    this.port = port;
  }

  Caller as(String login) {
    return callers.computeIfAbsent(
        login,
        name -> {
          var caller = new Caller(port);
          assertThat(caller.signIn(name, PASSWORD).status()).as(name).isEqualTo(200);
          return caller;
        });
  }

  String unit(String code) {
    if (units.isEmpty()) {
      for (JsonNode unit : as("ducha").get("/api/units").json()) {
        units.put(unit.get("code").stringValue(), unit.get("id").stringValue());
      }
    }
    return Objects.requireNonNull(units.get(code), code);
  }

  /** A matter that the supervision office proposed and the director dispatched. */
  String dispatched(String title, String lead, String promisedOn) {
    String id = proposed(title, lead, promisedOn);
    act("zhuren", id, "{\"act\":\"dispatch\",\"basis\":\"管委会第12次主任办公会议纪要\"}");
    return id;
  }

  /** One that its unit has signed for too. */
  String accepted(String title, String lead, String by, String promisedOn) {
    String id = dispatched(title, lead, promisedOn);
    act(by, id, "{\"act\":\"accept\"}");
    return id;
  }

  String proposed(String title, String lead, String promisedOn) {
    Answer made =
        as("ducha2")
            .post(
                "/api/matters",
                """
                {"kind": "supervision/meeting-item", "title": "%s", "content": "%s，报督查室。",
                 "lead": "%s", "verifier": "%s", "promisedOn": "%s",
                 "fields": {"meeting": "第12次主任办公会"}}
                """
                    .formatted(title, title, unit(lead), unit("duchashi"), promisedOn));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().get("id").stringValue();
  }

  /** Any act, on the matter as it now is. */
  void act(String login, String matter, String act) {
    Caller caller = as(login);
    int version = caller.get("/api/matters/" + matter).json().get("version").intValue();
    String acts = "{\"acts\":[{\"matter\":\"%s\",\"version\":%d,\"act\":%s}]}";
    Answer done = caller.post("/api/matters/acts", acts.formatted(matter, version, act));
    assertThat(done.json().at("/results/0/ok").booleanValue()).as(done.text()).isTrue();
  }
}
