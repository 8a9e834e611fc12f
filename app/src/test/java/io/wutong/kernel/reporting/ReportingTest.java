package io.wutong.kernel.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller.Answer;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.ledger.Rebuilding;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Rounds over a real zone: who has reported, who sees it, and what a campaign's record keeps. */
@WutongTest(alone = true)
@DemoZone
class ReportingTest {

  @Autowired private Reporting reporting;
  @Autowired private Rebuilding rebuilding;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;

  private Street street;

  @BeforeEach
  void open() {
    street = new Street(port);
  }

  private JsonNode standing(String login, String campaign) {
    Answer answer = street.as(login).get("/api/reporting/standing?campaign=" + campaign);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().get(0);
  }

  private static String said(JsonNode standing, String matter) {
    return standing
        .get("units")
        .valueStream()
        .flatMap(unit -> unit.get("matters").valueStream())
        .filter(one -> one.get("matter").asString().equals(matter))
        .map(one -> one.get("said").asString())
        .findFirst()
        .orElse("");
  }

  private void moveTo(Instant to) {
    Answer moved = street.as("admin").post("/api/clock", "{\"to\":\"%s\"}".formatted(to));
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    street = new Street(port);
  }

  @Test
  void whoHasReportedAndWhoHasNot() {
    String campaign = street.campaign("谁还没报");
    String said = street.signedFor("已报的", campaign);
    String late = street.signedFor("迟报的", campaign);
    String prepared = street.signedFor("待审签的", campaign);
    String unsigned = street.handedOut("未签收的", campaign);
    String suspended = street.signedFor("暂缓的", campaign);
    street.done("gouzhao", said, Street.report("已完成一半"));
    street.done("gouzhao2", prepared, Street.report("已完成三成"));
    street.done("ducha", suspended, "{\"act\":\"suspend\",\"reason\":\"政策调整\",\"basis\":\"纪要\"}");
    JsonNode before = standing("ducha", campaign);
    assertThat(said(before, said)).isEqualTo("ON_TIME");
    assertThat(said(before, late)).isEqualTo("MISSING");
    assertThat(said(before, prepared)).isEqualTo("TO_SIGN");
    assertThat(said(before, unsigned)).isEqualTo("NOT_SIGNED_FOR");
    assertThat(said(before, suspended)).isEqualTo("NOT_OWED");
    assertThat(before.at("/units/0/owed").intValue()).isEqualTo(4);
    assertThat(before.at("/units/0/missing").intValue()).isEqualTo(2);

    Instant cutOff = Instant.parse(before.at("/round/cutOff").asString());
    moveTo(cutOff.plusSeconds(60));
    street.done("gouzhao", late, Street.report("补报"));
    String handedOutAfter = street.signedFor("截止后交办的", campaign);
    JsonNode after = standing("ducha", campaign);
    assertThat(after.get("round")).isEqualTo(before.get("round"));
    assertThat(said(after, said)).isEqualTo("ON_TIME");
    assertThat(said(after, late)).isEqualTo("LATE");
    assertThat(said(after, handedOutAfter)).isEqualTo("NOT_OWED");

    moveTo(Instant.parse(before.at("/round/closes").asString()));
    assertThat(said(standing("ducha", campaign), said)).isEqualTo("MISSING");
    LocalDate then = ProductClock.day(cutOff);
    JsonNode asked =
        street
            .as("ducha")
            .get("/api/reporting/standing?campaign=%s&on=%s".formatted(campaign, then))
            .json()
            .get(0);
    assertThat(said(asked, late)).isEqualTo("LATE");
  }

  /** The community has no account: its street says it for the community, which then has said it. */
  @Test
  void whatTheStreetReportsForItsCommunityIsTheCommunitysReport() {
    String campaign = street.campaign("代填");
    String matter = street.handedOut("清理楼道", campaign, "shequ-gounan");
    String silent = street.handedOut("清理小广告", campaign, "shequ-gounan");
    street.done("gouzhao", matter, "{\"act\":\"accept\"}");
    street.done("gouzhao", silent, "{\"act\":\"accept\"}");
    assertThat(said(standing("ducha", campaign), matter)).isEqualTo("MISSING");
    street.done("gouzhao2", matter, Street.report("已清理一半"));
    assertThat(said(standing("ducha", campaign), matter)).isEqualTo("TO_SIGN");
    String prepared = street.look(matter).at("/prepared/0/id").asString();
    street.as("gouzhao").post("/api/prepared/sign", "{\"ids\":[\"%s\"]}".formatted(prepared));
    JsonNode after = standing("ducha", campaign);
    assertThat(said(after, matter)).isEqualTo("ON_TIME");
    assertThat(said(after, silent)).isEqualTo("MISSING");
    List<String> before = rows("unit_report");
    Acting.run(Actor.HOUSE, reporting::rebuild);
    assertThat(rows("unit_report")).isEqualTo(before);
  }

