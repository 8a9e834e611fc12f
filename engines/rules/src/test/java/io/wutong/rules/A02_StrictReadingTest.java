package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything wrong in a ruleset is told with its line and column, and what was perhaps meant. */
class A02_StrictReadingTest {
  private static final String FACTS =
      """
      facts:
        staff: {type: count, unit: 人, title: {zh: 职工, en: Staff}}
        patents: {type: count, unit: 件, title: {zh: 专利, en: Patents}}
        revenue: {type: money, unit: 万元, title: {zh: 营收, en: Revenue}}
        kind: {type: choice, title: {zh: 类, en: Kind}, choices: [{id: retail, title: {zh: 零售, en: R}}, {id: other, title: {zh: 其他, en: O}}]}
      rules:
      """;
  private static final String USES =
      """
        - {id: uses, title: {zh: 用, en: Uses}, condition: "staff > 0 && patents > 0 && revenue > yuan(0) && kind == 'retail'"}
      result: {outcome: uses}
      """;

  @Test
  void anUnknownNameIsToldWithTheNearest() {
    assertThat(Inline.problems(condition("staf >= 5")).getFirst())
        .isEqualTo("7:48: unknown name 'staf'; Maybe 'staff'.");
  }

  @Test
  void unitsThatClash() {
    assertThat(Inline.problems(condition("staff + patents >= 5")).getFirst())
        .startsWith("7:54: '+' does not fit (人, 件)");
    assertThat(Inline.problems(condition("revenue >= 500")).getFirst())
        .startsWith(
            "7:56: '>=' does not fit (money, int); Maybe the units clash; money is written");
    assertThat(Inline.problems(condition("revenue / staff >= 5"))).isNotEmpty();
  }

  @Test
  void aWordThatAChoiceNeverIs() {
    assertThat(Inline.problems(condition("kind == 'retial'")).getFirst())
        .isEqualTo("7:56: 'kind' is never 'retial'; Maybe 'retail'.");
  }

  @Test
  void nothingButTheSubsetIsKnown() {
    assertThat(Inline.problems(condition("[1, 2].exists(x, x > 1)"))).isNotEmpty();
    assertThat(Inline.problems(condition("'abc'.startsWith('a')"))).isNotEmpty();
    assertThat(Inline.problems(condition("staff == staff ? true : 3"))).isNotEmpty();
    assertThat(Inline.problems(condition("staff % 2 == 0"))).isNotEmpty();
    assertThat(Inline.problems(condition("staff > 0, true"))).isNotEmpty();
    assertThat(Inline.problems(condition("staff > 0], [true"))).isNotEmpty();
  }

  private static String condition(String expression) {
    return FACTS
        + "  - {id: c, title: {zh: 条, en: C}, condition: \"%s\"}\n".formatted(expression)
        + USES;
  }

  private static String bands(String first, String second) {
    return FACTS
        + """
          - id: b
            title: {zh: 档, en: B}
            bands:
              of: staff
              points:
                - {%s, points: 5}
                - {%s, points: 0}
        """
            .formatted(first, second)
        + USES.replace("{outcome: uses}", "{outcome: uses, score: b}");
  }

  @Test
  void bandsWithoutGapOrOverlap() {
    assertThat(Inline.problems(bands("from: 5 人", "under: 5 人"))).isEmpty();
    assertThat(Inline.problems(bands("over: 5 人", "to: 5 人"))).isEmpty();
    assertThat(Inline.problems(bands("over: 5 人", "under: 5 人")))
        .containsExactly(
            "13:11: there is a gap between this band and the one above it; "
                + "Maybe one of 'from' and 'to' should be 'over' or 'under'.");
    assertThat(Inline.problems(bands("from: 5 人", "to: 5 人")).getFirst())
        .startsWith("13:11: this band overlaps the one above it");
    assertThat(Inline.problems(bands("from: 6 人", "under: 5 人")).getFirst()).contains("gap");
    assertThat(Inline.problems(bands("from: 5 人", "under: 6 人")).getFirst()).contains("overlaps");
    assertThat(Inline.problems(bands("from: 5 人, to: 9 人", "under: 5 人")).getFirst())
        .contains("nothing is said beyond it");
    assertThat(Inline.problems(bands("from: 5 件", "under: 5 人")).getFirst())
        .isEqualTo("12:18: '5 件' is 件, but its line is about 人; Maybe the unit is another.");
  }

  @Test
  void aLineThatCountsForNothing() {
    String body = bands("from: 5 人", "under: 5 人").replace(", score: b}", "}");
    assertThat(Inline.problems(body).getFirst())
        .isEqualTo(
            "7:5: the line 'b' is never reached: no result depends on it; "
                + "Maybe it is missing in a sum or a ladder.");
  }

  @Test
  void aFactThatNobodyReads() {
    String body = FACTS + USES.replace(" && patents > 0", "");
    assertThat(Inline.problems(body)).containsExactly("3:12: the fact 'patents' is never read");
  }

  @Test
  void aKeyThatIsMisspelt() {
    String body = FACTS.replace("unit: 件", "unti: 件") + USES;
    assertThat(Inline.problems(body))
        .anyMatch(each -> each.equals("3:26: unknown key 'unti'; Maybe 'unit'."));
  }

  @Test
  void aCaseBelowOneThatSaysTheSame() {
    String body =
        FACTS
            + """
              - id: k
                title: {zh: 情形, en: K}
                cases:
                  - {when: staff >= 5, points: 3}
                  - {when: staff >= 5, points: 2}
                  - {points: 0}
            """
            + USES.replace("{outcome: uses}", "{outcome: uses, score: k}");
    assertThat(Inline.problems(body).getFirst()).startsWith("11:16: this case is never reached");
  }

  @Test
  void linesReadUpward() {
    String body =
        FACTS
            + "  - {id: early, title: {zh: 早, en: E}, condition: \"uses\"}\n"
            + USES.replace("{outcome: uses}", "{outcome: early}");
    assertThat(Inline.problems(body).getFirst())
        .isEqualTo(
            "7:5: 'early' reads 'uses', which stands below; "
                + "Maybe move it up: lines read upward.");
  }

  @Test
  void versionsFollowOneAnotherWithoutGapOrOverlap(@TempDir Path folder) throws IOException {
    String body = Inline.HEAD + FACTS + USES;
    String next =
        body.replace("version: \"1\"", "version: \"2\"").replace("from: 2022", "from: 2023");
    Files.writeString(folder.resolve("a.yaml"), body.replace("source:", "to: 2022-12-31\nsource:"));
    Files.writeString(folder.resolve("b.yaml"), next);
    assertThat(Rulebook.read(folder).problems()).isEmpty();
    assertThat(Rulebook.read(folder).on("tiny", Shipped.DAY).ruleset().version()).isEqualTo("1");
    assertThat(Rulebook.read(folder).on("tiny", Shipped.DAY.plusYears(1)).ruleset().version())
        .isEqualTo("2");

    Files.writeString(folder.resolve("a.yaml"), body.replace("source:", "to: 2022-12-30\nsource:"));
    assertThat(Rulebook.read(folder).problems().getFirst().what())
        .isEqualTo("tiny: no version is in force from 2022-12-31 to 2022-12-31");
    Files.writeString(folder.resolve("a.yaml"), body);
    assertThat(Rulebook.read(folder).problems().getFirst().what())
        .isEqualTo("tiny: it begins on 2023-01-01, while version 1 still holds without end");
  }
}
