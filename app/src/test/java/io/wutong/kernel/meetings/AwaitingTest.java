package io.wutong.kernel.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * FEATURE UNDER TEST: who has not reported is the same on the page of the meeting, on the page of
 * who has reported and on the unit's own weekly sheet.
 */
class AwaitingTest extends MeetingDesk {

  private static final Set<String> MISSING = Set.of("MISSING", "TO_SIGN", "NOT_SIGNED_FOR");

  private String campaign = "";

  /** Reports by Fridays at twelve, as the meeting's own cut-off; three days late still count. */
  private void campaign() {
    campaign =
        good(as("ducha")
                .post(
                    "/api/campaigns",
                    """
                    {"name":"清淤专项","kind":"supervision/annual-task","verifier":"%s",
                     "units":["%s"],"from":"2022-01-01","to":"2022-12-31","source":"","aims":[],
                     "rhythm":{"every":"WEEK","day":5,"time":"12:00","onDayOff":"BEFORE",
                     "lateDays":3}}
                    """
                        .formatted(unit("duchashi"), unit("gouzhao"))))
            .get("id")
            .asString();
  }

  private String street(String title) {
    return matter(title, "gouzhao", "", "2022-11-30", ",\"campaign\":\"%s\"".formatted(campaign));
  }

  private void report(String login, String matter, String more) {
    act(login, matter, "\"act\":\"report\",\"progress\":\"已办\"" + more);
  }

  @Test
  void threePagesSayTheSame() {
    campaign();
    String onTime = street("按时报送");
    String late = street("上期迟报");
    String entered = street("补录前一期的事");
    String prepared = street("待审签");
    String missing = street("未报");
    String other = matter("没有专项", "gouzhao", "", "2022-11-30", "");
    matter("没有专项又未报", "gouzhao", "", "2022-11-30", "");
    String series = series();
    opened(series, "{\"on\":\"2022-04-25\"}");
    String meeting = opened(series, "{\"on\":\"2022-05-02\"}");
    clock("2022-04-23T10:00:00+08:00");
    report("gouzhao", late, "");
    clock("2022-04-27T10:00:00+08:00");
    report("gouzhao", onTime, "");
    report("gouzhao", other, "");
    report("gouzhao", entered, ",\"heldOn\":\"2022-04-20T10:00:00+08:00\"");
    report("gouzhao2", prepared, "");
    allSay(
        meeting,
        Map.of("上期迟报", "MISSING", "待审签", "TO_SIGN", "未报", "MISSING"),
        "before the cut-off");
    clock("2022-04-30T10:00:00+08:00");
    report("gouzhao", missing, "");
    street("截止后交办");
    allSay(meeting, Map.of("上期迟报", "MISSING", "待审签", "TO_SIGN"), "a late report is one");
    Set<String> silent = new TreeSet<>(silent(meeting, true).keySet());
    assertThat(silent).contains("没有专项又未报").doesNotContain("没有专项", "补录前一期的事");
    good(on("ducha3", "POST", "/api/meetings/%s/draw".formatted(meeting), ""));
    assertThat(new TreeSet<>(titles(page("ducha", meeting), "SILENT"))).isEqualTo(silent);
  }

  private void allSay(String meeting, Map<String, String> expected, String when) {
    Map<String, String> onMeeting = silent(meeting, false);
    assertThat(onMeeting).as("%s: the meeting", when).isEqualTo(new TreeMap<>(expected));
    assertThat(standing()).as("%s: who has reported", when).isEqualTo(onMeeting);
    assertThat(sheet()).as("%s: the weekly sheet", when).isEqualTo(onMeeting);
  }

  /** What the meeting's page says is missing, by title. */
  private Map<String, String> silent(String meeting, boolean all) {
    Set<String> ours = new TreeSet<>();
    for (JsonNode row : good(as("ducha").get("/api/matters?campaign=" + campaign)).get("rows")) {
      ours.add(row.get("title").asString());
    }
    Map<String, String> found = new TreeMap<>();
    for (JsonNode each : good(as("ducha").get("/api/meetings/%s/silent".formatted(meeting)))) {
      String title = each.get("title").asString();
      if (all || ours.contains(title)) {
        found.put(title, each.get("said").asString());
      }
    }
    return found;
  }

  private Map<String, String> standing() {
    Map<String, String> found = new TreeMap<>();
    JsonNode all = good(as("ducha").get("/api/reporting/standing?campaign=" + campaign));
    for (JsonNode unit : all.get(0).get("units")) {
      unit.get("matters").forEach(one -> put(found, one.get("title"), one.get("said")));
    }
    return found;
  }

  private Map<String, String> sheet() {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode line : good(as("gouzhao").get("/api/reporting/sheet")).get("lines")) {
      if (line.at("/part/campaign").asString("").equals(campaign)) {
        put(found, line.at("/part/title"), line.get("said"));
      }
    }
    return found;
  }

  private static void put(Map<String, String> found, JsonNode title, JsonNode said) {
    if (MISSING.contains(said.asString())) {
      found.put(title.asString(), said.asString());
    }
  }
}
