package io.wutong.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.kernel.journal.Proofs;
import io.wutong.refused.RefusalTable.Cell;
import io.wutong.refused.RefusalTable.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint of the app stands in a table of refusals, and every table holds: who is a
 * stranger, of the wrong unit, in the wrong role or on a foreign page is refused and told why, and
 * the journal is as it was.
 */
@DemoZoneTest
class EveryWindowTest {

  @Autowired private Cast cast;
  @Autowired private Proofs proofs;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void standsInATable() {
    Set<String> mapped = new TreeSet<>();
    mappings.getHandlerMethods().keySet().stream()
        .filter(mapping -> !mapping.getMethodsCondition().getMethods().isEmpty())
        .forEach(mapping -> {
          for (var method : mapping.getMethodsCondition().getMethods()) {
            mapping.getPatternValues().forEach(path -> mapped.add(method + " " + path));
          }
        });
    Set<String> listed =
        RefusalTable.all().stream().map(Line::endpoint).collect(Collectors.toSet());
    assertThat(listed).containsExactlyInAnyOrderElementsOf(mapped);
  }

  @TestFactory
  Stream<DynamicTest> refuses() {
    Map<String, String> known = known();
    // Whoever asks for the head before the first round is told that there is none yet.
    proofs.seal();
    return RefusalTable.all().stream()
        .map(line ->
            DynamicTest.dynamicTest(line.table() + " " + line.endpoint(), () -> hold(line, known)));
  }

  /** What stands in braces: one matter, one document and what belongs to them. */
  private Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    String matter = cast.matterIn("ACCEPTED");
    known.put("matter", matter);
    known.put("none", "00000000-0000-4000-8000-000000000000");
    for (String unit : List.of("zhujianju", "gouzhao", "duchashi")) {
      known.put(unit, Cast.unit(unit));
    }
    known.put("person", Cast.person("zhujian"));
    known.put("year", "2022");
    known.put("date", "2024-07-22");
    known.put("journalId", "999999999");
    String file = uploaded();
    cast.done(
        matter,
        "zhujian",
        """
        {"act":"attach","evidence":[{"condition":"result","hash":"%s","name":"核查.txt"}]}\
        """
            .formatted(file));
    known.put("hash", file);
    known.put("proof", proofOf(matter));
    known.put("prepared", prepared(matter));
    Answer link =
        cast.as("zhujian")
            .post(
                "/api/matters/%s/links".formatted(matter),
                "{\"forName\":\"施工单位\",\"basis\":\"电话\",\"validHours\":24}");
    known.put("token", link.json().path("token").asString());
    document(known);
    meeting(known);
    known.values().forEach(value -> assertThat(value).as(known.toString()).isNotEmpty());
    return known;
  }

  private String uploaded() {
    Answer answer = Cast.send(cast.as("zhujian"), "POST", "/api/files", "a file");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("hash").asString();
  }

  private String proofOf(String matter) {
    for (JsonNode condition : cast.look(matter).path("conditions")) {
      if (condition.path("id").asString("").equals("result")) {
        return condition.at("/evidence/0/id").asString();
      }
    }
    return "";
  }

  /** What an officer of 住建局 put before the signer. */
  private String prepared(String matter) {
    cast.done(matter, "zhujian2", "{\"act\":\"report\",\"progress\":\"已完成摸排\"}");
    String id = cast.look(matter).at("/prepared/0/id").asString();
    assertThat(id).isNotEmpty();
    return id;
  }

  private void document(Map<String, String> known) {
    Answer answer =
        cast.as("zhujian2")
            .post(
                "/api/documents",
                """
                {"title":"通知","datedOn":"2022-04-18","text":"一、沟赵办事处要在5月31日前完成清淤12公里。\\n\
                二、投资促进中心要在6月30日前引进项目3个。"}\
                """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    known.put("document", answer.json().path("id").asString());
    known.put("candidate", answer.json().at("/candidates/0/id").asString());
    known.put("candidate2", answer.json().at("/candidates/1/id").asString());
  }

  /** A meeting of 督查室 with 住建局 and 沟赵办事处. */
  private void meeting(Map<String, String> known) {
    Answer series =
        cast.as("ducha3")
            .post(
                "/api/meeting-series",
                """
                {"name":"周例会","chair":"%s","units":["%s","%s"],"campaigns":[],"rhythm":
                {"on":"MONDAY","at":"15:00","cutOffOn":"FRIDAY","cutOffAt":"12:00"}}
                """
                    .formatted(
                        Cast.person("zhuren"), Cast.unit("zhujianju"), Cast.unit("gouzhao")));
    assertThat(series.status()).as(series.text()).isEqualTo(201);
    known.put("series", series.json().path("id").asString());
    Answer meeting =
        cast.as("ducha3")
            .post("/api/meeting-series/%s/meetings".formatted(known.get("series")), "{}");
    assertThat(meeting.status()).as(meeting.text()).isEqualTo(201);
    known.put("meeting", meeting.json().path("id").asString());
    known.put("line", String.valueOf(known.get("none")));
  }

  private void hold(Line line, Map<String, String> known) {
    String said = filled(line.body(), line, known);
    boolean query = said.startsWith("?");
    String path = filled(line.path(), line, known) + (query ? said : "");
    String body = query ? "" : said;
    long before = cast.entries();
    check(line, "stranger", Cast.send(cast.stranger(), line.method(), path, body), line.stranger());
    if (!line.isReading()) {
      String login = line.right().isEmpty() ? "ducha" : line.right().login();
      Answer answer = Cast.send(cast.foreignPageOf(login), line.method(), path, body);
      check(line, "foreign page", answer, "403 csrf-token-missing");
    }
    refused(line, line.wrongUnit(), path, body);
    refused(line, line.wrongRole(), path, body);
    assertThat(cast.entries()).as("the journal after refusals").isEqualTo(before);
    refused(line, line.right(), path, body);
  }

  private void refused(Line line, Cell cell, String path, String body) {
    if (cell.isEmpty()) {
      return;
    }
    Caller caller = cast.as(cell.login());
    Answer answer =
        line.endpoint().equals("POST /api/matters/{id}/acts")
            ? Cast.act(caller, path.split("/")[3], cast.version(path.split("/")[3]), body)
            : Cast.send(caller, line.method(), path, body);
    check(line, cell.login(), answer, cell.answer());
  }

  private static void check(Line line, String who, Answer answer, String expected) {
    String came = (answer.status() + " " + answer.slug()).strip();
    assertThat(came)
        .as("%s by %s: %s", line.endpoint(), who, answer.text())
        .isEqualTo(expected.equals("401") ? "401 not-signed-in" : expected);
    if (answer.status() >= 400) {
      assertThat(answer.json().path("title").asString()).isNotBlank();
      assertThat(answer.json().path("remedy").asString()).isNotBlank();
    }
  }

  /** {@code {id}} is what the path is about; other words in braces stand for themselves. */
  private static String filled(String text, Line line, Map<String, String> known) {
    String about =
        switch (line.path().split("/")[2]) {
          case "matters" -> "matter";
          case "documents" -> "document";
          case "prepared" -> "prepared";
          case "meetings" -> "meeting";
          case "meeting-series" -> "series";
          default -> "none";
        };
    String filled = text.replace("{id}", "{" + about + "}");
    for (Map.Entry<String, String> each : known.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    }
    return filled;
  }
}
