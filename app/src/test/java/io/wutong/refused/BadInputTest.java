package io.wutong.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever is typed wrong is told by its name and with a remedy, and changes nothing. */
@DemoZoneTest
class BadInputTest {

  /** What is sent | the answer | what the words of the answer name. */
  private static final String ACTS =
      """
      {"act":"report","progres":"x"}                             | 400 json-field | progres
      {"act":"report","progress":{"a":1}}                        | 400 json-field | progress
      {"act":"report","progress":"x","percent":"half"}           | 400 json-field | percent
      {"act":"report","progress":"x","percent":101}              | 400 percent-range | 101
      {"act":"report"}                                           | 400 report-says-nothing | 进展
      {"act":"report","progress":"{long}"}                       | 400 member-too-long | progress
      {"act":"report","progress":"x","problems":"{long}"}        | 400 member-too-long | problems
      {"act":"report","progress":"x","figures":[{"name":"处","value":"十二","unit":"处"}]} | 400 figure-not-a-number | 十二
      {"act":"report","progress":"x","doneNodes":[{"id":"nowhere","on":"2022-04-01"}]} | 400 unknown-node | nowhere
      {"act":"report","progress":"x","doneNodes":[{"id":"plan","on":"2022-02-30"}]} | 400 json-field | doneNodes.0.on
      {"act":"report","progress":"x","doneNodes":[{"id":"plan","on":"2023-01-01"}]} | 400 done-in-future | 2023-01-01
      {"act":"report","progress":"x","evidence":[{"condition":"result","hash":"00","name":"a.txt"}]} | 404 not-found | file
      {"act":"report","progress":"x","evidence":[{"condition":"no-such","statement":"s","how":"WRITTEN"}]} | 400 unknown-condition | no-such
      {"act":"report","progress":"x","coordination":{"unit":"{none}","what":"协调"}} | 400 unknown-unit | {none}
      {"act":"report","progress":"a\\u0000b"}                    | 400 member-unprintable | progress
      {"act":"report","progress":"x","heldOn":"2022-13-01"}      | 400 not-a-time | 2022-13-01
      {"act":"report","progress":"x","heldOn":"2099-01-01"}      | 400 late-entry-time | 2099
      {"act":"report","progress":"x","onBehalfOf":{"name":"王"}}  | 400 member-missing | 依据
      {"act":"ask-extension","to":"2022-02-30","reason":"汛期"}  | 400 json-field | to
      {"act":"ask-extension","to":"soon","reason":"汛期"}        | 400 json-field | to
      {"act":"ask-extension","to":"2022-05-01","reason":"汛期"}  | 422 extension-not-later | 2022-05-01
      {"act":"ask-extension","reason":"汛期"}                    | 400 member-missing | to
      {"act":"ask-extension","to":"2022-08-31","reason":" "}     | 400 reason-missing | reason
      {"act":"ask-reassign","reason":"{long}"}                   | 400 member-too-long | reason
      {"act":"delegate","children":[{"title":" ","lead":"{gouzhao}"}]} | 400 title-missing | 标题
      {"act":"delegate","children":[{"title":"a","lead":"not-a-uuid"}]} | 400 json-field | children.0.lead
      {"act":"delegate","children":[{"title":"a","lead":"{none}"}]} | 422 delegate-not-below | {none}
      {"act":"delegate","children":[]}                           | 400 shares-missing | 至少
      {"act":"plan","nodes":[{"id":"a","title":"甲","duration":1,"unit":"wd","after":["z"],"lag":0}]} | 400 plan-unknown-step | z
      {"act":"plan","nodes":[{"id":"a","title":"甲","duration":1,"unit":"moon","after":[],"lag":0}]} | 400 plan-impossible | moon
      {"act":"plan","nodes":[{"id":"a","title":"甲","duration":1,"unit":"wd","after":["b"],"lag":0},{"id":"b","title":"乙","duration":1,"unit":"wd","after":["a"],"lag":0}]} | 400 plan-cycle | 乙
      {"act":"correct","version":1,"figure":"没有这个","value":"3","reason":"录错"} | 400 correct-no-such-figure | 没有这个
      {"act":"rate","unit":"{gouzhao}","stars":9,"words":"好"}   | 400 stars-range | 9
      {"act":"hand-over","toPerson":"{none}","reason":"休假"}    | 422 responsible-not-in-unit | 住建局
      {"act":"vanish"}                                           | 400 unknown-act | vanish
      {"act":7}                                                  | 400 unknown-act | 7
      {}                                                         | 400 unknown-act | report
      []                                                         | 400 json-malformed | JSON
      "report"                                                   | 400 json-malformed | JSON
      {"act":"report",                                           | 400 json-malformed | JSON
      """;

