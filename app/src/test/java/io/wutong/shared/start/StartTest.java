package io.wutong.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Child;
import io.wutong.Wutong;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole app in a process of its own: what it says when it starts, and when it does not. */
class StartTest {

  @TempDir static Path data;

  @Test
  void saysOneLineWhenReadyAndOneSentenceWhenRefused() throws Exception {
    try (Child first = start("0")) {
      String ready = first.line();
      assertThat(ready).as(first.errors()).matches("ready http://localhost:\\d+");
      assertThat(status(ready.substring("ready ".length()) + "/actuator/health")).isEqualTo(200);
      try (Child second = start("0")) {
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

  /** In the same folder, which spares the test another initdb. */
  private static void saysThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        Child app = start(String.valueOf(taken.getLocalPort()))) {
      assertThat(app.end()).isEqualTo(1);
      assertThat(app.rest()).isEmpty();
      assertThat(app.errors().lines().reduce("", (before, line) -> line))
          .isEqualTo(
              "Port %d is taken by another program. Maybe use the next one: ./wutong run --port %d"
                  .formatted(taken.getLocalPort(), taken.getLocalPort() + 1));
    }
  }

  private static Child start(String port) throws Exception {
    return Child.java(
        Wutong.class.getName(), List.of("--server.port=" + port, "--wutong.data=" + data));
  }

  private static int status(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
