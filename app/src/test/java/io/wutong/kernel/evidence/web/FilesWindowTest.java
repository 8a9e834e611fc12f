package io.wutong.kernel.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.Parts;
import io.wutong.WutongTest;
import io.wutong.kernel.evidence.store.FileFolder;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.SmallZone;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Uploading over the wire: what is refused, when, and what it leaves behind. */
@WutongTest(alone = true)
class FilesWindowTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private Fillings fillings;
  @Autowired private FileFolder folder;
  private SmallZone zone;

  @BeforeEach
  void fill() {
    zone = Acting.as(Actor.HOUSE, () -> SmallZone.fill(fillings));
  }

  @Test
  void whoUploadsGetsItBackAndNobodyElse() throws Exception {
    Caller officer = signedIn("officer");
    HttpResponse<String> stored = upload(officer, "核查 记录.txt", bytes("已清淤"));
    assertThat(stored.statusCode()).isEqualTo(200);
    String hash = json(stored).get("hash").stringValue();
    assertThat(json(stored).get("name").stringValue()).isEqualTo("核查 记录.txt");
    Answer back = officer.get("/api/files/" + hash);
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.text()).isEqualTo("已清淤");
    assertThat(back.raw().headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(back.raw().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(back.raw().headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("sandbox");
    assertThat(signedIn("head").get("/api/files/" + hash).status()).isEqualTo(404);
    assertThat(new Caller(port).get("/api/files/" + hash).status()).isEqualTo(401);
    assertThat(officer.get("/api/files/..%2f..%2fetc").status()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void aStrangerUploadsNothing() throws Exception {
    assertThat(upload(new Caller(port), "a.txt", bytes("x")).statusCode()).isEqualTo(401);
  }

  @Test
  void refusalsTellTheTruth() throws Exception {
    Caller officer = signedIn("officer");
    assertThat(refused(officer, "a.exe", bytes("MZ"))).isEqualTo("415 file-type-refused");
    assertThat(refused(officer, "a.pdf", bytes("\u0089PNG\r\n\u001a\n")))
        .isEqualTo("422 file-content-unknown");
    assertThat(refused(officer, "a.txt", bytes("%PDF-1.4 x"))).isEqualTo("422 file-type-mismatch");
    assertThat(refused(officer, "a.txt", new byte[0])).isEqualTo("422 file-empty");
    assertThat(refused(officer, "nul.txt", bytes("x"))).isEqualTo("422 file-name-reserved");
    assertThat(refused(officer, "附件", bytes("x"))).isEqualTo("422 file-name-without-extension");
    assertThat(incoming()).isEmpty();
  }

  @Test
  void twoGigabytesAreRefusedBeforeTheyAreSent() throws Exception {
    Caller officer = signedIn("officer");
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(head(officer, "Content-Length: 2147483648"));
      out.flush();
      String answer = answered(socket.getInputStream());
      assertThat(answer).startsWith("HTTP/1.1 413").contains("file-too-large");
    }
    assertThat(incoming()).isEmpty();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    Caller officer = signedIn("officer");
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head(officer, "Content-Length: 20000000"));
      out.write(
          bytes(
              "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                  .formatted(Parts.BOUNDARY)));
      out.write(new byte[3 << 20]);
      out.flush();
      until(() -> !incoming().isEmpty());
    }
    until(() -> incoming().isEmpty());
    assertThat(incoming()).isEmpty();
  }

  private interface Check {
    boolean holds() throws IOException;
  }

  private static void until(Check check) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!check.holds()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(50);
    }
  }

  private byte[] head(Caller caller, String length) {
    return bytes(
        """
        POST /api/files HTTP/1.1
        Host: localhost:%d
        Cookie: wutong=%s; XSRF-TOKEN=%s
        X-XSRF-TOKEN: %s
        Content-Type: multipart/form-data; boundary=%s
        %s

        """
            .formatted(
                port,
                caller.cookie("wutong"),
                caller.cookie("XSRF-TOKEN"),
                caller.cookie("XSRF-TOKEN"),
                Parts.BOUNDARY,
                length)
            .replace("\n", "\r\n"));
  }

  private static String answered(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[4096];
    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
      text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      if (text.toString().contains("file-too-large")) {
        break;
      }
    }
    return text.toString();
  }

  private String refused(Caller caller, String name, byte[] content) throws Exception {
    HttpResponse<String> answer = upload(caller, name, content);
    return answer.statusCode() + " " + json(answer).get("slug").stringValue();
  }

  private HttpResponse<String> upload(Caller caller, String name, byte[] content) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:%d/api/files".formatted(port)))
            .header("Content-Type", "multipart/form-data; boundary=" + Parts.BOUNDARY)
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    new Parts().file("file", name, content).bytes()));
    if (caller.cookie("wutong") != null) {
      String csrf = Objects.requireNonNull(caller.cookie("XSRF-TOKEN"));
      request.header("Cookie", "wutong=%s; XSRF-TOKEN=%s".formatted(caller.cookie("wutong"), csrf));
      request.header("X-XSRF-TOKEN", csrf);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static tools.jackson.databind.JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private Caller signedIn(String who) {
    Caller caller = new Caller(port);
    assertThat(caller.signIn(zone.login(who), SmallZone.PASSWORD).status()).isEqualTo(200);
    caller.get("/api/session");
    return caller;
  }

  private List<Path> incoming() throws IOException {
    try (Stream<Path> all = Files.list(folder.incoming())) {
      return all.toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
