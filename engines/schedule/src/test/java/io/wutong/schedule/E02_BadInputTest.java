package io.wutong.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: bad input is refused, each problem with its place and a remedy. */
class E02_BadInputTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id,title~a,x|p.csv:1:1: The column \"duration\" is missing",
        "id,duratoin~a,1|p.csv:1:4: The column \"duratoin\" is unknown.~Maybe you meant"
            + " \"duration\".",
        "id,duration,who~a,1,x|p.csv:1:13: The column \"who\" is unknown.~Maybe remove it",
        "id;duration~a;1|p.csv:1:1: The column \"id;duration\" is unknown.~Maybe the file is not"
            + " sep",
        "id,id,duration~a,b,1|p.csv:1:4: The column \"id\" stands twice",
        "id,duration~a,1~b,2 wd|p.csv:3:3: The duration \"2 wd\" is not a whole number",
        "id,duration~a,-1|p.csv:2:3: Task 'a' has the negative duration -1",
        "id,duration~,1|p.csv:2:1: Task '' has no id",
        "id,duration,unit~a,1,wd~b,1,days|p.csv:3:5: The unit \"days\" is unknown",
        "id,duration,lag,after~a,1,,~b,1,-2,a|p.csv:3:8: Task 'b' has the negative lag -2 after"
            + " 'a'",
        "id,duration,after~a,1,~b,1,aa|p.csv:3:5: Task 'b' comes after 'aa', which is not in the"
            + " plan.~Maybe you meant 'a'.",
        "id,duration,after~x,1,~a,1,b~b,1,a|p.csv:3:5: These tasks wait for each other: a → b → a",
        "id,duration~a,1~a,2|p.csv:3:1: The id 'a' is given to task 1 and again to task 2",
        "id,duration~a,1,x|p.csv:2:5: The row has more fields than the header's 2",
        "id,duration~\"a,1|p.csv:2:1: The quotation mark is not closed",
        "id,duration~\"a\"x,1|p.csv:2:1: Text follows the closing quotation mark",
        "id,duration|p.csv:1:1: The plan has no tasks",
      })
  void namesFileLineAndColumn(String text, String message) {
    byte[] bytes = text.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> PlanFile.parse("p.csv", bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message.replace('~', '\n'))
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void tellsAllCellsThatCannotBeRead() {
    String plan =
        """
        id,title,duration,unit,after,lag
        a,摸底,2 wd,wd,,
        b,整改,3,days,a,
        c,验收，销号,1,wd,a,0,x
        d,公示,五,周,a+x,
        e,移交,-1,,,
        f,归档,1,,a,
        """;
    assertThat(refusal(plan).lines().filter(line -> line.startsWith("p.csv:")))
        .containsExactly(
            "p.csv:2:6: The duration \"2 wd\" is not a whole number.",
            "p.csv:3:8: The unit \"days\" is unknown.",
            "p.csv:4:18: The row has more fields than the header's 6.",
            "p.csv:5:6: The duration \"五\" is not a whole number.",
            "p.csv:5:8: The unit \"周\" is unknown.",
            "p.csv:5:10: The lag \"x\" is not a whole number.",
            "p.csv:6:6: Task 'e' has the negative duration -1.");
    assertThat(refusal(plan).lines().filter(line -> line.startsWith("Maybe "))).hasSize(7);
  }

  @Test
  void tellsAllThatIsWrongAmongTheTasks() {
    assertThat(refusal("id,duration,after\na,1,x\na,1,\nb,1,y\n").lines())
        .filteredOn(line -> line.startsWith("p.csv:"))
        .containsExactly(
            "p.csv:3:1: The id 'a' is given to task 1 and again to task 2.",
            "p.csv:2:5: Task 'a' comes after 'x', which is not in the plan.",
            "p.csv:4:5: Task 'b' comes after 'y', which is not in the plan.");
  }

  @Test
  void stopsAfterSoManyProblems() {
    List<String> lines = refusal("id,duration\n" + "a,?\n".repeat(50)).lines().toList();
    assertThat(lines).hasSize(2 * Plan.PROBLEMS_MAX + 2);
    assertThat(lines.getLast()).isEqualTo("Maybe there are more.");
  }

  private static String refusal(String plan) {
    try {
      PlanFile.parse("p.csv", plan.getBytes(StandardCharsets.UTF_8));
      throw new AssertionError("it was taken");
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void refusesWhatIsNoText() {
    byte[] workbook = {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xff};
    assertThatThrownBy(() -> PlanFile.parse("p.xlsx", workbook))
        .hasMessageStartingWith("p.xlsx:1:1: The file is neither UTF-8 nor GB18030 text.\nMaybe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p.csv --start 2022-03-01|The option --due is missing",
        "p.csv --start 2022-03-01 --due|The option --due has no value",
        "p.csv --start 2022-03-01 --due 3-1|--due \"3-1\" is no date",
        "p.csv --begin 2022-03-01|The option --begin is unknown",
        "p.csv --due 2022-03-01 --due 2022-03-02|The option --due stands twice",
        "p.csv q.csv --due 2022-03-01|One plan file is needed",
        "p.csv --format xml|The format \"xml\" is unknown",
      })
  void badArgumentsEndWithTwo(String arguments, String message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Command.run(
            List.of(arguments.split(" ", -1)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(exit).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).contains("\nMaybe ");
  }
}
