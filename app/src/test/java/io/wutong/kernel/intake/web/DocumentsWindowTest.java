package io.wutong.kernel.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.Parts;
import io.wutong.WutongTest;
import io.wutong.kernel.intake.IntakeZone;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of the page: a file in, candidates out, matters made; and who is kept out of it. */
@WutongTest(alone = true)
class DocumentsWindowTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private Fillings fillings;
  @Autowired private People people;
  @Autowired private ProductClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @BeforeEach
  void fill() {
    Acting.run(Actor.HOUSE, () -> IntakeZone.fill(fillings, people));
  }

  @Test
  void aWordFileBecomesMatters() throws Exception {
    Caller office = signedIn("ducha");
    JsonNode document =
        entered(
            office,
            "notice.docx",
            "{\"title\":\"防汛通知\",\"kind\":\"NOTICE\",\"datedOn\":\"2022-04-18\"}");
    assertThat(document.get("datedOn").stringValue()).isEqualTo("2022-04-18");
    JsonNode row = candidate(document, "清淤雨水管网");
    assertThat(row.get("dueOn").stringValue()).isEqualTo("2022-05-31");
    assertThat(row.get("lead").stringValue()).isEqualTo(IntakeZone.unit("chengguan").toString());
    assertThat(row.get("reasons")).isNotEmpty();
    String path = "/api/documents/" + document.get("id").stringValue();
    String due = clock.today().plusDays(60).toString();
    Answer accepted =
        office.put(
            path + "/candidates/" + row.get("id").stringValue(),
            "{\"status\":\"ACCEPTED\",\"dueOn\":\"%s\"}".formatted(due));
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    String approval =
        ("{\"candidates\":[\"%s\"],\"kind\":\"supervision/annual-task\","
                + "\"verifier\":\"%s\",\"basis\":\"纪要8号\"}")
            .formatted(row.get("id").stringValue(), IntakeZone.unit("duchashi"));
    assertThat(office.post(path + "/dispatch", approval).slug())
        .isEqualTo("intake-dispatch-not-yours");
    Caller approver = signedIn("ducha-zhuren");
    JsonNode result = approver.post(path + "/dispatch", approval).json().at("/results/0");
    assertThat(result.path("refusal").isMissingNode() || result.get("refusal").isNull()).isTrue();
    JsonNode again = approver.post(path + "/dispatch", approval).json().at("/results/0");
    assertThat(again.get("matter")).isEqualTo(result.get("matter"));
    assertThat(again.at("/refusal/slug").stringValue()).isEqualTo("candidate-already-dispatched");
    Answer page = approver.get("/api/matters/" + result.get("matter").stringValue());
    assertThat(page.json().at("/source/words").stringValue()).contains("清淤雨水管网35公里");
    Answer source = office.get(path + "/file");
    assertThat(source.status()).isEqualTo(200);
    assertThat(source.raw().headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
  }

  @Test
  void aPdfAndAScanAreTaken() throws Exception {
    Caller office = signedIn("ducha");
    JsonNode pdf = entered(office, "notice.pdf", "{\"title\":\"PDF\"}");
    assertThat(candidate(pdf, "编织袋").get("lead").stringValue())
        .isEqualTo(IntakeZone.unit("yingji").toString());
    HttpResponse<String> bare = send(office, "notice.doc", "{\"title\":\"旧文档\"}");
    assertThat(bare.body()).contains("document-without-text");
    JsonNode said =
        entered(
            office,
            "notice.doc",
            "{\"title\":\"批示\",\"kind\":\"INSTRUCTION\",\"instruction\":{\"leader\":\"管委会主任\","
                + "\"words\":\"请城市管理局5月底前完成整改。\",\"on\":\"2022-04-18\"}}");
    assertThat(said.at("/instruction/recordedBy").stringValue()).isEqualTo("演示ducha");
    assertThat(said.at("/file/name").stringValue()).isEqualTo("notice.doc");
  }

  @Test
  void malformedInputIsNamed() {
    Caller office = signedIn("ducha");
    assertThat(office.post("/api/documents", "{\"title\":\"无正文\"}").slug())
        .isEqualTo("document-empty");
    assertThat(office.post("/api/documents", "{}").status()).isEqualTo(400);
    assertThat(office.post("/api/documents", "{\"title\":\"x\",\"kind\":\"RUMOUR\"}").status())
        .isEqualTo(400);
    assertThat(office.get("/api/documents/nothing").status()).isEqualTo(400);
    assertThat(office.get("/api/documents?limit=-5").status()).isEqualTo(200);
  }

  @Test
  void everyWindowKeepsStrangersAndOtherUnitsOut() throws Exception {
    Caller bureau = signedIn("chengguan");
    JsonNode own = entered(bureau, "notice.docx", "{\"title\":\"本局\"}");
    Map<String, String> table = table(own);
    assertThat(windows()).containsExactlyInAnyOrderElementsOf(table.keySet());
    table.forEach((window, body) -> {
      String verb = window.substring(0, window.indexOf(' '));
      String path = path(window, own);
      String sent = body.isEmpty() ? null : body;
      assertThat(new Caller(port).send(verb, path, sent).status()).as(window).isEqualTo(401);
      if (path.contains(own.get("id").stringValue())) {
        for (String stranger : new String[] {"yingji", "ducha", "guwen"}) {
          assertThat(signedIn(stranger).send(verb, path, sent).status())
              .as(window + " " + stranger)
              .isIn(403, 404);
        }
      }
    });
    assertThat(
            signedIn("guwen").post("/api/documents", "{\"title\":\"x\",\"text\":\"y\"}").status())
        .isEqualTo(403);
    assertThat(bureau.get("/api/documents/" + own.get("id").stringValue()).json().get("version"))
        .as("nothing was changed")
        .isEqualTo(own.get("version"));
  }

  private static Map<String, String> table(JsonNode own) {
    String one = own.at("/candidates/0/id").stringValue();
    String two = own.at("/candidates/1/id").stringValue();
    Map<String, String> table = new LinkedHashMap<>();
    table.put("POST /api/documents", "{\"title\":\"x\",\"text\":\"y\"}");
    table.put("GET /api/documents", "");
    table.put("GET /api/documents/{id}", "");
    table.put("GET /api/documents/{id}/file", "");
    table.put("GET /api/documents/behind/{matter}", "");
    table.put("PUT /api/documents/{id}/date", "{\"datedOn\":\"2022-04-18\"}");
    table.put(
        "POST /api/documents/{id}/dispatch",
        ("{\"candidates\":[\"%s\"],\"kind\":\"supervision/annual-task\","
                + "\"verifier\":\"%s\",\"basis\":\"x\"}")
            .formatted(one, UUID.randomUUID()));
    table.put("POST /api/documents/{id}/candidates", "{\"start\":0,\"end\":5}");
    table.put("PUT /api/documents/{id}/candidates/{candidate}", "{\"status\":\"ACCEPTED\"}");
    table.put(
        "POST /api/documents/{id}/candidates/merge",
        "{\"ids\":[\"%s\",\"%s\"]}".formatted(one, two));
    table.put("POST /api/documents/{id}/candidates/{candidate}/split", "{\"at\":[40]}");
    return table;
  }

  private static String path(String window, JsonNode own) {
    return window
        .substring(window.indexOf(' ') + 1)
        .replace("{id}", own.get("id").stringValue())
        .replace("{matter}", UUID.randomUUID().toString())
        .replace("{candidate}", own.at("/candidates/0/id").stringValue());
  }

  private Set<String> windows() {
    Set<String> windows = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          if (method.getBeanType().getName().startsWith("io.wutong.kernel.intake.")) {
            String verb = mapping.getMethodsCondition().getMethods().iterator().next().name();
            mapping.getPatternValues().forEach(path -> windows.add(verb + " " + path));
          }
        });
    return windows;
  }

  private JsonNode entered(Caller caller, String file, String document) throws Exception {
    HttpResponse<String> answer = send(caller, file, document);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> send(Caller caller, String file, String document) throws Exception {
    String csrf = Objects.requireNonNull(caller.cookie("XSRF-TOKEN"));
    byte[] body = new Parts().json("document", document).file("file", file, bytes(file)).bytes();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:%d/api/documents".formatted(port)))
            .header("Content-Type", "multipart/form-data; boundary=" + Parts.BOUNDARY)
            .header("Cookie", "wutong=%s; XSRF-TOKEN=%s".formatted(caller.cookie("wutong"), csrf))
            .header("X-XSRF-TOKEN", csrf)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] bytes(String resource) throws Exception {
    try (InputStream in = DocumentsWindowTest.class.getResourceAsStream("/documents/" + resource)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static JsonNode candidate(JsonNode document, String words) {
    for (JsonNode one : document.get("candidates")) {
      if (one.get("words").stringValue().replaceAll("\\s", "").contains(words)) {
        return one;
      }
    }
    throw new AssertionError(words + " in " + document.get("candidates"));
  }

  private Caller signedIn(String login) {
    Caller caller = new Caller(port);
    assertThat(caller.signIn(login, IntakeZone.PASSWORD).status()).isEqualTo(200);
    caller.get("/api/session");
    return caller;
  }
}
