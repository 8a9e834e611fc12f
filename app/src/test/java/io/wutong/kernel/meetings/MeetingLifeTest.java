package io.wutong.kernel.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: a meeting from its cut-off to the follow-up in the next one. */
class MeetingLifeTest extends MeetingDesk {

  private static final String MINUTES =
      """
      {"title":"周例会纪要","datedOn":"2022-05-09","kind":"MINUTES","text":"会议议定以下事项：\\n\
      一、国土规划住建局要在5月20日前完成须水河12处破损路面修复。\\n\
      二、沟赵办事处要在5月31日前完成辖区12处低洼院落排查。"}\
      """;

  private String late = "";
  private String disputed = "";
  private String asking = "";

  private void matters() {
    late = matter("须水河清淤", "zhujianju", "gouzhao", "2022-04-20", "");
    disputed = matter("低洼院落排查", "gouzhao", "", "2022-06-30", "");
    asking = matter("雨污分流改造", "zhujianju", "", "2022-05-30", "");
    act(
        "zhujian",
        asking,
        """
        "act":"report","progress":"已进场","coordination":{"unit":"%s","what":"协调占道","by":"2022-05-20"}\
        """
            .formatted(unit("gouzhao")));
    act(
        "zhujian",
        asking,
        "\"act\":\"ask-extension\",\"to\":\"2022-07-15\",\"reason\":\"汛期\",\"notOwnMaking\":true");
    act("gouzhao", disputed, "\"act\":\"ask-reassign\",\"reason\":\"不属本单位职责\"");
  }

  @Test
  void fromTheCutOffToTheNextMeeting() {
    matters();
    String series = series();
    String meeting = opened(series, "{\"on\":\"2022-05-09\"}");
    clock(MONDAY);
    act("zhujian", asking, "\"act\":\"report\",\"progress\":\"已开挖\"");
    assertThat(page("ducha", meeting).get("agenda")).as("before anybody made it").isEmpty();
    Acting.run(Actor.HOUSE, meetings::drawDue);
    JsonNode page = page("ducha", meeting);
    assertThat(titles(page, "RED")).contains("须水河清淤");
    assertThat(titles(page, "EXTENSION")).contains("雨污分流改造");
    assertThat(titles(page, "DISPUTE")).contains("低洼院落排查");
    assertThat(titles(page, "HELP")).as("answered by its next report").doesNotContain("雨污分流改造");
    assertThat(line(page, "EXTENSION", "雨污分流改造").at("/said/by").asString()).isEqualTo("2022-07-15");
    assertThat(figure(page, "zhujianju", "red")).isPositive();
    arranges(meeting);
    reminds(meeting);
    holds(meeting);
    List<String> matters = minutes(meeting);
    follows(series, meeting, matters);
    replays();
  }

  private void arranges(String meeting) {
    JsonNode red = line(page("ducha", meeting), "RED", "须水河清淤");
    String path = "/api/meetings/%s/lines/%s".formatted(meeting, red.get("id").asString());
    good(on("ducha3", "PUT", path, "{\"aside\":true,\"note\":\"已现场调度\"}"));
    good(
        on(
            "ducha3",
            "POST",
            "/api/meetings/%s/lines".formatted(meeting),
            "{\"title\":\"防汛部署\",\"words\":\"汛前再排查一遍\"}"));
    good(on("ducha3", "POST", "/api/meetings/%s/draw".formatted(meeting), ""));
    JsonNode page = page("ducha", meeting);
    assertThat(titles(page, "RED")).contains("(须水河清淤)");
    assertThat(line(page, "RED", "须水河清淤").get("note").asString()).isEqualTo("已现场调度");
    assertThat(titles(page, "OWN")).containsExactly("防汛部署");
    var stale =
        as("ducha3")
            .with("If-Match", "\"1\"")
            .post("/api/meetings/%s/draw".formatted(meeting), "{}");
    as("ducha3").without("If-Match");
    assertThat(stale.slug()).isEqualTo("meeting-version-moved");
    assertThat(stale.status()).isEqualTo(412);
  }

  private void reminds(String meeting) {
    assertThat(titles(page("ducha", meeting), "SILENT"))
        .contains("须水河清淤")
        .as("it was reported after the last cut-off")
        .doesNotContain("雨污分流改造");
    int version = as("ducha").get("/api/matters/" + late).json().get("version").intValue();
    String path = "/api/meetings/%s/remind".formatted(meeting);
    JsonNode first = good(as("ducha3").post(path, "{\"words\":\"请于例会前报送\"}"));
    assertThat(first.get("now").intValue()).isPositive();
    assertThat(first.get("not")).isEmpty();
    JsonNode again = good(as("ducha").post(path, "{\"words\":\"请于例会前报送\"}"));
    assertThat(again.get("now").intValue()).isZero();
    assertThat(again.get("before")).isEqualTo(first.get("now"));
    assertThat(as("ducha").get("/api/matters/" + late).json().get("version").intValue())
        .as("one act for each matter")
        .isEqualTo(version + 1);
    assertThat(reminded("zhujian2")).contains("须水河清淤：请于例会前报送");
    assertThat(reminded("gouzhao2")).as("the co-unit").noneMatch(it -> it.startsWith("须水河清淤"));
    act("zhujian", late, "\"act\":\"report\",\"progress\":\"已完成八成\"");
    assertThat(reminded("zhujian2")).noneMatch(it -> it.startsWith("须水河清淤"));
  }

