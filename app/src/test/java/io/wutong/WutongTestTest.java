package io.wutong;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.shared.database.InstallationDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The app starts over a fresh database and works there as its own role. */
@WutongTest
class WutongTestTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private InstallationDatabase database;

  @Test
  void isHealthyWithoutSigningIn() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI health = URI.create("http://localhost:" + port + "/actuator/health");
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void worksAsTheAppInADatabaseOfItsOwn() {
    assertThat(jdbc.sql("select current_user").query((row, n) -> row.getString(1)).single())
        .isEqualTo("wutong_app");
    assertThat(database.app().url()).contains("/test_");
  }

  @Test
  void isHeldToItsTimeouts() {
    assertThat(jdbc.sql("show statement_timeout").query((row, n) -> row.getString(1)).single())
        .isEqualTo("30s");
  }
}
