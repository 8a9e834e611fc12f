package io.wutong.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * FEATURE UNDER TEST: one file per case, through the window. It needs a Chinese typeface, as the
 * product does: Debian's fonts-wqy-microhei, or another that is named by {@code wutong.font}.
 */
@WutongTest(alone = true)
@DemoZone
class CaseFileTest {

  private static final String PASSWORD = "wutong-demo-2022";

  @LocalServerPort private int port;
  private final Map<String, Caller> callers = new HashMap<>();

  private Caller as(String login) {
    return callers.computeIfAbsent(
        login,
        name -> {
          var caller = new Caller(port);
          assertThat(caller.signIn(name, PASSWORD).status()).isEqualTo(200);
          return caller;
        });
  }

  @Test
  void aCaseFileHoldsWhatThePageShowsAndThePagesOfItsEvidence() throws Exception {
    String id = matter();
    attach(id, "验收单.pdf", pdf("INSPECTED AND ACCEPTED", 3));
    attach(id, "现场.png", picture());
    attach(id, "名单.txt", "张三\n".getBytes(StandardCharsets.UTF_8));
    byte[] written = written("gouzhao", id);
    try (PDDocument file = Loader.loadPDF(written)) {
      String text = new PDFTextStripper().getText(file);
      assertThat(text)
          .contains("案　卷", "目　录", "修补凤凰路人行道")
          .contains("批准交办", "签收", "进展报送", "已修补120平方米")
          .contains("补录：发生于 2022年4月18日", "首次承诺时限", "2022年5月30日")
          .contains("验收单.pdf", "INSPECTED AND ACCEPTED 3", "未收入案卷", "SHA-256");
      // Cover, contents, five sections, three pages, a picture, and a sheet for what stays out.
      assertThat(file.getNumberOfPages()).isEqualTo(12);
      assertThat(text).contains("第 1 页　共 11 页", "第 11 页　共 11 页");
      assertThat(lying(file)).as("the picture, which lies").hasSize(1);
      for (PDPage page : file.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
        page.getResources()
            .getFontNames()
            .forEach(name -> assertThat(font(page, name)).as(name.getName()).isTrue());
      }
      assertThat(file.getDocumentCatalog().getOpenAction()).isNull();
      assertContentsPointAtTheirPages(file);
    }
  }

  private static List<Integer> lying(PDDocument file) {
    List<Integer> sheets = new ArrayList<>();
    for (int i = 0; i < file.getNumberOfPages(); i++) {
      var box = file.getPage(i).getMediaBox();
      if (box.getWidth() > box.getHeight()) {
        sheets.add(i + 1);
      }
    }
    return sheets;
  }

  @Test
  void whoReadsEnglishGetsItInEnglish() throws Exception {
    String id = matter();
    attach(id, "名单.txt", "张三\n".getBytes(StandardCharsets.UTF_8));
    as("gouzhao").with("Accept-Language", "en");
    try (PDDocument file = Loader.loadPDF(written("gouzhao", id))) {
      String text = new PDFTextStripper().getText(file);
      assertThat(text)
          .contains("Case file", "Contents", "修补凤凰路人行道", "已修补120平方米", "page 1 of")
          .contains("First promised", "2022-05-30", "Approve and dispatch", "Under way")
          .contains("Meeting", "neither a PDF nor a picture")
          .doesNotContain("案", "办理记录", "say.", "act.", "field.", "%");
      assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en");
    } finally {
      as("gouzhao").without("Accept-Language");
    }
  }

