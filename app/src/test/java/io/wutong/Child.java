package io.wutong;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of ours in a process of its own, so that a test may kill it. */
public final class Child implements AutoCloseable {

  private final Process process;
  private final Path errors;
  private final BufferedReader output;

  private Child(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.output = process.inputReader();
  }

  /** Starts the main class of that name on this very class path. */
  public static Child java(String mainClass, List<String> arguments) throws IOException {
    return java(List.of(), mainClass, arguments);
  }

  /**
   * Starts it through another program.
   *
   * @param through what stands before {@code java}
   */
  public static Child java(List<String> through, String mainClass, List<String> arguments)
      throws IOException {
    var command = new ArrayList<>(through);
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Dspring.aot.enabled=true",
            "-cp",
            System.getProperty("java.class.path")));
    command.add(mainClass);
    command.addAll(arguments);
    Path errors = Files.createTempFile("child", ".err");
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("WUTONG_"));
    return new Child(builder.start(), errors);
  }

  /** The next line on its standard output; "" at the end. */
  public String line() throws IOException {
    String line = output.readLine();
    return line == null ? "" : line;
  }

  /** What is left on its standard output when it has ended. */
  public List<String> rest() {
    return output.lines().toList();
  }

  public String errors() throws IOException {
    return Files.readString(errors);
  }

  public long pid() {
    return process.pid();
  }

  public void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid()).start().waitFor();
  }

  /** Waits for its end and answers the exit code. */
  public int end() throws InterruptedException {
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      throw new IllegalStateException("process " + pid() + " does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(errors);
  }
}
