package io.wutong.kernel.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller.Answer;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Forty reports in one request over a line that breaks: each row by itself, each report once. */
@WutongTest
@DemoZone
class SentAgainTest {

  @LocalServerPort private int port;

  private Street street;
  private String campaign;

  @BeforeEach
  void open() {
    street = new Street(port);
    campaign = street.campaign("清淤行动");
  }

  @Test
  void eachRowStandsByItselfAndWhatIsSentAgainIsWrittenOnce() {
    String good = street.signedFor("清淤一段", campaign);
    String moved = street.signedFor("清淤二段", campaign);
    String wrong = street.signedFor("清淤三段", campaign);
    String unsigned = street.handedOut("清淤四段", campaign);
    int seen = street.version(moved);
    street.done(
        "ducha",
        moved,
        "{\"act\":\"change\",\"content\":\"加宽\",\"reason\":\"汛期\",\"basis\":\"纪要\"}");
    List<String> rows =
        List.of(
            Street.one(good, street.version(good), Street.report("已清淤3公里"), UUID.randomUUID()),
            Street.one(moved, seen, Street.report("已清淤2公里"), UUID.randomUUID()),
            Street.one(
                wrong,
                street.version(wrong),
                "{\"act\":\"report\",\"progress\":\"过半\",\"percent\":140}",
                UUID.randomUUID()),
            Street.one(unsigned, street.version(unsigned), Street.report("未动"), UUID.randomUUID()));
    for (boolean again : new boolean[] {false, true, true}) {
      JsonNode results = street.acts("gouzhao", rows).json().get("results");
      assertThat(results.at("/0/ok").booleanValue()).isTrue();
      assertThat(results.at("/0/again").booleanValue()).isEqualTo(again);
      assertThat(results.at("/0/version").intValue()).isEqualTo(street.version(good));
      assertThat(results.at("/1/refusal/status").intValue()).isEqualTo(412);
      assertThat(results.at("/1/changes/0/act").asString()).isEqualTo("change");
      assertThat(results.at("/1/changes/0/said/reason").asString()).isEqualTo("汛期");
      assertThat(results.at("/2/refusal/slug").asString()).isEqualTo("percent-range");
      assertThat(results.at("/2/refusal/remedy").asString()).isNotBlank();
      assertThat(results.at("/3/refusal/slug").asString()).isEqualTo("not-accepted");
    }
    assertThat(Stream.of(good, moved, wrong, unsigned).map(street::reports))
        .containsExactly(1L, 0L, 0L, 0L);
  }

  @Test
  void aKeyThatWasRefusedMayBeUsedAgain() {
    String matter = street.signedFor("清淤五段", campaign);
    UUID key = UUID.randomUUID();
    int version = street.version(matter);
    String bad = Street.one(matter, version + 7, Street.report("第一次"), key);
    assertThat(street.acts("gouzhao", List.of(bad)).json().at("/results/0/ok").booleanValue())
        .isFalse();
    String good = Street.one(matter, version, Street.report("第二次"), key);
    assertThat(street.acts("gouzhao", List.of(good)).json().at("/results/0/ok").booleanValue())
        .isTrue();
  }

  @Test
  void otherWordsUnderTheSameKeyAreRefusedAndSomebodyElsesKeyIsTheirOwn() {
    String matter = street.signedFor("清淤六段", campaign);
    UUID key = UUID.randomUUID();
    int version = street.version(matter);
    street.acts("gouzhao", List.of(Street.one(matter, version, Street.report("甲"), key)));
    Answer other =
        street.acts("gouzhao", List.of(Street.one(matter, version, Street.report("乙"), key)));
    assertThat(other.json().at("/results/0/refusal/slug").asString()).isEqualTo("act-key-reused");
    Answer officer =
        street.acts("gouzhao2", List.of(Street.one(matter, version + 1, Street.report("丙"), key)));
    assertThat(officer.json().at("/results/0/prepared").booleanValue()).as(officer.text()).isTrue();
    assertThat(street.reports(matter)).isEqualTo(1);
  }

  @Test
  void whatAnOfficerPreparedIsPreparedOnce() {
    String matter = street.signedFor("清淤七段", campaign);
    String row =
        Street.one(matter, street.version(matter), Street.report("待审签"), UUID.randomUUID());
    assertThat(street.acts("gouzhao2", List.of(row)).json().at("/results/0/again").booleanValue())
        .isFalse();
    assertThat(street.acts("gouzhao2", List.of(row)).json().at("/results/0/again").booleanValue())
        .isTrue();
    assertThat(street.look(matter).get("prepared")).hasSize(1);
  }

  @Test
  void ofManyAtTheSameMomentOneWritesAndAllHearTheSame() {
    String matter = street.signedFor("清淤八段", campaign);
    String row = Street.one(matter, street.version(matter), Street.report("同时"), UUID.randomUUID());
    street.as("gouzhao");
    List<CompletableFuture<JsonNode>> racing =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> street.acts("gouzhao", List.of(row)).json().at("/results/0")))
            .toList();
    List<JsonNode> heard = racing.stream().map(CompletableFuture::join).toList();
    assertThat(heard).allMatch(one -> one.get("ok").booleanValue());
    assertThat(heard.stream().map(one -> one.get("version").intValue()).distinct()).hasSize(1);
    assertThat(heard.stream().filter(one -> !one.get("again").booleanValue())).hasSize(1);
    assertThat(street.reports(matter)).isEqualTo(1);
  }
}
