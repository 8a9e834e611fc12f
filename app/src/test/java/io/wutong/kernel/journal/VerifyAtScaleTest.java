package io.wutong.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: a long journal is sealed and verified as a stream. The bodies alone are three
 * times the memory of the process that verifies them.
 */
class VerifyAtScaleTest {

  private static final int ROWS = 50_000;
  private static final String MEMORY = "-Xmx64m";

  private final House house = new House();

  @Test
  void fiftyThousandRowsInLittleMemory() throws Exception {
    house
        .owner
        .sql(
            """
            insert into journal (subject, subject_version, act, actor, post, unit,
                                 recorded_at, held_at, wall_at, bundle_hash, body)
            select gen_random_uuid(), 1, 'test.report', gen_random_uuid(), gen_random_uuid(),
                   gen_random_uuid(), now(), now(), now(), '\\x00',
                   convert_to('{"words":"' || repeat(md5(n::text), 128) || '"}', 'UTF8')
            from generate_series(1, ?) n
            """)
        .param(ROWS)
        .update();
    house.sealAll();
    assertThat(house.number("select count(*) from subtree")).isEqualTo(ROWS / 256);
    assertThat(house.number("select sum(length(body)) from journal")).isGreaterThan(200_000_000);
    assertThat(verify()).contains("50000 sealed rows").endsWith("exit 0");

    house.tamper("update journal set held_at = held_at - interval '1 hour' where id = 31415");
    assertThat(verify()).startsWith("Row 31415 ").endsWith("exit 1");

    house.tamper("update subtree set hash = sha256('x') where index = 7");
    house.tamper("update journal set held_at = held_at + interval '1 hour' where id = 31415");
    assertThat(verify()).contains("1 kept inner nodes").endsWith("exit 1");
  }

  /** In a process of its own, through the door that people use. */
  private String verify() throws Exception {
    Path said = Files.createTempFile(house.data, "verify", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            MEMORY,
            "-cp",
            System.getProperty("java.class.path"),
            "io.wutong.Wutong",
            "verify",
            "--lang",
            "en",
            "--data",
            house.data.toString());
    builder.environment().put("WUTONG_DB_URL", Verdict.url(house.database.appAddress()));
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    List<String> lines =
        Files.readAllLines(said).stream().filter(line -> !line.startsWith("WARNING")).toList();
    return String.join("\n", lines) + "\nexit " + process.exitValue();
  }
}
