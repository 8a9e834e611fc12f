package io.wutong.kernel.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Parts;
import io.wutong.WutongTest;
import io.wutong.kernel.evidence.store.FileFolder;
import io.wutong.kernel.intake.IntakeZone;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an attacker sends as a document is refused in words, or read; a refusal leaves nothing, in
 * no table and on no disk.
 */
@WutongTest(alone = true)
class HostileDocumentsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private Fillings fillings;
  @Autowired private People people;
  @Autowired private FileFolder folder;
  @Autowired private JdbcClient jdbc;
  private Caller office = new Caller(0);
  private List<String> before = List.of();

  @BeforeEach
  void fill() throws IOException {
    Acting.run(Actor.HOUSE, () -> IntakeZone.fill(fillings, people));
    office = new Caller(port);
    assertThat(office.signIn("ducha", IntakeZone.PASSWORD).status()).isEqualTo(200);
    office.get("/api/session");
    before = kept();
  }

  @AfterEach
  void nothingIsHalfReceived() throws IOException {
    try (Stream<Path> all = Files.list(folder.incoming())) {
      assertThat(all).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadIsRefusedAndLeavesNothing() throws Exception {
    assertRefused("415 file-type-refused", "讲话.exe", bytes("MZ"));
    assertRefused("415 file-type-refused", "资料.zip", Hostile.zip("a.txt", bytes("x")));
    assertRefused("422 file-empty", "空.txt", new byte[0]);
    assertRefused("422 file-type-mismatch", "讲话.docx", bytes("%PDF-1.7\nx"));
    assertRefused("422 file-content-unknown", "讲话.docx", Hostile.zip("a.txt", bytes("x")));
    assertRefused("422 file-has-password", "讲话.pdf", Hostile.lockedPdf());
    assertRefused("422 document-without-text", "扫描.pdf", Hostile.scan());
    assertRefused("422 document-without-text", "照片.png", Hostile.picture());
    assertRefused("422 document-without-text", "旧.doc", Hostile.resource("notice.doc"));
    assertRefused("422 document-without-text", "旧.wps", Hostile.resource("notice.doc"));
    assertRefused("422 file-unpacks-too-far", "炸弹.docx", Hostile.bombDocx());
    assertRefused("422 document-text-too-long", "长.pdf", Hostile.longPdf());
    assertRefused("422 document-unreadable", "展开.docx", Hostile.docx(Hostile.LAUGHS));
    assertRefused("422 document-unreadable", "外部.docx", Hostile.docx(Hostile.OUTSIDE));
  }

  @Test
  void anUnfitTitleIsRefusedBeforeTheFileIsKept() throws Exception {
    HttpResponse<String> answer = send("a.txt", bytes("督查室要在5月底前完成复核。"), "{\"title\":\" \"}");
    assertThat(slug(answer)).isEqualTo("400 document-title-length");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void anArchiveInsideADocumentIsNotOpened() throws Exception {
    JsonNode read = read("嵌套.docx", Hostile.docxWithArchive("督查室要在5月底前完成复核。"));
    assertThat(read.get("text").stringValue()).isEqualTo("督查室要在5月底前完成复核。");
  }

  @Test
  void aPathInANameIsNoPath() throws Exception {
    for (String name : List.of("../../../../tmp/坏.txt", "C:\\\\windows\\\\坏.txt", "/etc/坏.txt")) {
      JsonNode read = read(name, bytes("督查室要在5月底前完成复核。"));
      assertThat(read.at("/file/name").stringValue()).doesNotContain("/", "\\", "..");
    }
  }

  @Test
  void textInTheEncodingOfOldProgramsIsRead() throws Exception {
    byte[] gbk = "督查室要在5月底前完成复核。\r\n二〇二二年四月十八日".getBytes(Charset.forName("GBK"));
    JsonNode read = read("旧.txt", gbk);
    assertThat(read.get("text").stringValue()).startsWith("督查室要在5月底前完成复核。");
    assertThat(read.get("datedOn").stringValue()).isEqualTo("2022-04-18");
  }

  @Test
  void aPasteOfTwoHundredThousandCharactersIsRead() {
    String text = "督查室要在5月底前完成第1批复核。".repeat(200_000 / 17);
    for (String paste : List.of(text, "要".repeat(200_000), "1、".repeat(100_000))) {
      Caller.Answer answer =
          office.post("/api/documents", "{\"title\":\"长\",\"text\":\"%s\"}".formatted(paste));
      assertThat(answer.status()).as(answer.text()).isIn(201, 422);
      if (answer.status() == 422) {
        assertThat(answer.slug()).isIn("document-too-slow", "document-text-too-long");
      }
    }
  }

  @Test
  void twoGigabytesAreRefusedEarly() throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head("Content-Length: 2147483648"));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void twoGigabytesInPiecesAreRefusedEarly() throws Exception {
    byte[] piece = new byte[1 << 20];
    long sent = 0;
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(head("Transfer-Encoding: chunked"));
      chunk(out, part("a.txt"));
      try {
        while (sent < 2L << 30 && socket.getInputStream().available() == 0) {
          chunk(out, piece);
          sent += piece.length;
        }
      } catch (SocketException hungUp) {
        // Closed in our face: that is a refusal too.
      }
    }
    assertThat(sent).isLessThan(200L << 20);
    assertThat(kept()).isEqualTo(before);
  }

  private static void chunk(OutputStream out, byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write(bytes("\r\n"));
  }

  private void assertRefused(String expected, String name, byte[] content) throws Exception {
    HttpResponse<String> answer = send(name, content, "{\"title\":\"讲话\"}");
    assertThat(slug(answer)).as(name + " " + answer.body()).isEqualTo(expected);
    JsonNode refusal = JsonMapper.shared().readTree(answer.body());
    assertThat(refusal.get("detail").stringValue()).as(name).doesNotContain("{");
    assertThat(refusal.get("remedy").stringValue()).as(name).isNotBlank();
    assertThat(kept()).as("left behind by %s", name).isEqualTo(before);
  }

  private static String slug(HttpResponse<String> answer) {
    JsonNode slug = JsonMapper.shared().readTree(answer.body()).get("slug");
    return answer.statusCode() + " " + (slug == null ? "" : slug.stringValue());
  }

  private JsonNode read(String name, byte[] content) throws Exception {
    HttpResponse<String> answer = send(name, content, "{\"title\":\"讲话\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonMapper.shared().readTree(answer.body());
  }

  /** How many rows there are, and which files. */
  private List<String> kept() throws IOException {
    String sql =
        """
        select concat_ws(' ', (select count(*) from document), (select count(*) from candidate),
          (select count(*) from stored_file), (select count(*) from upload),
          (select count(*) from journal where act like 'intake.%' or act like 'evidence.%'))
        """;
    String rows = Acting.as(Actor.HOUSE, () -> jdbc.sql(sql).query(String.class).single());
    try (Stream<Path> all = Files.walk(Objects.requireNonNull(folder.incoming().getParent()))) {
      long files = all.filter(Files::isRegularFile).count();
      return List.of(rows, Long.toString(files));
    }
  }

  private HttpResponse<String> send(String name, byte[] file, String document) throws Exception {
    byte[] body = new Parts().json("document", document).file("file", name, file).bytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:%d/api/documents".formatted(port)))
            .header("Content-Type", "multipart/form-data; boundary=" + Parts.BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    credentials().forEach(line -> request.header(line.split(": ")[0], line.split(": ")[1]));
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private List<String> credentials() {
    String csrf = Objects.requireNonNull(office.cookie("XSRF-TOKEN"));
    return List.of(
        "Cookie: wutong=%s; XSRF-TOKEN=%s".formatted(office.cookie("wutong"), csrf),
        "X-XSRF-TOKEN: " + csrf);
  }

  private byte[] head(String length) {
    return bytes(
        "POST /api/documents HTTP/1.1\r\nHost: localhost:%d\r\n%s\r\n%s\r\n%s\r\n\r\n"
            .formatted(
                port,
                String.join("\r\n", credentials()),
                length,
                "Content-Type: multipart/form-data; boundary=" + Parts.BOUNDARY));
  }

  private static byte[] part(String name) {
    return bytes(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(Parts.BOUNDARY, name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