  private static boolean font(PDPage page, org.apache.pdfbox.cos.COSName name) {
    try {
      return page.getResources().getFont(name).isEmbedded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the contents say stands on a page, stands there. */
  private static void assertContentsPointAtTheirPages(PDDocument file) throws IOException {
    for (String title : new String[] {"三、办理记录", "四、进展报送", "五、办结条件与佐证目录"}) {
      String line = textOf(file, 2).lines().filter(l -> l.contains(title)).findFirst().orElse("");
      int page = Integer.parseInt(line.replaceAll("\\D", ""));
      assertThat(textOf(file, page + 1)).contains(title).contains("第 " + page + " 页");
    }
  }

  private static String textOf(PDDocument file, int sheet) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(sheet);
    stripper.setEndPage(sheet);
    return stripper.getText(file);
  }

  @Test
  void aCaseFileIsForReadersAndItsAskerAlone() throws Exception {
    String id = matter();
    assertThat(as("touzi").post("/api/matters/" + id + "/case-file", "").slug())
        .isEqualTo("not-found");
    JsonNode job = done("gouzhao", id);
    String path = "/api/case-files/" + job.path("id").asString();
    assertThat(as("ducha").get(path).slug()).isEqualTo("not-found");
    assertThat(as("ducha").get(path + "/file").slug()).isEqualTo("not-found");
    assertThat(as("gouzhao").delete(path).status()).isEqualTo(204);
    assertThat(as("gouzhao").get(path + "/file").slug()).isEqualTo("not-found");
  }

  @Test
  void evidenceThatIsNotWhatItSaysIsNamedAndLeftOut() throws Exception {
    String id = matter();
    byte[] broken = "%PDF-1.4 and then nothing of the kind".getBytes(StandardCharsets.UTF_8);
    attach(id, "坏.pdf", broken);
    attach(id, "好.pdf", pdf("FINE", 1));
    try (PDDocument file = Loader.loadPDF(written("gouzhao", id))) {
      String text = new PDFTextStripper().getText(file);
      assertThat(text).contains("无法按其格式读出页面").contains("FINE 1");
    }
  }

  @Test
  void signsThatTheTypefaceLacksDoNotStopIt() throws Exception {
    String id = matter();
    report(id, "经办人𠮷某 ①②③ 😀 已到场，“㛃”字待核");
    try (PDDocument file = Loader.loadPDF(written("gouzhao", id))) {
      assertThat(new PDFTextStripper().getText(file)).contains("已到场", "①②③");
    }
  }

  private String matter() {
    var made =
        as("ducha2")
            .post(
                "/api/matters",
                """
                {"kind": "supervision/meeting-item", "title": "修补凤凰路人行道",
                 "content": "修补凤凰路人行道，报督查室。", "lead": "%s", "verifier": "%s",
                 "promisedOn": "2022-05-30", "fields": {"meeting": "第12次主任办公会"}}
                """
                    .formatted(unit("gouzhao"), unit("duchashi")));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String id = made.json().path("id").asString();
    act("zhuren", id, "{\"act\":\"dispatch\",\"basis\":\"主任办公会\"}");
    act("gouzhao", id, "{\"act\":\"accept\"}");
    String handed = as("gouzhao").get("/api/matters/" + id).json().path("dispatchedAt").asString();
    report(id, "已修补120平方米\",\"heldOn\":\"" + handed);
    return id;
  }

  private void report(String id, String words) {
    act("gouzhao", id, "{\"act\":\"report\",\"progress\":\"" + words + "\"}");
  }

  private void attach(String id, String name, byte[] bytes) throws Exception {
    String hash = upload(name, bytes);
    act(
        "gouzhao",
        id,
        "{\"act\":\"attach\",\"evidence\":[{\"hash\":\"%s\",\"name\":\"%s\"}]}"
            .formatted(hash, name));
  }

  private String upload(String name, byte[] bytes) throws Exception {
    String edge = "edge-of-a-part";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        ("--"
                + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(bytes);
    body.write(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var answer =
        send("gouzhao", "/api/files", body.toByteArray(), "multipart/form-data; boundary=" + edge);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(200);
    return text.replaceAll("(?s).*\"hash\":\"(\\w+)\".*", "$1");
  }

  private HttpResponse<byte[]> send(String login, String path, byte[] body, String type)
      throws Exception {
    Caller caller = as(login);
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header(
                "Cookie",
                "wutong=%s; XSRF-TOKEN=%s"
                    .formatted(caller.cookie("wutong"), caller.cookie("XSRF-TOKEN")))
            .header("X-XSRF-TOKEN", String.valueOf(caller.cookie("XSRF-TOKEN")));
    if (body.length > 0) {
      request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private void act(String login, String matter, String act) {
    int version = as(login).get("/api/matters/" + matter).json().path("version").intValue();
    var done =
        as(login)
            .post(
                "/api/matters/acts",
                "{\"acts\":[{\"matter\":\"%s\",\"version\":%d,\"act\":%s}]}"
                    .formatted(matter, version, act));
    assertThat(done.json().at("/results/0/ok").asBoolean()).as(done.text()).isTrue();
  }

  private JsonNode done(String login, String matter) throws InterruptedException {
    var started = as(login).post("/api/matters/" + matter + "/case-file", "");
    assertThat(started.status()).as(started.text()).isEqualTo(202);
    String path = "/api/case-files/" + started.json().path("id").asString();
    JsonNode job = started.json();
    long until = System.nanoTime() + 120_000_000_000L;
    while (job.path("phase").asString().matches("WAITING|WRITING") && System.nanoTime() < until) {
      Thread.sleep(200);
      job = as(login).get(path).json();
    }
    assertThat(job.path("phase").asString()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.path("done").intValue()).isEqualTo(job.path("parts").intValue()).isPositive();
    return job;
  }

  private byte[] written(String login, String matter) throws Exception {
    JsonNode job = done(login, matter);
    String path = "/api/case-files/" + job.path("id").asString() + "/file";
    var answer = send(login, path, new byte[0], "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("pdf");
    return answer.body();
  }

  private String unit(String code) {
    for (JsonNode unit : as("ducha").get("/api/units").json()) {
      if (unit.path("code").asString().equals(code)) {
        return unit.path("id").asString();
      }
    }
    throw new AssertionError(code);
  }

  private static byte[] pdf(String words, int pages) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 1; i <= pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
          ink.beginText();
          ink.setFont(new PDType1Font(FontName.HELVETICA), 30);
          ink.newLineAtOffset(80, 500);
          ink.showText(words + " " + i);
          ink.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillRect(0, 0, 800, 500);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
