package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what the command prints. */
class J01_ReadmeTest {

  @Test
  void theReadmeShowsWhatTheCommandPrints() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<String> commands =
        readme.lines().filter(line -> line.startsWith("    ./wutong rules ")).toList();
    assertThat(commands).hasSize(5);
    assertThat(shown(readme, "eval")).isEqualTo(run(commands.get(1)));
    assertThat(shown(readme, "reach")).isEqualTo(run(commands.get(3)));
    assertThat(run(commands.get(4))).startsWith("3 家中 2 家");
  }

  private static String shown(String readme, String mark) {
    int from = readme.indexOf("```\n", readme.indexOf("<!-- " + mark + ":")) + 4;
    return readme.substring(from, readme.indexOf("```", from)).strip();
  }

  private static String run(String line) {
    String here = line.strip().substring("./wutong rules ".length()).replace("engines/rules/", "");
    List<String> arguments = new java.util.ArrayList<>(List.of(here.split(" ")));
    arguments.addAll(List.of("--packs", Shipped.PACKS.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Command.run(arguments, stream, stream)).isZero();
    return out.toString(StandardCharsets.UTF_8).strip();
  }
}
