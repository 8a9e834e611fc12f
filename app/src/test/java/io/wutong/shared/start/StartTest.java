package io.wutong.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Child;
import io.wutong.Wutong;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole app in a process of its own: what it says when it starts, and when it does not. */
class StartTest {

  @TempDir static Path data;

  @Test
  void saysOneLineWhenReadyAndOneSentenceWhenRefused() throws Exception {
    try (Child first = start("0", data)) {
      String ready = first.line();
      assertThat(ready).as(first.errors()).matches("ready http://localhost:\\d+");
      assertThat(status(ready.substring("ready ".length()) + "/actuator/health")).isEqualTo(200);
      try (Child second = start("0", data)) {
        assertThat(second.end()).isEqualTo(1);
        assertThat(second.rest()).isEmpty();
        assertThat(second.errors())
            .isEqualTo(
                "data folder %s is in use by process %d. Maybe stop it, or use another: --data DIR.%n"
                    .formatted(data.toRealPath(), first.pid()));
      }
      first.signal("TERM");
      assertThat(first.end()).isEqualTo(128 + 15);
      assertThat(first.rest()).isEmpty();
    }
    saysThatThePortIsTaken();
  }

  /** Before anything is made. */
  private static void saysThatThePortIsTaken() throws Exception {
    Path fresh = data.resolve("not-there-yet");
    try (ServerSocket taken = new ServerSocket(0);
        Child app = start(String.valueOf(taken.getLocalPort()), fresh)) {
      assertThat(app.end()).isEqualTo(1);
      assertThat(app.rest()).isEmpty();
      assertThat(app.errors().lines().reduce("", (before, line) -> line))
          .isEqualTo(
              "Port %d is taken by another program. Maybe use the next one: ./wutong run --port %d"
                  .formatted(taken.getLocalPort(), taken.getLocalPort() + 1));
      assertThat(fresh).doesNotExist();
    }
  }

  @Test
  void saysThatAFileIsNoFolder() throws Exception {
    Path file = Files.createFile(data.resolve("file"));
    try (Child app = start("0", file)) {
      assertThat(app.end()).isEqualTo(1);
      assertThat(app.errors()).contains("Maybe").hasLineCount(1);
    }
  }

  private static Child start(String port, Path folder) throws Exception {
    return Child.java(
        Wutong.class.getName(), List.of("--server.port=" + port, "--wutong.data=" + folder));
  }

  private static int status(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