  /** What somebody is reminded of, whatever more urgent reason the same matter waits for. */
  private List<String> reminded(String login) {
    List<String> reminded = new ArrayList<>();
    for (JsonNode item : good(as(login).get("/api/inbox")).get("items")) {
      Stream.concat(Stream.of(item), item.get("also").valueStream())
          .filter(reason -> reason.get("kind").asString().equals("REMINDED"))
          .map(reason -> item.at("/matter/title").asString() + "：" + reason.get("words").asString())
          .forEach(reminded::add);
    }
    return reminded;
  }

  private void holds(String meeting) {
    String head =
        "{\"place\":\"301会议室\",\"attendance\":[{\"unit\":\"%s\",\"presence\":\"PRESENT\"}]}"
            .formatted(unit("gouzhao"));
    good(on("ducha3", "PUT", "/api/meetings/%s/head".formatted(meeting), head));
    JsonNode before = page("ducha", meeting);
    good(on("ducha3", "POST", "/api/meetings/%s/hold".formatted(meeting), ""));
    act("zhujian", late, "\"act\":\"submit\",\"words\":\"已完成\",\"evidence\":[]");
    act("ducha", late, "\"act\":\"close\",\"outcome\":\"NO_LONGER_NEEDED\",\"words\":\"不再办理\"");
    JsonNode after = page("ducha", meeting);
    assertThat(after.get("agenda")).as("as it was then").isEqualTo(before.get("agenda"));
    assertThat(after.get("counts")).isEqualTo(before.get("counts"));
    assertThat(behind(meeting, "RED")).contains("须水河清淤");
    assertThat(on("ducha3", "POST", "/api/meetings/%s/draw".formatted(meeting), "").slug())
        .isEqualTo("meeting-held");
  }

  private List<String> behind(String meeting, String figure) {
    return good(as("ducha")
            .get(
                "/api/meetings/%s/behind?figure=%s&unit=%s"
                    .formatted(meeting, figure, unit("zhujianju"))))
        .valueStream()
        .map(each -> each.get("title").asString())
        .toList();
  }

  /** Typed minutes, two candidates, one approval: the matters that they became. */
  private List<String> minutes(String meeting) {
    JsonNode document = good(as("ducha3").post("/api/documents", MINUTES));
    String id = document.get("id").asString();
    good(
        on(
            "ducha3",
            "POST",
            "/api/meetings/%s/minutes".formatted(meeting),
            "{\"document\":\"%s\"}".formatted(id)));
    List<String> candidates =
        document.get("candidates").valueStream().map(each -> each.get("id").asString()).toList();
    assertThat(candidates).hasSize(2);
    for (String each : candidates) {
      good(
          as("ducha3")
              .put(
                  "/api/documents/%s/candidates/%s".formatted(id, each),
                  "{\"status\":\"ACCEPTED\"}"));
    }
    JsonNode results =
        good(
            as("ducha")
                .post(
                    "/api/documents/%s/dispatch".formatted(id),
                    """
                    {"candidates":["%s","%s"],"kind":"supervision/meeting-item","verifier":"%s",
                     "basis":"周例会纪要","fields":{"meeting":"周例会","held":"2022-05-09"}}
                    """
                        .formatted(candidates.get(0), candidates.get(1), unit("duchashi"))));
    List<String> matters =
        results.get("results").valueStream().map(each -> each.path("matter").asString("")).toList();
    assertThat(matters).as(results.toString()).doesNotContain("");
    JsonNode first = good(as("ducha").get("/api/matters/" + matters.getFirst()));
    assertThat(first.at("/fields/meeting").asString()).isEqualTo("周例会");
    assertThat(first.get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(page("ducha", meeting).get("decided")).hasSize(2);
    assertThat(page("gouzhao", meeting).get("decided")).as("its own").hasSize(1);
    return matters;
  }

  private void follows(String series, String last, List<String> matters) {
    act("gouzhao", matters.get(1), "\"act\":\"accept\"");
    clock(NEXT_MONDAY);
    String next = opened(series, "{}");
    JsonNode page = page("ducha", next);
    assertThat(page.get("previous").asString()).isEqualTo(last);
    assertThat(titles(page, "FOLLOW_UP")).hasSize(2);
    assertThat(
            page.get("agenda")
                .valueStream()
                .filter(line -> line.get("section").asString().equals("FOLLOW_UP"))
                .map(line -> line.at("/said/state").asString()))
        .containsExactlyInAnyOrder("DISPATCHED", "ACCEPTED");
    JsonNode before = page("ducha", last);
    for (String unit : List.of("zhujianju", "gouzhao")) {
      assertThat(figure(page, unit, "lastOpen")).isEqualTo(figure(before, unit, "open"));
      assertThat(figure(page, unit, "lastRed")).isEqualTo(figure(before, unit, "red"));
    }
    assertThat(figure(page, "zhujianju", "closed")).isEqualTo(1);
    assertThat(figure(page, "zhujianju", "added")).isEqualTo(1);
    assertThat(figure(page, "zhujianju", "open")).isEqualTo(figure(before, "zhujianju", "open"));
    assertThat(behind(next, "CLOSED")).containsExactly("须水河清淤");
  }

  private void replays() {
    Map<String, List<String>> before = rows();
    Acting.run(Actor.HOUSE, recording::rebuild);
    assertThat(rows()).isEqualTo(before);
  }
}
