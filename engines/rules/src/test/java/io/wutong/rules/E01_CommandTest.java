package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, as it is typed. */
class E01_CommandTest {
  private static final String PACKS = Shipped.PACKS.toString();

  @TempDir private Path folder = Path.of("");

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Command.run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String facts(String csv) throws IOException {
    return Files.writeString(folder.resolve("facts.csv"), csv).toString();
  }

  private static Ran eval(String ruleset, String facts, String... more) {
    String[] fixed = {"eval", ruleset, "--facts", facts, "--on", "2022-04-18", "--packs", PACKS};
    String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return run(all);
  }

  @Test
  void checksAllPacks() {
    Ran ran = run("check", PACKS);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("ok: 14 rulesets, ");
  }

  @Test
  void checkTellsFileLineAndColumnAndEndsWithOne() throws IOException {
    Path file = Shipped.PACKS.resolve("enterprises/rulesets/tech-sme.yaml");
    String broken = Files.readString(file).replace("of: staff_ratio", "of: staff_rato");
    Path copy = Files.writeString(folder.resolve("broken.yaml"), broken);
    Ran ran = run("check", copy.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith(copy + ":")
        .contains(": unknown name 'staff_rato'; Maybe 'staff_ratio'. (known: today, resident,");
  }

  @Test
  void oneJsonObjectALine() throws IOException {
    String facts =
        facts("企业,staff[人],rd_staff[人],rd_expense[万元],sales[亿元]\n甲,100,30,41,0.1\n乙,,30,41,0.1\n");
    Ran ran = eval("tech-sme", facts, "--format", "json");
    assertThat(ran.code()).isZero();
    List<String> lines = ran.out().lines().toList();
    assertThat(lines).hasSize(2).allMatch(each -> each.startsWith("{") && each.endsWith("}"));
    assertThat(lines.get(0))
        .contains("\"subject\":\"甲\"", "\"outcome\":\"unknown\"", "\"score_min\":50");
    assertThat(lines.get(1)).contains("\"missing\":[\"resident\",\"staff\"");
    assertThat(lines.get(0)).contains("\"value\":\"41 万元\",\"source\":\"" + facts + ":2:10\"");
  }

  @Test
  void aRulesetByFileByIdAndByItsVersionInForce() throws IOException {
    String facts = facts("企业,venture[万元]\n甲,501\n");
    String file = Shipped.PACKS.resolve("enterprises/rulesets/gazelle-2021.yaml").toString();
    assertThat(eval(file, facts, "--format", "json").out()).contains("\"version\":\"2021\"");
    assertThat(eval("gazelle", facts, "--format", "json").out()).contains("\"version\":\"2021\"");
    Ran later =
        run(
            "eval",
            "gazelle",
            "--facts",
            facts,
            "--on",
            "2023-01-01",
            "--packs",
            PACKS,
            "--format",
            "json");
    assertThat(later.out()).contains("\"version\":\"2023\"");
    Ran early = run("eval", "gazelle", "--facts", facts, "--on", "2020-12-31", "--packs", PACKS);
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err())
        .startsWith("gazelle (2021) is not in force on 2020-12-31, but from 2021-01-01");
  }

  @Test
  void whatIsWrongInTheFactsIsToldByItsCell() throws IOException {
    String facts = facts("企业,staff[人],rd_expens[万元],sales[人],costs\n甲,3.5,1,1,1\n");
    Ran ran = eval("tech-sme", facts);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines())
        .anyMatch(
            each -> each.startsWith(facts + ":1:13: unknown fact 'rd_expens'; Maybe 'rd_expense'."))
        .anyMatch(
            each -> each.startsWith(facts + ":1:27: 'sales' is not in '人'; Maybe write sales[万元]."))
        .anyMatch(each -> each.startsWith(facts + ":1:36: 'costs' says no unit"))
        .anyMatch(each -> each.startsWith(facts + ":2:3: '3.5' is not a whole number"));
  }

  @Test
  void moneyIsWholeFen() throws IOException {
    Ran ran = eval("tech-sme", facts("企业,sales[万元]\n甲,0.0000001\n"));
    assertThat(ran.err()).contains(":2:3: '0.0000001' is not whole 分");
  }

  @Test
  void spreadsheetsOfChineseOffices() throws IOException {
    Path file = folder.resolve("gb.csv");
    Files.write(file, "企业,staff[人]\n甲公司,10\n".getBytes(Charset.forName("GB18030")));
    assertThat(eval("tech-sme", file.toString()).out()).contains("甲公司");
  }

  @Test
  void explainsOneOfThem() throws IOException {
    String facts = facts("企业,staff[人],rd_staff\n甲,100,30\n乙,100,9\n");
    Ran ran =
        run(
            "explain",
            "tech-sme",
            "--facts",
            facts,
            "--on",
            "2022-04-18",
            "--packs",
            PACKS,
            "--subject",
            "乙");
    assertThat(ran.out()).contains("科技人员数 9 人 ÷ 职工总数 100 人 = 9 %；< 10 % → 0 分").doesNotContain("甲");
    Ran nobody =
        run(
            "explain",
            "tech-sme",
            "--facts",
            facts,
            "--on",
            "2022-04-18",
            "--packs",
            PACKS,
            "--subject",
            "丙");
    assertThat(nobody.code()).isEqualTo(2);
  }

  @Test
  void theHeaderOfAnEmptyFileIsGoodToRead() throws IOException {
    Ran ran = run("facts", "tech-sme", "--on", "2022-04-18", "--packs", PACKS);
    assertThat(ran.out()).startsWith("企业,resident,staff[人],rd_staff[人],sales[万元],");
    String facts = facts(ran.out().strip() + "\n甲\n");
    assertThat(eval("tech-sme", facts).out()).contains("甲\t待定\t0..100\t?\t");
  }

  @Test
  void whatIsMistypedIsSaid() {
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("--help").out()).startsWith("usage: rules check");
    assertThat(run("evil").err()).startsWith("rules does not know 'evil'");
    assertThat(run("eval", "tech-sme").err()).startsWith("The option --on is missing");
    assertThat(
            run("eval", "tech-smee", "--facts", "x", "--on", "2022-04-18", "--packs", PACKS).err())
        .startsWith("There is no ruleset 'tech-smee'");
  }
}
