package io.wutong.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller.Answer;
import io.wutong.kernel.ledger.model.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who may do which act through HTTP: 住建局 leads, 沟赵办事处 helps, 督查室 verifies. Each act is first tried
 * by everybody who may not, and then done by somebody who may.
 */
@DemoZoneTest
class ActsTest {

  /** The act | from a matter that is | what it says | of the matter's units, but may not | may. */
  private static final String TABLE =
      """
      amend            | PROPOSED        | "title":"改写后的标题"                          | admin    | ducha2
      dispatch         | PROPOSED        | "basis":"主任办公会"                            | ducha2   | ducha
      withdraw         | DISPATCHED      | "reason":"重复"                                 | zhujian  | ducha2
      accept           | DISPATCHED      |                                                 | ducha3   | zhujian2
      ask-reassign     | ACCEPTED        | "reason":"不属本单位职责"                       | ducha3   | zhujian
      reassign         | ACCEPTED        | "lead":"{gouzhao}","co":[],"reason":"职责调整"  | zhujian  | ducha
      arbitrate        | ACCEPTED        | "lead":"{gouzhao}","co":[],"decision":"属地负责","basis":"专题会" | zhujian | zhuren
      delegate         | ACCEPTED        | "children":[{"title":"清淤一段","lead":"{gouzhao}"}] | gouzhao | zhujian
      report           | ACCEPTED        | "progress":"完成一半"                           | ducha3   | gouzhao
      correct          | REPORTED        | "version":5,"figure":"处","value":"12","reason":"笔误" | ducha3 | zhujian
      attach           | ACCEPTED        | "evidence":[{"condition":"result","statement":"已看","how":"IN_PERSON"}] | ducha3 | ducha2
      plan             | ACCEPTED        | "nodes":[{"id":"a","title":"摸排","duration":5,"unit":"wd","after":[],"lag":0}] | gouzhao2 | zhujian2
      change           | ACCEPTED        | "content":"范围扩大","reason":"新要求","basis":"纪要9号" | zhujian | ducha
      ask-extension    | ACCEPTED        | "to":"2022-08-31","reason":"汛期","notOwnMaking":true | gouzhao | zhujian
      grant-extension  | EXTENSION_ASKED | "basis":"同意"                                  | zhujian  | ducha
      refuse-extension | EXTENSION_ASKED | "reason":"不具备条件"                           | zhujian  | ducha
      suspend          | ACCEPTED        | "reason":"政策调整","basis":"纪要"              | zhujian  | ducha
      resume           | SUSPENDED       | "reason":"政策已明确"                           | zhujian  | ducha
      submit           | ACCEPTED        | "words":"已完成","evidence":[]                  | ducha3   | zhujian
      return           | SUBMITTED       | "reason":"材料不全"                             | zhujian  | ducha2
      close            | SUBMITTED       | "outcome":"NO_LONGER_NEEDED","words":"不再办理" | zhujian  | ducha2
      reopen           | CLOSED          | "reason":"反弹","dueOn":"2022-09-30"            | zhujian  | ducha2
      instruct         | ACCEPTED        | "words":"抓紧办理"                              | zhujian  | zhuren
      remind           | ACCEPTED        | "words":"请于今日报送进展"                      | zhujian  | ducha3
      split            | ACCEPTED        | "parts":[{"title":"另一半","lead":"{zhujianju}"}],"reason":"分期" | zhujian | ducha
      merge            | ACCEPTED        | "into":"{other}","reason":"同一事项"            | zhujian  | ducha
      hand-over        | ACCEPTED        | "toPerson":"{zhujian3}","reason":"休假"         | zhujian2 | zhujian
      rate             | ACCEPTED        | "unit":"{gouzhao}","stars":4,"words":"配合及时" | zhujian2 | zhujian
      """;

  @Autowired private Cast cast;

  private record Line(String act, String state, String said, String mayNot, String may) {

    String body(String words) {
      return "{\"act\":\"%s\"%s}".formatted(act, words.isEmpty() ? "" : "," + words);
    }
  }

  private static List<Line> lines() {
    return TABLE
        .lines()
        .map(text -> Arrays.stream(text.split("\\|")).map(String::strip).toList())
        .map(c -> new Line(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4)))
        .toList();
  }

  @Test
  void everyActStandsInTheTable() {
    Set<String> listed = lines().stream().map(Line::act).collect(Collectors.toSet());
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Verb.values()).map(Verb::slug).toList());
    assertThat(lines()).hasSize(Verb.values().length);
  }

  @TestFactory
  Stream<DynamicTest> isRefusedToAllButWhoMay() {
    return lines().stream().map(line -> DynamicTest.dynamicTest(line.act(), () -> hold(line)));
  }

  private void hold(Line line) {
    String other = cast.matterIn("ACCEPTED");
    String matter = cast.matterIn(line.state());
    String body =
        line.body(
            line.said()
                .replace("{gouzhao}", Cast.unit("gouzhao"))
                .replace("{zhujianju}", Cast.unit("zhujianju"))
                .replace("{zhujian3}", Cast.person("zhujian3"))
                .replace("{other}", other));
    int version = cast.version(matter);
    long before = cast.entries();
    answers(Cast.act(cast.stranger(), matter, version, body), "401 not-signed-in");
    answers(
        Cast.act(cast.foreignPageOf(line.may()), matter, version, body), "403 csrf-token-missing");
    answers(Cast.act(cast.as("touzi"), matter, version, body), "404 not-found");
    // Before it is handed out only those who proposed it see it; afterwards its units do.
    boolean seen = !line.mayNot().equals("admin");
    answers(
        Cast.act(cast.as(line.mayNot()), matter, version, body),
        seen ? "403 act-not-yours" : "404 not-found");
    assertThat(cast.entries()).as("the journal after refusals").isEqualTo(before);
    assertThat(cast.version(matter)).isEqualTo(version);
    answers(Cast.act(cast.as(line.may()), matter, version, body), "200");
    assertThat(cast.entries()).isGreaterThan(before);
  }

  private static void answers(Answer answer, String expected) {
    assertThat((answer.status() + " " + answer.slug()).strip())
        .as(answer.text())
        .isEqualTo(expected);
  }
}