  /** What is proposed | the answer | what the words of the answer name. */
  private static final String PROPOSALS =
      """
      "title":"{title}"                          | 400 title-too-long | 200
      "title":"  "                               | 400 title-missing | 标题
      "title":{"zh":"甲"}                        | 400 json-field | title
      "content":"{long}{long}{long}"             | 400 member-too-long | content
      "kind":"supervision/no-such"               | 422 unknown-kind | supervision/no-such
      "lead":"{none}"                            | 400 unknown-unit | {none}
      "lead":"{duchashi}"                        | 422 lead-verifies-itself | 核查
      "co":["{zhujianju}"]                       | 422 lead-is-co-unit | 单位
      "promisedOn":"2022-02-30"                  | 400 json-field | promisedOn
      "promisedOn":20220418                      | 400 json-field | promisedOn
      "fields":{"colour":"red"}                  | 400 unknown-field | colour
      "fields":{"list-no":"{long}"}              | 400 member-too-long | list-no
      "campaign":"{none}"                        | 400 unknown-campaign | {none}
      "readers":["{none}"],"sensitivity":"SENSITIVE" | 400 unknown-person | {none}
      "sensitivity":"TOP"                        | 400 json-field | sensitivity
      "target":{"name":"处","value":"many","unit":"处"} | 400 figure-not-a-number | many
      "colour":"red"                             | 400 json-field | colour
      """;

  /** An address | the answer | what the words of the answer name. */
  private static final String ADDRESSES =
      """
      /api/matters/not-an-id                     | 400 parameter-malformed | id
      /api/matters/{none}                        | 404 not-found | matter
      /api/matters/{none}/evidence/{none}        | 404 not-found | matter
      /api/matters?unit=nobody                   | 400 parameter-malformed | unit
      /api/matters?state=ASLEEP                  | 400 parameter-malformed | state
      /api/matters?dueFrom=2022-02-30            | 400 parameter-malformed | dueFrom
      /api/matters?limit=many                    | 400 parameter-malformed | limit
      /api/matters?cursor=%00%22                 | 400 cursor-malformed | 页
      /api/matters/counts?light=purple           | 400 parameter-malformed | light
      /api/hand-over                             | 400 parameter-missing | person
      /api/hand-over?person=x                    | 400 parameter-malformed | person
      /api/links/nothing                         | 404 not-found | link
      """;

  @Autowired private Cast cast;

  @TestFactory
  Stream<DynamicTest> acts() {
    // What is wrong changes nothing, so one matter serves all lines.
    String matter = cast.matterIn("ACCEPTED");
    return table(
        ACTS, body -> Cast.act(cast.as("zhujian"), matter, cast.version(matter), filled(body)));
  }

  @TestFactory
  Stream<DynamicTest> proposals() {
    return table(
        PROPOSALS,
        words -> {
          String wrong = filled(words);
          String name = wrong.substring(0, wrong.indexOf(':'));
          String right =
              Cast.proposal()
                  .replaceFirst(name + ":(\\[[^]]*]|\\{[^}]*}|\"[^\"]*\"),?", "")
                  .replaceFirst(",}$", "}");
          return cast.as("ducha2").post("/api/matters", "{" + wrong + "," + right.substring(1));
        });
  }

  @TestFactory
  Stream<DynamicTest> addresses() {
    return table(ADDRESSES, path -> cast.as("zhujian").get(filled(path)));
  }

  private interface Sending {
    Answer send(String what);
  }

  private Stream<DynamicTest> table(String table, Sending sending) {
    return table
        .lines()
        .map(text -> Arrays.stream(text.split("\\|")).map(String::strip).toList())
        .map(cells ->
            DynamicTest.dynamicTest(
                cells.get(0),
                () -> {
                  long before = cast.entries();
                  Answer answer = sending.send(cells.get(0));
                  assertThat(answer.status() + " " + answer.slug())
                      .as(answer.text())
                      .isEqualTo(cells.get(1));
                  assertThat(answer.text()).contains(filled(cells.get(2)));
                  assertThat(answer.text()).doesNotContain("io.wutong", "jackson", "Exception");
                  assertThat(answer.json().path("remedy").asString()).isNotBlank();
                  assertThat(cast.entries()).isEqualTo(before);
                }));
  }

