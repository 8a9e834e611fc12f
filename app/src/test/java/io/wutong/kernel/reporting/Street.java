package io.wutong.kernel.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.kernel.people.ZoneFilling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * People of the demonstration's zone at the app's windows: the office, and a street that reports.
 */
final class Street {

  private static final String PASSWORD = "wutong-demo-2022";

  private final int port;
  private final Map<String, Caller> callers = new HashMap<>();

  Street(int port) {
    this.port = port;
  }

  Caller as(String login) {
    return callers.computeIfAbsent(
        login,
        name -> {
          Caller caller = new Caller(port);
          assertThat(caller.signIn(name, PASSWORD).status()).as(name).isEqualTo(200);
          caller.get("/api/session");
          return caller;
        });
  }

  static String unit(String code) {
    return ZoneFilling.unitId(code).toString();
  }

  /** A campaign that asks for reports by Thursdays, 17:00. */
  String campaign(String name) {
    Answer made = as("ducha").post("/api/campaigns", wanted(name, 4));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().get("id").asString();
  }

  static String wanted(String name, int day) {
    return """
    {"name":"%s","kind":"supervision/annual-task","verifier":"%s","units":["%s"],
     "from":"2022-01-01","to":"2022-12-31","source":"主任办公会纪要",
     "aims":[{"what":"清淤","value":"12.5","unit":"公里"}],
     "rhythm":{"every":"WEEK","day":%d,"time":"17:00","onDayOff":"BEFORE","lateDays":2}}\
    """
        .formatted(name, unit("duchashi"), unit("gouzhao"), day);
  }

  /** A matter that the street leads, handed out. */
  String handedOut(String title, String campaign) {
    return handedOut(title, campaign, "gouzhao");
  }

  /** One that another unit leads. */
  String handedOut(String title, String campaign, String lead) {
    Answer made =
        as("ducha2")
            .post(
                "/api/matters",
                """
                {"kind":"supervision/annual-task","title":"%s","lead":"%s","co":[],"verifier":"%s",
                 "promisedOn":"2022-11-30","campaign":"%s","fields":{},"readers":[]}\
                """
                    .formatted(title, unit(lead), unit("duchashi"), campaign));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String id = made.json().get("id").asString();
    done("ducha", id, "{\"act\":\"dispatch\",\"basis\":\"主任办公会\"}");
    return id;
  }

  /** One that the street has signed for too. */
  String signedFor(String title, String campaign) {
    String id = handedOut(title, campaign);
    done("gouzhao", id, "{\"act\":\"accept\"}");
    return id;
  }

  int version(String matter) {
    return look(matter).get("version").intValue();
  }

  JsonNode look(String matter) {
    return as("ducha").get("/api/matters/" + matter).json();
  }

  /** How many reports the timeline shows. */
  long reports(String matter) {
    return look(matter)
        .get("timeline")
        .valueStream()
        .filter(entry -> entry.get("act").asString().equals("report"))
        .count();
  }

  void done(String login, String matter, String act) {
    Answer answer = acts(login, List.of(one(matter, version(matter), act, null)));
    assertThat(answer.json().at("/results/0/ok").booleanValue()).as(answer.text()).isTrue();
  }

  static String report(String words) {
    return "{\"act\":\"report\",\"progress\":\"%s\"}".formatted(words);
  }

  static String one(String matter, int version, String act, @Nullable UUID key) {
    String named = key == null ? "" : ",\"key\":\"%s\"".formatted(key);
    return "{\"matter\":\"%s\",\"version\":%d,\"act\":%s%s}".formatted(matter, version, act, named);
  }

  Answer acts(String login, List<String> ones) {
    return as(login).post("/api/matters/acts", "{\"acts\":[%s]}".formatted(String.join(",", ones)));
  }
}
