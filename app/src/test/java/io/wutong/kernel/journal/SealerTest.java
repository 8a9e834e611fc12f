package io.wutong.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.WutongTest;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** The app seals by itself, within seconds, and shows heads only to who is signed in. */
@WutongTest
class SealerTest {

  private static final int PATIENCE_S = 40;

  @LocalServerPort private int port;
  @Autowired private Journal journal;
  @Autowired private JdbcClient db;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void anActIsSealedSoonAfterItsCommit() throws InterruptedException {
    UUID subject = Ids.next();
    Instant now = Instant.parse("2022-04-18T01:00:00Z");
    var body = JsonNodeFactory.instance.objectNode().put("words", "试");
    var transaction = new TransactionTemplate(transactions);
    Acting.run(
        Actor.HOUSE,
        () ->
            transaction.executeWithoutResult(status ->
                journal.append(new Entry(subject, 1, "test.sealed", Actor.HOUSE, now, now, body))));
    for (int second = 0; second < PATIENCE_S && !sealed(subject); second++) {
      Thread.sleep(1000);
    }
    assertThat(sealed(subject)).isTrue();
  }

  private boolean sealed(UUID subject) {
    var transaction = new TransactionTemplate(transactions);
    return Acting.as(
        Actor.HOUSE,
        () ->
            Boolean.TRUE.equals(
                transaction.execute(status ->
                    db.sql(
                            """
                            select exists (select from leaf l join journal j
                                           on j.id = l.journal_id where j.subject = ?)
                            """)
                        .param(subject)
                        .query((row, n) -> row.getBoolean(1))
                        .single())));
  }

  @Test
  void aStrangerSeesNoHead() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI head = URI.create("http://localhost:" + port + "/api/journal/head");
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(head).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
    }
  }
}