  private static String filled(String text) {
    return text.replace("{long}", "长".repeat(10_001))
        .replace("{title}", "题".repeat(201))
        .replace("{none}", "00000000-0000-4000-8000-000000000000")
        .replace("{gouzhao}", Cast.unit("gouzhao"))
        .replace("{zhujianju}", Cast.unit("zhujianju"))
        .replace("{duchashi}", Cast.unit("duchashi"));
  }

  @Test
  void theSecondOfTwoOnOneVersionLearnsWhatChanged() {
    String matter = cast.matterIn("ACCEPTED");
    int version = cast.version(matter);
    String report = "{\"act\":\"report\",\"progress\":\"%s\"}";
    assertThat(Cast.act(cast.as("zhujian"), matter, version, report.formatted("先到的一份")).status())
        .isEqualTo(200);
    long before = cast.entries();
    Answer second = Cast.act(cast.as("gouzhao"), matter, version, report.formatted("后到的一份"));
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.slug()).isEqualTo("version-moved");
    assertThat(second.json().path("version").intValue()).isEqualTo(version + 1);
    assertThat(second.json().at("/changes/0/said/progress").asString()).isEqualTo("先到的一份");
    assertThat(second.json().at("/changes/0/person/name").asString()).isNotBlank();
    assertThat(second.json().path("changes")).hasSize(1);
    assertThat(cast.entries()).isEqualTo(before);
  }

  @Test
  void anActWithoutTheVersionLookedAtIsRefused() {
    String matter = cast.matterIn("ACCEPTED");
    String path = "/api/matters/%s/acts".formatted(matter);
    String act = "{\"act\":\"report\",\"progress\":\"x\"}";
    Answer answer = cast.as("zhujian").post(path, act);
    assertThat(answer.status()).isEqualTo(428);
    assertThat(answer.slug()).isEqualTo("version-missing");
    Caller caller = cast.as("zhujian").with("If-Match", "\"newest\"");
    Answer malformed = caller.post(path, act);
    caller.without("If-Match");
    assertThat(malformed.slug()).isEqualTo("version-malformed");
    assertThat(malformed.text()).contains("newest");
  }

  @Test
  void closingAsDoneNamesWhatIsMissing() {
    String matter = cast.matterIn("SUBMITTED");
    refusedToClose(matter, "ducha2", "DONE", "422 conditions-missing", "办理结果报告");
    String accepted = cast.matterIn("ACCEPTED");
    refusedToClose(accepted, "ducha2", "DONE", "422 close-before-submit", "核查");
    refusedToClose(cast.matterIn("PROPOSED"), "ducha2", "DONE", "422 act-in-state", "PROPOSED");
    refusedToClose(cast.matterIn("CLOSED"), "ducha2", "DONE", "422 act-in-state", "CLOSED");
    refusedToClose(matter, "ducha2", "MERGED", "422 close-as-merged", "并入");
  }

  /** 城管局局长 is also the head of 防汛办: what he did in one post he cannot close in the other. */
  @Test
  void theDoerDoesNotCloseInAnotherPostEither() {
    Caller doer = cast.as("chengguan");
    Answer me = doer.get("/api/session");
    String own = post(me, "chengguanju");
    String office = post(me, "fangxun-zhuanban");
    assertThat(doer.put("/api/session/post", "{\"post\":\"%s\"}".formatted(own)).status())
        .isEqualTo(200);
    String proposal =
        Cast.proposal()
            .replace(Cast.unit("zhujianju"), Cast.unit("chengguanju"))
            .replace(Cast.unit("duchashi"), unitOf(me, "fangxun-zhuanban"));
    Answer made = cast.as("ducha2").post("/api/matters", proposal);
    String matter = made.json().path("id").asString();
    assertThat(
            Cast.act(cast.as("zhuren"), matter, 1, "{\"act\":\"dispatch\",\"basis\":\"纪要\"}")
                .status())
        .isEqualTo(200);
    assertThat(Cast.act(doer, matter, 2, "{\"act\":\"accept\"}").status()).isEqualTo(200);
    assertThat(
            Cast.act(doer, matter, 3, "{\"act\":\"submit\",\"words\":\"完成\",\"evidence\":[]}")
                .status())
        .isEqualTo(200);
    doer.put("/api/session/post", "{\"post\":\"%s\"}".formatted(office));
    long before = cast.entries();
    Answer closed =
        Cast.act(
            doer,
            matter,
            4,
            "{\"act\":\"close\",\"outcome\":\"NO_LONGER_NEEDED\",\"words\":\"好\"}");
    assertThat(closed.status() + " " + closed.slug()).isEqualTo("422 close-by-doer");
    assertThat(cast.entries()).isEqualTo(before);
  }

  private static String post(Answer me, String unit) {
    return held(me, unit).path("id").asString();
  }

  private static String unitOf(Answer me, String unit) {
    return held(me, unit).at("/unit/id").asString();
  }

  private static JsonNode held(Answer me, String unit) {
    for (JsonNode post : me.json().path("posts")) {
      if (post.at("/unit/code").asString().equals(unit)) {
        return post;
      }
    }
    throw new AssertionError(unit + " in " + me.text());
  }

  @Test
  void aParentIsNotDoneBeforeItsChildren() {
    String parent = cast.matterIn("ACCEPTED");
    cast.done(
        parent,
        "zhujian",
        "{\"act\":\"delegate\",\"children\":[{\"title\":\"清淤一段\",\"lead\":\"%s\"}]}"
            .formatted(Cast.unit("gouzhao")));
    String child =
        cast.as("zhujian").get("/api/matters/" + parent).json().at("/children/0/number").asString();
    assertThat(child).isNotEmpty();
    long before = cast.entries();
    String submit = "{\"act\":\"submit\",\"words\":\"完成\",\"evidence\":[]}";
    Answer submitted = Cast.act(cast.as("zhujian"), parent, cast.version(parent), submit);
    assertThat(submitted.status() + " " + submitted.slug()).isEqualTo("422 children-open");
    assertThat(submitted.text()).contains(child);
    refusedToClose(parent, "ducha2", "NO_LONGER_NEEDED", "422 children-open", child);
    assertThat(cast.entries()).isEqualTo(before);
  }

  private void refusedToClose(
      String matter, String login, String outcome, String expected, String named) {
    long before = cast.entries();
    Answer answer =
        Cast.act(
            cast.as(login),
            matter,
            cast.version(matter),
            "{\"act\":\"close\",\"outcome\":\"%s\",\"words\":\"属实\"}".formatted(outcome));
    assertThat(answer.status() + " " + answer.slug()).as(answer.text()).isEqualTo(expected);
    assertThat(answer.text()).contains(named);
    assertThat(cast.entries()).isEqualTo(before);
  }

  @Test
  void aScriptInATitleIsText() {
    String title = "<script>alert('1')</script> ${7*7} '); drop table matter--";
    Answer made =
        cast.as("ducha2").post("/api/matters", Cast.proposal().replace("编制片区排水一张图", title));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().path("title").asString()).isEqualTo(title);
    Answer again = cast.as("ducha").get("/api/matters/" + made.json().path("id").asString());
    assertThat(again.json().path("title").asString()).isEqualTo(title);
    assertThat(again.raw().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(again.raw().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void listsCountsAndTheInboxShowNothingOfOtherUnits() {
    String matter = cast.matterIn("ACCEPTED");
    for (String path : new String[] {"/api/matters?limit=200", "/api/inbox"}) {
      assertThat(cast.as("touzi").get(path).text()).as(path).doesNotContain(matter);
    }
    assertThat(cast.as("zhujian").get("/api/matters?limit=200").text()).contains(matter);
    String lead = "?unit=" + Cast.unit("zhujianju") + "&role=lead";
    assertThat(total("zhujian", lead)).isPositive();
    assertThat(total("touzi2", lead)).isLessThan(total("zhujian", lead));
    String asOf = "/api/matters?limit=200&asOf=2022-04-30";
    assertThat(cast.as("touzi").get(asOf).text()).doesNotContain(matter);
  }

  private int total(String login, String filter) {
    return cast.as(login).get("/api/matters/counts" + filter).json().path("total").intValue();
  }
}
