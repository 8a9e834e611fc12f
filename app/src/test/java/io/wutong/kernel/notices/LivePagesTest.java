package io.wutong.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.people.People;
import io.wutong.shared.time.ProductClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * An open page hears at once, for as long as its person is signed in, and there are not too many.
 */
@WutongTest(alone = true)
@DemoZone
@Timeout(120)
@TestPropertySource(
    properties = {
      "wutong.notices.every=200ms",
      "wutong.notices.heartbeat=1s",
      "wutong.notices.pages-max=9"
    })
class LivePagesTest {

  private static final String PASSWORD = "wutong-demo-2022";

  @LocalServerPort private int port;
  @Autowired private Ledger ledger;
  @Autowired private People people;
  @Autowired private ProductClock clock;

  /** A page that stays open. */
  private final class Page implements AutoCloseable {

    private final HttpResponse<java.io.InputStream> answer;
    private final BufferedReader lines;

    Page(Caller caller) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/live/notices"))
              .header("Cookie", "wutong=" + caller.cookie("wutong"))
              .build();
      answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
      lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The next number that it is told. */
    int unread() throws IOException {
      String line = lines.readLine();
      while (!line.startsWith("data:")) {
        line = lines.readLine();
      }
      return Integer.parseInt(line.replaceAll("\\D", ""));
    }

    /** Reads to the end, if it ends. */
    void end() throws IOException {
      while (lines.readLine() != null) {
        // heartbeats until then
      }
    }

    @Override
    public void close() throws IOException {
      answer.body().close();
    }
  }

  /** Pages that others left open a moment ago make room at the next heartbeat. */
  private Page opened(Caller caller) throws IOException, InterruptedException {
    Page page = new Page(caller);
    for (int tries = 0; tries < 100 && page.answer.statusCode() != 200; tries++) {
      Thread.sleep(Duration.ofMillis(200));
      page = new Page(caller);
    }
    assertThat(page.answer.statusCode()).isEqualTo(200);
    return page;
  }

  private Caller signedIn(String login) {
    var caller = new Caller(port);
    assertThat(caller.signIn(login, PASSWORD).status()).isEqualTo(200);
    caller.get("/api/session");
    return caller;
  }

  @Test
  void whatHappensElsewhereShowsAndWhatIsReadCountsDown() throws Exception {
    Caller gouzhao = signedIn("gouzhao");
    try (Page page = new Page(gouzhao)) {
      assertThat(page.answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      int before = page.unread();
      new Hands(ledger, people, clock).dispatched();
      assertThat(page.unread()).isEqualTo(before + 1);
      long newest = gouzhao.get("/api/notices").json().at("/notices/0/id").longValue();
      gouzhao.post("/api/notices/read-all", "{\"newest\":%d}".formatted(newest));
      assertThat(page.unread()).isZero();
    }
  }

  @Test
  void whoSignsOutIsToldNothingMore() throws Exception {
    Caller shifo = signedIn("shifo");
    try (Page page = new Page(shifo)) {
      page.unread();
      shifo.delete("/api/session");
      page.end();
    }
    try (Page page = new Page(shifo)) {
      assertThat(page.answer.statusCode()).isEqualTo(401);
    }
  }

  @Test
  void whoOpensVeryManyClosesTheirOldestAndOthersAreToldThatItIsFull() throws Exception {
    Caller touzi = signedIn("touzi");
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      pages.add(opened(touzi));
    }
    pages.getFirst().end();
    pages.add(opened(signedIn("zhujian")));
    Page tooMany = new Page(signedIn("zhujian2"));
    assertThat(tooMany.answer.statusCode()).isEqualTo(503);
    pages.add(tooMany);
    for (Page page : pages) {
      page.close();
    }
    // Those that have gone make room, at the latest at a heartbeat.
    int status = 503;
    for (int tries = 0; tries < 100 && status != 200; tries++) {
      Thread.sleep(Duration.ofMillis(200));
      try (Page again = new Page(signedIn("zhujian2"))) {
        status = again.answer.statusCode();
      }
    }
    assertThat(status).isEqualTo(200);
  }
}
