package io.wutong.kernel.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the tests of this room do again and again: people of the demonstration at a meeting. */
@WutongTest(alone = true)
@DemoZone
@TestPropertySource(properties = "wutong.tick-every=0")
abstract class MeetingDesk {

  /** A Monday; 沟赵's and 住建局's matters below are due before it. */
  static final String MONDAY = "2022-05-09T10:00:00+08:00";

  static final String NEXT_MONDAY = "2022-05-16T10:00:00+08:00";

  @LocalServerPort private int port;
  @Autowired Meetings meetings;
  @Autowired Recording recording;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  private final Map<String, Caller> callers = new HashMap<>();

  Caller as(String login) {
    return callers.computeIfAbsent(
        login,
        who -> {
          Answer token =
              new Caller(port).post("/api/demo/token", "{\"login\":\"%s\"}".formatted(who));
          return new Caller(port).withToken(token.json().get("token").asString());
        });
  }

  static String unit(String code) {
    return ZoneFilling.unitId(code).toString();
  }

  static JsonNode good(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer.json();
  }

  /** An answer to something done on the version as 督查室 sees it. */
  Answer on(String login, String method, String path, String body) {
    String meeting = path.split("/")[3];
    int version = as("ducha").get("/api/meetings/" + meeting).json().path("version").intValue();
    Caller caller = as(login).with("If-Match", "\"" + version + "\"");
    Answer answer = caller.send(method, path, body.isEmpty() ? null : body);
    caller.without("If-Match");
    return answer;
  }

  /** A matter that 督查室 verifies, handed out and signed for by its lead. */
  String matter(String title, String lead, String co, String due, String more) {
    String proposal =
        """
        {"kind":"supervision/annual-task","title":"%s","lead":"%s","co":[%s],"verifier":"%s",
         "promisedOn":"%s","fields":{}%s}
        """
            .formatted(
                title,
                unit(lead),
                co.isEmpty() ? "" : "\"" + unit(co) + "\"",
                unit("duchashi"),
                due,
                more);
    String id = good(as("ducha2").post("/api/matters", proposal)).get("id").asString();
    act("ducha", id, "\"act\":\"dispatch\",\"basis\":\"主任办公会\"");
    act(lead.equals("gouzhao") ? "gouzhao" : "zhujian", id, "\"act\":\"accept\"");
    return id;
  }

  JsonNode act(String login, String matter, String said) {
    int version = as(login).get("/api/matters/" + matter).json().path("version").intValue();
    Caller caller = as(login).with("If-Match", "\"" + version + "\"");
    Answer answer = caller.post("/api/matters/%s/acts".formatted(matter), "{" + said + "}");
    caller.without("If-Match");
    return good(answer);
  }

  void clock(String to) {
    good(as("admin").post("/api/clock", "{\"to\":\"%s\"}".formatted(to)));
  }

  /** A weekly meeting of 督查室 with 住建局 and 沟赵办事处, on Mondays at three. */
  String series() {
    return good(as("ducha3")
            .post(
                "/api/meeting-series",
                """
                {"name":"周例会","chair":"%s","units":["%s","%s"],"campaigns":[],"rhythm":
                {"on":"MONDAY","at":"15:00","cutOffOn":"FRIDAY","cutOffAt":"12:00"}}
                """
                    .formatted(ZoneFilling.personId("zhuren"), unit("zhujianju"), unit("gouzhao"))))
        .get("id")
        .asString();
  }

  String opened(String series, String on) {
    return good(as("ducha3").post("/api/meeting-series/%s/meetings".formatted(series), on))
        .get("id")
        .asString();
  }

  JsonNode page(String login, String meeting) {
    return good(as(login).get("/api/meetings/" + meeting));
  }

  /** The titles of a section, in order; those put aside in brackets. */
  static List<String> titles(JsonNode page, String section) {
    List<String> titles = new ArrayList<>();
    for (JsonNode line : page.get("agenda")) {
      if (line.get("section").asString().equals(section)) {
        String title = line.at("/said/title").asString();
        titles.add(line.get("aside").booleanValue() ? "(" + title + ")" : title);
      }
    }
    return titles;
  }

  /** The line of a section about a matter of that title. */
  static JsonNode line(JsonNode page, String section, String title) {
    for (JsonNode line : page.get("agenda")) {
      if (line.get("section").asString().equals(section)
          && line.at("/said/title").asString().equals(title)) {
        return line;
      }
    }
    throw new AssertionError("no " + title + " in " + section + " of " + page);
  }

  /** A unit's figure; −1 when the page shows none of that unit. */
  static int figure(JsonNode page, String unit, String name) {
    for (JsonNode count : page.get("counts")) {
      if (count.get("unit").asString().equals(unit(unit))) {
        return count.get(name).intValue();
      }
    }
    return -1;
  }

  /** Every row of this room, as text, in a fixed order. */
  Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Acting.run(
        Actor.HOUSE,
        () ->
            transaction.executeWithoutResult(status -> {
              for (String table :
                  List.of("meeting_series", "meeting", "meeting_line", "meeting_count")) {
                rows.put(
                    table,
                    db.sql("select t::text as line from " + table + " t order by line")
                        .query((row, n) -> row.getString(1))
                        .list());
              }
            }));
    return rows;
  }
}
