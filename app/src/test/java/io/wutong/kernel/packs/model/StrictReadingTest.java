package io.wutong.kernel.packs.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.packs.PackProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong in a pack is named with file, line and column, all of it at once. */
class StrictReadingTest {

  private static final String GOOD =
      """
      system: demo
      title: {zh: 演示, en: Demo}
      kinds:
        task:
          title: {zh: 事项, en: Task}
          yellow: {before: 3 wd, mark: design}
          fields:
            grade: {title: {zh: 级, en: Grade}, type: choice, choices: {a: {zh: 甲, en: A}}}
          nodes:
            - {id: plan, title: {zh: 方案, en: Plan}, takes: 5 wd, mark: design}
            - {id: work, title: {zh: 办理, en: Work}, takes: 5 wd, after: [plan], mark: design}
          clocks:
            - {id: sign, title: {zh: 签收, en: Sign}, from: dispatched, until: accepted, owes: units, within: 1 wd, mark: design}
          close-when:
            - {id: result, title: {zh: 结果, en: Result}, evidence: report}
      zone:
        name: 演示区
        clock: 2022-04-18T09:00:00+08:00
        note: 虚构
        units:
          - {code: root, name: 管委会, kind: zone, from: 2016-01-01}
          - code: office
            name: 督查室
            kind: office
            in: root
            from: 2016-01-01
            posts:
              - {title: 主任, holder: ducha, rights: [office, sign]}
        people:
          - {login: ducha, name: 虚构人}
        campaigns:
          - {id: year, name: 活动, kind: demo/task, from: 2022-01-01, to: 2022-12-31,
             units: [office], verifier: office}
      """;

  private static List<String> problems(String yaml) {
    return PackReader.read("demo/pack.yaml", "demo", yaml.getBytes(StandardCharsets.UTF_8))
        .problems()
        .stream()
        .map(PackProblem::toString)
        .toList();
  }

