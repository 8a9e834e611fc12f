package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: the command: one file in, candidates out; refusals in one sentence, exit 2. */
class I01_CommandTest {
  private static final String FILE = Pack.DOCUMENTS.resolve("02-城市内涝防汛工作推进会讲话.txt").toString();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--dictionary", Pack.DICTIONARY_FILE.toString()));
    return Command.run(all, print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  @Test
  void textShowsTitleSpanDeadlineUnitAndReasons() {
    assertThat(run(FILE, "--units", Pack.RESOURCES.resolve("units.yaml").toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("完成62套水位监测设备的安装调试")
        .contains("5月20日前 = 2022-05-20")
        .contains("city-management")
        .contains("verb-with-object")
        .contains("set aside");
  }

  @Test
  void jsonIsOneObject() {
    assertThat(run(FILE, "--format", "json", "--date", "2022-04-01")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\"usedDate\":\"2022-04-01\"")
        .contains("\"kind\":\"within\"", "\"reasons\":[")
        .endsWith("}\n");
  }

  @Test
  void refusalsAreSentences() {
    assertThat(run("no-such-file.txt")).isEqualTo(2);
    assertThat(run(FILE, "--date", "2022-13-01")).isEqualTo(2);
    assertThat(run(FILE, "--format", "xml")).isEqualTo(2);
    assertThat(run(FILE, FILE)).isEqualTo(2);
    assertThat(run("--nonsense")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no-such-file.txt", "2022-13-01", "'xml'", "Two files", "--nonsense", "No file")
        .contains("Maybe")
        .doesNotContain("\tat ");
  }
}
