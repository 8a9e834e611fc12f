package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at a real process: it leaves a warm state, and going on from it gives the same files. */
class E02_InterruptionTest {
  @TempDir Path folder;

  @Test
  void aRunThatWasInterruptedGoesOnAsIfItHadNotBeen() throws Exception {
    town();
    assertThat(inundate("whole").waitFor()).isZero();

    Process process = inundate("broken");
    Path points = folder.resolve("broken/points.csv");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(points) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    Thread.sleep(300);
    process.destroy();
    assertThat(process.waitFor()).isNotZero();
    assertThat(Files.readString(folder.resolve("broken/summary.json")))
        .contains("\"complete\": false");

    Path state = folder.resolve("broken/warm.state");
    assertThat(inundate("broken", "--warm", state.toString()).waitFor()).isZero();
    for (String file : List.of("max_depth.tif", "depth.tif", "arrival_s.tif", "points.csv")) {
      assertThat(Files.mismatch(folder.resolve("whole/" + file), folder.resolve("broken/" + file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  private Process inundate(String out, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Command.class.getName(), folder.resolve("case.yaml").toString()));
    command.addAll(List.of("--out", folder.resolve(out).toString(), "--quiet"));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private void town() throws IOException {
    int n = 250;
    ByteBuffer bytes = ByteBuffer.allocate(4 * n * n).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < n * n; i++) {
      double hills = Math.sin(i % n / 20.0) * Math.cos(i / n / 15.0);
      bytes.putFloat((float) (20 + hills + 0.002 * (i % n)));
    }
    Files.write(folder.resolve("town.f32"), bytes.array());
    Files.writeString(
        folder.resolve("case.yaml"),
        """
        format: wutong-inundation-1
        terrain: {file: town.f32, columns: 250, rows: 250, cell-m: 5}
        rain: {steps: [{from-min: 0, mm-h: 90}, {from-min: 20, mm-h: 0}], until-min: 40}
        points: [{name: a, x: 300, y: 300}]
        run: {minutes: 40, points-s: 60}
        """);
  }
}
