package io.wutong.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: the command, from a CSV file to an answer and an exit code. */
class E01_CommandTest {
  private static final String PLAN =
      """
      id,title,duration,unit,after,lag
      a,"摸底, ""第一批""\",2,wd,,
      b,整改,3,,a,
      """;

  @TempDir Path folder;

  private record Answer(int exit, String out, String err) {}

  private Answer run(byte[] plan, String... more) throws IOException {
    Path file = folder.resolve("plan.csv");
    Files.write(file, plan);
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of(more));
    return run(arguments);
  }

  private static Answer run(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Command.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Answer dated(byte[] plan, String start, String due, String format) throws IOException {
    return run(plan, "--start", start, "--due", due, "--format", format);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void answersInJson() throws IOException {
    Answer answer = dated(utf8(PLAN), "2022-09-29", "2022-10-08", "json");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .isEqualTo(
            """
            {"start":"2022-09-29","due":"2022-10-08","finish":"2022-10-10","slack_unit":"wd","nodes":[
            {"id":"a","earliest_start":"2022-09-29","earliest_finish":"2022-09-30","latest_start":"2022-09-27","latest_finish":"2022-09-28","slack":-2},
            {"id":"b","earliest_start":"2022-10-08","earliest_finish":"2022-10-10","latest_start":"2022-09-29","latest_finish":"2022-10-08","slack":-2}
            ],"feasible":false,"short_by":2,"chain":["a","b"],"repairs":[\
            {"kind":"shorten","id":"b","by":2,"duration":1,"unit":"wd","cost":2,"feasible":true,"short_after":0,"text":"Shorten 'b' by 2 working days, to 1."},\
            {"kind":"run-beside","first":"a","second":"b","cost":2,"feasible":true,"short_after":0,"text":"Begin 'b' together with 'a', 2 working days earlier than after it."},\
            {"kind":"start-earlier","new_start":"2022-09-27","cost":2,"feasible":true,"short_after":0,"text":"Start the whole plan 2 working days earlier, on 2022-09-27."},\
            {"kind":"move-due","new_due":"2022-10-10","cost":2,"feasible":true,"short_after":0,"text":"Move the due date by 2 working days, to 2022-10-10."}\
            ],"unpublished_years":[]}
            """);
  }

  @Test
  void answersInTextForPeople() throws IOException {
    Answer answer = run(utf8(PLAN), "--start", "2027-01-04", "--due", "2027-01-09");
    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .isEqualTo(
            """
            can start   can finish  must start  must finish  slack  task
            2027-01-04  2027-01-05  2027-01-04  2027-01-05      0  a 摸底, "第一批"
            2027-01-06  2027-01-08  2027-01-06  2027-01-08      0  b 整改

            Feasible: done by 2027-01-08, due 2027-01-09.
            Critical chain: a → b
            Calendar not published: [2027]. Monday to Friday was taken instead.
            """);
  }

  @Test
  void readsWhatSpreadsheetsOfChineseOfficesWrite() throws IOException {
    String expected = dated(utf8(PLAN), "2022-03-01", "2022-03-31", "text").out();
    assertThat(expected).contains("整改");
    byte[] gb = PLAN.replace("\n", "\r\n").getBytes(Charset.forName("GB18030"));
    assertThat(dated(gb, "2022-03-01", "2022-03-31", "text").out()).isEqualTo(expected);
    assertThat(dated(utf8("\uFEFF" + PLAN), "2022-03-01", "2022-03-31", "text").out())
        .isEqualTo(expected);
  }

  @Test
  void aLagStandsInItsColumnOrBehindAnId() throws IOException {
    String plan = "id,duration,after,lag\na,1,,\nb+1,1,,\nc,1,a；b+1,2\nd,1,a+3,\n";
    Path file = folder.resolve("lag.csv");
    Files.writeString(file, plan);
    List<Task> tasks = PlanFile.parse("lag.csv", Files.readAllBytes(file)).tasks();
    assertThat(tasks.get(2).after())
        .containsExactly(new Predecessor("a", 2), new Predecessor("b+1", 2));
    assertThat(tasks.get(3).after()).containsExactly(new Predecessor("a", 3));
  }

  @Test
  void aPlanOfHoursTakesTimes() throws IOException {
    Answer answer =
        dated(
            utf8("id,duration,unit,after\nclose,1,h,\npump,9,h,close\n"),
            "2021-07-20T17:00",
            "2021-07-21",
            "json");
    assertThat(answer.out())
        .contains("\"earliest_finish\":\"2021-07-21T03:00\",\"latest_start\":\"2021-07-21T15:00\"")
        .contains("\"due\":\"2021-07-22T00:00\"")
        .contains("\"slack_unit\":\"h\"");
    assertThat(dated(utf8(PLAN), "2021-07-20T17:00", "2021-07-21", "json"))
        .satisfies(refused -> assertThat(refused.exit()).isEqualTo(2))
        .satisfies(refused -> assertThat(refused.err()).contains("A plan of days cannot start at"));
  }

  @Test
  void localDaysWinOverTheNotice() throws IOException {
    Path local = folder.resolve("local.json");
    Files.writeString(
        local,
        "{\"year\":2022,\"papers\":[],\"days\":"
            + "[{\"name\":\"停工\",\"date\":\"2022-03-02\",\"isOffDay\":true}]}");
    Answer answer =
        run(
            utf8(PLAN),
            "--start",
            "2022-03-01",
            "--due",
            "2022-03-08",
            "--holidays",
            local.toString());
    assertThat(answer.out()).contains("2022-03-01  2022-03-03");
  }

  @Test
  void theExampleOfTheReadmeIsLate() throws IOException {
    byte[] plan = Files.readAllBytes(Path.of("examples/resettlement.csv"));
    Answer answer = dated(plan, "2022-03-01", "2022-04-15", "text");
    assertThat(answer.exit()).isZero();
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme).contains(answer.out());
  }

  @Test
  void allThatIsWrongWithAPlanIsToldAtOnce() throws IOException {
    Answer answer = dated(utf8("id,duration\na,2 wd\nb,1,x\n"), "2022-03-01", "2022-03-02", "text");
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    String file = folder.resolve("plan.csv").toString();
    assertThat(answer.err().replace(file, "plan.csv"))
        .isEqualTo(
            """
            plan.csv:2:3: The duration "2 wd" is not a whole number.
            Maybe a unit or a space stands in it; units have a column of their own.
            plan.csv:3:5: The row has more fields than the header's 2.
            Maybe a text with a comma stands without quotation marks.
            """);
  }

  @Test
  void helpAndMissingFiles() {
    assertThat(run(List.of("--help"))).isEqualTo(new Answer(0, Command.USAGE, ""));
    assertThat(run(List.of())).isEqualTo(new Answer(2, "", Command.USAGE));
    Answer missing = run(List.of("no.csv", "--start", "2022-03-01", "--due", "2022-03-02"));
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("The file no.csv is not there.\nMaybe its path");
  }
}