  @Test
  void takesAGoodPackWithoutAWord() {
    assertThat(problems(GOOD)).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          system: demo|system: Demo|1:9: 'Demo' is no id; Maybe lower-case words and hyphens.
          system: demo|system: other|1:9: the system 'other' stands in the folder 'demo'; Maybe 'demo'.
          title: {zh: 演示, en: Demo}|titel: {zh: 演示, en: Demo}|2:1: unknown key 'titel'; Maybe 'title'. (known: system, title, note, light-schemes, kinds, zone)
          title: {zh: 演示, en: Demo}|title: {zh: 演示}|2:8: 'en' is missing
          title: {zh: 演示, en: Demo}|title: 演示|2:8: '演示' is not keys with values
          title: {zh: 事项, en: Task}|title: {zh: 5, en: Task}|5:17: '5' is not text; Maybe put it in quotes.
          before: 3 wd|before: three|6:22: 'three' is not a span of time; Maybe '3 wd', '30 d' or '2 h'.
          before: 3 wd|before: 3 d|6:22: '3 d' is not counted so (known: wd)
          before: 3 wd, mark: design|before: 3 wd, mark: sure|6:34: unknown mark 'sure' (known: verified, second-hand, unverified, design)
          before: 3 wd, mark: design|before: 3 wd, mark: verified|6:34: a figure marked 'verified' names no source; Maybe add 'source: …', or mark it 'design'.
          type: choice|type: chioce|8:48: unknown field type 'chioce'; Maybe 'choice'. (known: text, number, date, minute, choice)
          type: choice, choices: {a: {zh: 甲, en: A}}|type: choice|8:14: the choice 'grade' has no choices
          after: [plan]|after: [plna]|11:68: unknown step 'plna'; Maybe 'plan'. (known: plan, work)
          after: [plan]|after: [work]|11:67: the steps go in a circle: work → work
          after: [plan]|after: plan|11:67: 'plan' is not a list
          id: work, title|id: plan, title|11:14: duplicate id 'plan'
          from: dispatched|from: dispached|13:53: unknown event 'dispached'; Maybe 'dispatched'. (known: dispatched, accepted, reported, submitted, returned, asked, answered, closed)
          within: 1 wd, mark|within: 1 wd, when: {grad: a}, mark|13:122: unknown field 'grad'; Maybe 'grade'. (known: grade)
          evidence: report|evidence: report, statement: seen|15:9: a condition has exactly one sort, this has 2 (known: evidence, statement, verified-by-another, children-closed, target-reached, notice-elapsed)
          clock: 2022-04-18T09:00:00+08:00|clock: 2022-04-18|18:10: '2022-04-18' is not a time with its offset; Maybe '2022-04-18T09:00:00+08:00'.
          kind: zone, from: 2016-01-01|kind: zone, from: 2016-02-30|21:49: '2016-02-30' is not a date; Maybe '2022-04-18'.
          code: office|code: root|22:13: duplicate unit code 'root'
          in: root|in: roof|25:11: undeclared unit 'roof'; Maybe 'root'. (known: root, office)
          in: root|in: office|25:11: 'office' lies within itself
          kind: office|kind: ofice|24:13: unknown unit kind 'ofice'; Maybe 'office'. (known: zone, office, bureau, street, community, park, soe, taskforce, leader-group)
          holder: ducha|holder: dcha|28:31: undeclared person 'dcha'; Maybe 'ducha'. (known: ducha)
          rights: [office, sign]|rights: [office, sing]|28:55: unknown right 'sing'; Maybe 'sign'. (known: prepare, sign, office, approve, verify, lead, admin)
          to: 2022-12-31|to: 2021-12-31|32:67: 2021-12-31 is before 2022-01-01
          verifier: office|verifier: offce|33:35: undeclared unit 'offce'; Maybe 'office'. (known: root, office)
          """)
  @DisplayName("names the place and the remedy")
  void namesThePlaceAndTheRemedy(String good, String bad, String problem) {
    assertThat(GOOD).contains(good);
    assertThat(problems(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
        .contains("demo/pack.yaml:" + problem);
  }

  @Test
  void collectsAllProblemsInTheOrderOfTheFile() {
    String bad =
        GOOD.replace("mark: design}\n    fields", "mark: sure}\n    fields")
            .replace("after: [plan]", "after: [plna]")
            .replace("holder: ducha", "holder: nobody");
    assertThat(problems(bad)).hasSize(3).isSortedAccordingTo((a, b) -> line(a) - line(b));
  }

  @Test
  void namesTheCircleOfSteps() {
    String bad =
        GOOD.replace("takes: 5 wd, mark: design}", "takes: 5 wd, after: [work], mark: design}");
    assertThat(problems(bad))
        .containsExactly("demo/pack.yaml:10:67: the steps go in a circle: plan → work → plan");
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    String bad = GOOD.replace("  task:\n", "  task:\n    title: {zh: 又, en: Again}\n");
    assertThat(problems(bad)).containsExactly("demo/pack.yaml:6:5: duplicate 'title'");
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThat(problems("system: [demo\n")).singleElement().asString().contains(":2:1: no YAML");
    assertThat(problems("")).containsExactly("demo/pack.yaml:1:1: the file is empty");
  }

  @Test
  void knowsTheKindsOfTheOtherPacks() {
    var other = GOOD.replace("system: demo", "system: other").replaceFirst("(?s)zone:.*", "");
    var lost = GOOD.replace("kind: demo/task", "kind: other/tsk");
    List<PackReader.Reading> readings =
        PackReader.readAll(
            List.of(
                new PackFolder.Source("a", "other", other.getBytes(StandardCharsets.UTF_8)),
                new PackFolder.Source("b", "demo", lost.getBytes(StandardCharsets.UTF_8))));
    assertThat(readings.get(1).problems())
        .singleElement()
        .asString()
        .contains("unknown kind 'other/tsk'; Maybe 'other/task'.");
  }

  private static int line(String problem) {
    return Integer.parseInt(problem.split(":")[1]);
  }
}