  @Test
  void nobodyIsToldOfMattersThatAreNotTheirs() {
    String campaign = street.campaign("不相干的单位");
    street.signedFor("清淤", campaign);
    assertThat(standing("touzi", campaign).get("units")).isEmpty();
    assertThat(standing("gouzhao", campaign).get("units")).hasSize(1);
    assertThat(street.as("touzi").get("/api/reporting/sheet").text()).doesNotContain("清淤");
    assertThat(
            street
                .as("ducha")
                .get("/api/reporting/standing?campaign=" + UUID.randomUUID())
                .status())
        .isEqualTo(404);
  }

  @Test
  void theSheetShowsLastTimesWordsBesideThese() {
    String campaign = street.campaign("对照");
    String matter = street.signedFor("对照上期", campaign);
    street.done("gouzhao", matter, Street.report("上期的话"));
    assertThat(line(matter).at("/now/said/progress").asString()).isEqualTo("上期的话");
    assertThat(line(matter).get("said").asString()).isEqualTo("ON_TIME");
    moveTo(Instant.parse(line(matter).at("/round/closes").asString()));
    JsonNode next = line(matter);
    assertThat(next.at("/last/said/progress").asString()).isEqualTo("上期的话");
    assertThat(next.hasNonNull("now")).isFalse();
    assertThat(next.get("said").asString()).isEqualTo("MISSING");
    street.done("gouzhao", matter, Street.report("本期的话"));
    street.done("gouzhao", matter, Street.report("本期又说"));
    assertThat(line(matter).at("/last/said/progress").asString()).isEqualTo("上期的话");
    assertThat(line(matter).at("/now/said/progress").asString()).isEqualTo("本期又说");
  }

  private JsonNode line(String matter) {
    return street
        .as("gouzhao2")
        .get("/api/reporting/sheet")
        .json()
        .get("lines")
        .valueStream()
        .filter(line -> line.at("/part/matter").asString().equals(matter))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCampaignIsChangedByTheOfficeOnTheVersionThatItLookedAt() {
    String id = street.campaign("改一改");
    String path = "/api/campaigns/" + id;
    String wanted = Street.wanted("改过了", 5);
    assertThat(street.as("ducha").put(path, wanted).status()).isEqualTo(428);
    assertThat(put("touzi", path, 1, wanted).slug()).isEqualTo("campaign-not-yours");
    assertThat(put("ducha", path, 7, wanted).status()).isEqualTo(412);
    Answer changed = put("ducha", path, 1, wanted);
    assertThat(changed.json().get("version").intValue()).as(changed.text()).isEqualTo(2);
    assertThat(changed.json().at("/rhythm/day").intValue()).isEqualTo(5);
    assertThat(changed.json().at("/aims/0/value").asString()).isEqualTo("12.5");
    assertThat(put("ducha", path, 1, wanted).slug()).isEqualTo("campaign-moved");
    assertThat(put("ducha", path, 2, Street.wanted("改过了", 8)).slug()).isEqualTo("rhythm-day");
    String none = "/api/campaigns/" + UUID.randomUUID();
    assertThat(put("ducha", none, 1, wanted).status()).isEqualTo(404);
  }

  private Answer put(String login, String path, int version, String body) {
    var caller = street.as(login).with("If-Match", "\"" + version + "\"");
    Answer answer = caller.put(path, body);
    caller.without("If-Match");
    return answer;
  }

  @Test
  void replayingTheJournalGivesTheSameRowsAndSoDoesTheMigration() {
    String id = street.campaign("重放");
    put("ducha", "/api/campaigns/" + id, 1, Street.wanted("重放之后", 2));
    String matter = street.signedFor("重放的事项", id);
    street.done("gouzhao2", matter, Street.report("经办人写的"));
    String prepared = street.look(matter).at("/prepared/0/id").asString();
    street.as("gouzhao").post("/api/prepared/sign", "{\"ids\":[\"%s\"]}".formatted(prepared));
    street.done("gouzhao", matter, Street.report("再报"));
    List<String> before = rows("unit_report", "campaign");
    assertThat(before).anyMatch(row -> row.contains("重放之后"));
    assertThat(rows("unit_report")).hasSizeGreaterThan(20);
    assertThat(
            texts(
                "select row(subject, subject_version, coalesce((convert_from(body, 'UTF8')::json"
                    + " ->> 'forUnit')::uuid, unit), recorded_at)::text as line from journal"
                    + " where act = 'ledger.report' order by line"))
        .isEqualTo(rows("unit_report"));
    Acting.run(Actor.HOUSE, reporting::rebuild);
    Acting.run(Actor.HOUSE, rebuilding::rebuild);
    assertThat(rows("unit_report", "campaign")).isEqualTo(before);
  }

  private List<String> rows(String... tables) {
    List<String> rows = new ArrayList<>();
    for (String table : tables) {
      rows.addAll(texts("select t::text as line from " + table + " t order by line"));
    }
    return rows;
  }

  private List<String> texts(String sql) {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status -> db.sql(sql).query((row, n) -> row.getString(1)).list()));
  }
}
