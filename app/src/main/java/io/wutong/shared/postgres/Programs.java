package io.wutong.shared.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Small programs of the system, run to their end. */
final class Programs {

  /** What a program left behind. */
  record Outcome(int exitCode, String output) {

    boolean good() {
      return exitCode == 0;
    }
  }

  private Programs() {}

  static Outcome run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Outcome(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    }
  }

  static boolean installed(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Arrays.stream(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Through the shell, whose kill is built in: {@code /bin/kill} is missing in small images. */
  static void signal(String signal, long pid) throws IOException {
    run(List.of("sh", "-c", "kill -" + signal + " " + pid));
  }
}
