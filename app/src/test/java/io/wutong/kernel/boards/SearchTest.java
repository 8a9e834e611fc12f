package io.wutong.kernel.boards;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One box over matters, reports and sources, and the views of the list; through the windows. */
@WutongTest(alone = true)
@DemoZone
class SearchTest {

  private static final String PASSWORD = "wutong-demo-2022";

  @LocalServerPort private int port;
  private final Map<String, Caller> callers = new HashMap<>();

  private Caller as(String login) {
    return callers.computeIfAbsent(
        login,
        name -> {
          var caller = new Caller(port);
          assertThat(caller.signIn(name, PASSWORD).status()).isEqualTo(200);
          return caller;
        });
  }

  @Test
  void wordsOfAReportAreFoundByItsReadersAndLit() throws InterruptedException {
    String id = dispatched("修复玉兰街排水口");
    act("gouzhao", id, "{\"act\":\"accept\"}");
    act("gouzhao", id, "{\"act\":\"report\",\"progress\":\"第一段管道已做闭水试验，合格\"}");
    JsonNode found = found("ducha", "闭水试验");
    assertThat(found.at("/reports/0/matter").asString()).isEqualTo(id);
    assertThat(found.at("/reports/0/words/parts/1/words").asString()).isEqualTo("闭水试验");
    assertThat(found.at("/reports/0/words/parts/1/lit").asBoolean()).isTrue();
    assertThat(as("touzi").get("/api/search?q=闭水试验").json().at("/reports").size()).isZero();
  }

  @Test
  void wordsOfASourceAreFoundByItsReadersAlsoFarBehind() throws InterruptedException {
    String text = "各单位要落实责任。\\n".repeat(2_000) + "另，樱花路涵洞要加装水位尺。";
    var made =
        as("zhujian2")
            .post(
                "/api/documents",
                "{\"title\":\"纪要\",\"datedOn\":\"2022-04-18\",\"text\":\"" + text + "\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    JsonNode found = found("zhujian2", "樱花路涵洞");
    assertThat(found.at("/documents/0/id").asString()).isEqualTo(made.json().path("id").asString());
    assertThat(found.at("/documents/0/words/parts").toString()).contains("\"樱花路涵洞\"");
    assertThat(as("gouzhao").get("/api/search?q=樱花路涵洞").json().at("/documents").size()).isZero();
  }

  @Test
  void aMatterIsFoundByItsTitleAtOnce() {
    String id = dispatched("整修木槿巷路灯");
    JsonNode found = as("gouzhao").get("/api/search?q=木槿巷").json();
    assertThat(found.at("/matters/0/id").asString()).isEqualTo(id);
    assertThat(found.at("/matters/0/title/parts/1/words").asString()).isEqualTo("木槿巷");
    assertThat(as("touzi").get("/api/search?q=木槿巷").json().at("/matters").size()).isZero();
    assertThat(as("touzi").get("/api/search?q=").json().at("/matters").size()).isZero();
    assertThat(as("touzi").get("/api/search?q=%25%27%28%26").status()).isEqualTo(200);
  }

  @Test
  void aViewIsItsOwnersUntilItIsShared() {
    String body =
        """
        {"name":"%s","shared":%s,"filters":{"light":"RED"},"columns":["title","dueOn"],"order":"-due"}
        """;
    var kept = as("gouzhao").post("/api/views", body.formatted("红灯", false));
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    String id = kept.json().path("id").asString();
    assertThat(as("gouzhao2").get("/api/views").json().toString()).doesNotContain(id);
    as("gouzhao").post("/api/views", body.formatted("红灯", true));
    assertThat(as("gouzhao2").get("/api/views").json().toString()).contains(id);
    assertThat(as("touzi").get("/api/views").json().toString()).doesNotContain(id);
    assertThat(as("gouzhao2").delete("/api/views/" + id).slug()).isEqualTo("view-not-yours");
    assertThat(as("touzi").delete("/api/views/" + id).slug()).isEqualTo("not-found");
    assertThat(as("gouzhao2").put("/api/views/standard", "{\"view\":\"" + id + "\"}").status())
        .isEqualTo(204);
    assertThat(as("gouzhao2").get("/api/views").json().path("standard").asString()).isEqualTo(id);
    assertThat(as("gouzhao").delete("/api/views/" + id).status()).isEqualTo(204);
    assertThat(
            as("gouzhao2").get("/api/views").json().path("standard").isNull()
                || as("gouzhao2").get("/api/views").json().path("standard").isMissingNode())
        .isTrue();
    assertThat(as("gouzhao").post("/api/views", body.formatted(" ", true)).slug())
        .isEqualTo("view-name");
    assertThat(
            as("gouzhao")
                .post("/api/views", body.formatted("错", true).replace("\"dueOn\"", "\"salary\""))
                .slug())
        .isEqualTo("view-not-of-a-list");
  }

  @Test
  void theListBackwardsIsTheListTurnedAround() {
    JsonNode there = as("ducha").get("/api/matters?limit=200&order=due").json().path("rows");
    JsonNode back = as("ducha").get("/api/matters?limit=200&order=-due").json().path("rows");
    assertThat(there.size()).isGreaterThan(10).isLessThan(200);
    for (int i = 0; i < there.size(); i++) {
      assertThat(back.get(back.size() - 1 - i).path("id")).isEqualTo(there.get(i).path("id"));
    }
    JsonNode first = as("ducha").get("/api/matters?limit=5&order=-due").json();
    JsonNode second =
        as("ducha")
            .get("/api/matters?limit=5&order=-due&cursor=" + first.path("next").asString())
            .json();
    assertThat(second.at("/rows/0/id")).isEqualTo(back.get(5).path("id"));
    assertThat(as("ducha").get("/api/matters?order=size").slug()).isEqualTo("unknown-choice");
  }

  /** The index of reports and sources follows by itself, a moment later. */
  private JsonNode found(String login, String words) throws InterruptedException {
    long until = System.nanoTime() + 30_000_000_000L;
    JsonNode found = as(login).get("/api/search?q=" + words).json();
    while (found.path("reports").isEmpty()
        && found.path("documents").isEmpty()
        && System.nanoTime() < until) {
      Thread.sleep(200);
      found = as(login).get("/api/search?q=" + words).json();
    }
    return found;
  }

  private String dispatched(String title) {
    var made =
        as("ducha2")
            .post(
                "/api/matters",
                """
                {"kind": "supervision/meeting-item", "title": "%s", "content": "%s，报督查室。",
                 "lead": "%s", "verifier": "%s", "promisedOn": "2022-05-30",
                 "fields": {"meeting": "第12次主任办公会"}}
                """
                    .formatted(title, title, unit("gouzhao"), unit("duchashi")));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String id = made.json().path("id").asString();
    act("zhuren", id, "{\"act\":\"dispatch\",\"basis\":\"主任办公会\"}");
    return id;
  }

  private String unit(String code) {
    for (JsonNode unit : as("ducha").get("/api/units").json()) {
      if (unit.path("code").asString().equals(code)) {
        return unit.path("id").asString();
      }
    }
    throw new AssertionError(code);
  }

  private void act(String login, String matter, String act) {
    int version = as(login).get("/api/matters/" + matter).json().path("version").intValue();
    var done =
        as(login)
            .post(
                "/api/matters/acts",
                "{\"acts\":[{\"matter\":\"%s\",\"version\":%d,\"act\":%s}]}"
                    .formatted(matter, version, act));
    assertThat(done.json().at("/results/0/ok").asBoolean()).as(done.text()).isTrue();
  }
}
