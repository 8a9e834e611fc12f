package io.wutong.kernel.packs.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.LightRule.Sort;
import io.wutong.kernel.packs.PaceRule;
import io.wutong.kernel.packs.PackProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of lights is read strictly; what older packs said means what it meant. */
class LightLinesTest {

  private static final String GOOD =
      """
      system: demo
      title: {zh: 演示, en: Demo}
      light-schemes:
        usual:
          title: {zh: 通用, en: Usual}
          rules:
            - {id: overdue, light: red, overdue: true, mark: design}
            - {id: behind, light: yellow, behind-at-least: 10, mark: verified, source: 某地办法}
            - {id: near, light: blue, due-within: 3 wd, mark: design}
      kinds:
        task:
          title: {zh: 事项, en: Task}
          lights: usual
          pace: {from: year-start, by: months, quarters: [q1, q2, q3], mark: design}
          fields:
            q1: {title: {zh: 一, en: 1}, type: number}
            q2: {title: {zh: 二, en: 2}, type: number}
            q3: {title: {zh: 三, en: 3}, type: number}
            place: {title: {zh: 位置, en: Place}, type: text}
      """
          .replace("en: 1}", "en: One}")
          .replace("en: 2}", "en: Two}")
          .replace("en: 3}", "en: Three}");

  private static PackReader.Reading read(String yaml) {
    return PackReader.read("demo/pack.yaml", "demo", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String yaml) {
    return read(yaml).problems().stream().map(PackProblem::toString).toList();
  }

  private static Kind task(String yaml) {
    return java.util.Objects.requireNonNull(read(yaml).pack().kinds().get("demo/task"));
  }

  @Test
  void aKindHasTheSchemeThatItNames() {
    assertThat(problems(GOOD)).isEmpty();
    assertThat(task(GOOD).lights().rules())
        .extracting(rule -> rule.sort() + " " + rule.figure())
        .containsExactly("OVERDUE 0", "BEHIND_AT_LEAST 10", "DUE_WITHIN 3");
    assertThat(task(GOOD).pace().quarters()).containsExactly("q1", "q2", "q3");
  }

  @Test
  void theYellowDaysOfAnOlderPackAreASchemeByTheDate() {
    String old = GOOD.replace("lights: usual", "yellow: {before: 5 wd, mark: design}");
    assertThat(problems(old)).isEmpty();
    assertThat(task(old).lights().rules())
        .extracting(rule -> rule.light() + " " + rule.sort() + " " + rule.figure())
        .containsExactly("RED OVERDUE 0", "YELLOW " + Sort.DUE_WITHIN + " 5");
    assertThat(task(old.replaceFirst(" +pace:.*\n", "")).pace()).isEqualTo(PaceRule.USUAL);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lights: usual|lights: usal|13:13: unknown scheme of lights 'usal'; Maybe 'usual'. (known: usual)
          lights: usual|yellow: {before: 3 d, mark: design}|13:22: '3 d' is not counted so (known: wd)
          behind-at-least: 10|behind-at-least: 0|8:54: 0 percentage points cannot be; Maybe 1 to 100.
          behind-at-least: 10|behind-at-least: ten|8:54: 'ten' is not a whole number
          behind-at-least: 10|behind-more-than: 101|8:55: 101 percentage points cannot be; Maybe 0 to 100.
          , source: 某地办法||8:64: a figure marked 'verified' names no source; Maybe add 'source: …', or mark it 'design'.
          light: yellow|light: orange|8:29: unknown colour 'orange' (known: blue, yellow, red)
          due-within: 3 wd|due-within: 3 d|9:45: '3 d' is not counted so (known: wd)
          due-within: 3 wd|due-within: 3 wd, overdue: true|9:9: a rule of lights has exactly one sort, this has 2 (known: overdue, behind-at-least, behind-more-than, due-within, step-within)
          id: near|id: behind|9:14: duplicate id 'behind'
          light: red|light: blue|5:5: the scheme 'usual' does not turn red what is overdue; Maybe add '{id: overdue, light: red, overdue: true, …}'.
          [q1, q2, q3]|[q1, q2]|14:52: quarters are three fields
          [q1, q2, q3]|[q1, q2, q4]|14:61: unknown field 'q4'; Maybe 'q1'. (known: q1, q2, q3, place)
          [q1, q2, q3]|[q1, q2, place]|14:61: a quarter's field is a number
          """)
  void namesThePlaceAndTheRemedy(String good, String bad, String problem) {
    assertThat(GOOD).contains(good);
    assertThat(problems(GOOD.replaceFirst(Pattern.quote(good), bad == null ? "" : bad)))
        .contains("demo/pack.yaml:" + problem);
  }

  @Test
  void aKindNamesASchemeOrItsYellowDaysAndNotBoth() {
    assertThat(problems(GOOD.replace("    lights: usual\n", "")))
        .containsExactly(
            "demo/pack.yaml:12:5: a kind names either 'lights' or 'yellow', this names none"
                + " (known: lights, yellow)");
    assertThat(
            problems(
                GOOD.replace(
                    "lights: usual\n",
                    "lights: usual\n    yellow: {before: 3 wd, mark: design}\n")))
        .singleElement()
        .asString()
        .contains("this names both");
  }
}
