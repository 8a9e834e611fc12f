package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The wall, its print and its lists; the case file; a view that is kept; one search box. */
@BrowserTest
class BoardsTest {

  @LocalServerPort private int port;

  @Test
  void aFigureOnTheWallIsTheListBehindIt() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/wall");
      assertThat(office.heading("挂图作战")).isVisible();
      Locator sum = office.page().locator("tfoot td.sum a.RED");
      assertThat(sum).isVisible();
      int red = Integer.parseInt(sum.textContent().strip());
      office.settled();
      office.picture("wall");
      sum.click();
      assertThat(office.page().getByText("共 " + red + " 项")).isVisible();
      office.open("/wall");
      Locator cell = office.page().locator("tbody td:has(.cell.red)").first();
      cell.hover();
      assertThat(office.page().locator(".grounds-of-cell li").first()).isVisible();
      office.picture("wall-grounds");
      office.button("单位为行").click();
      assertThat(office.page().locator("thead th").first()).hasText("单位");
      office.button("专项为行").click();
    }
  }

  @Test
  void theWallIsOneSheetOfA3(@TempDir Path folder) throws IOException {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/wall");
      assertThat(office.page().locator("tfoot td.sum a.open")).isVisible();
      Path file = folder.resolve("wall.pdf");
      office
          .page()
          .pdf(
              new Page.PdfOptions()
                  .setPath(file)
                  .setPreferCSSPageSize(true)
                  .setPrintBackground(true));
      try (PDDocument printed = Loader.loadPDF(file.toFile())) {
        var sheet = printed.getPage(0).getMediaBox();
        assertThat(Math.round(sheet.getWidth())).isBetween(1189, 1192);
        assertThat(Math.round(sheet.getHeight())).isBetween(840, 843);
        assertThat(printed.getNumberOfPages()).isEqualTo(1);
      }
    }
  }

  @Test
  void theServersOwnPdfOfTheWallSaysWhatThePageSays(@TempDir Path folder) throws IOException {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/wall");
      Locator sum = office.page().locator("tfoot td.sum");
      String red = sum.locator("a.RED").textContent().strip();
      String open = sum.locator("a.open").textContent().strip();
      Download download = office.page().waitForDownload(office.button("PDF（A3）")::click);
      assertThat(download.suggestedFilename()).startsWith("挂图作战").endsWith(".pdf");
      Path file = folder.resolve("wall.pdf");
      download.saveAs(file);
      try (PDDocument printed = Loader.loadPDF(file.toFile())) {
        assertThat(printed.getPage(0).getMediaBox().getWidth())
            .isGreaterThan(printed.getPage(0).getMediaBox().getHeight());
        assertThat(new PDFTextStripper().getText(printed))
            .contains("在办 " + open)
            .contains("红灯 " + red);
      }
    }
  }

  @Test
  void theWallFitsATelephone() {
    try (Visitor office = Visitor.onPhone(port).signIn("ducha")) {
      office.open("/wall");
      Locator front = office.page().locator("details.fold").first();
      front.locator("summary .name").click();
      assertThat(front.locator(".in").first()).isVisible();
      office.fits();
      office.picture("wall-phone");
    }
  }

  @Test
  void aReaderTakesTheCaseFileHome(@TempDir Path folder) throws IOException {
    String id = new Demo(port).accepted("修整梧桐路绿化带", "gouzhao", "gouzhao", "2022-05-30");
    try (Visitor head = Visitor.atDesk(port).signIn("gouzhao")) {
      head.open("/matters/" + id);
      head.button("生成案卷").click();
      Locator fetch = head.link("下载案卷（PDF）");
      fetch.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
      Download download = head.page().waitForDownload(fetch::click);
      assertThat(download.suggestedFilename()).startsWith("案卷 ").endsWith(".pdf");
      Path file = folder.resolve("case.pdf");
      download.saveAs(file);
      assertThat(Files.size(file)).isPositive();
      try (PDDocument bound = Loader.loadPDF(file.toFile())) {
        assertThat(bound.getNumberOfPages()).isGreaterThanOrEqualTo(7);
      }
    }
  }

  @Test
  void aViewIsKeptWithTheAccount() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha3")) {
      office.open("/matters?light=RED");
      office.button("栏目").click();
      office.page().getByLabel("核查单位").check();
      assertThat(office.page().locator("th").getByText("核查单位")).isVisible();
      office.button("保存视图").click();
      office.type("视图名称", "红灯与核查单位");
      office.page().getByText("打开事项页时默认用它").click();
      office.button("保存").click();
      assertThat(office.sheet("保存视图")).hasCount(0);
    }
    try (Visitor again = Visitor.atDesk(port).signIn("ducha3")) {
      again.open("/matters");
      assertThat(again.page().locator("th").getByText("核查单位")).isVisible();
      assertThat(again.button(Pattern.compile("^红灯 \\d+$"))).hasAttribute("aria-pressed", "true");
    }
  }

  @Test
  void aBoardAndAGanttShowTheSameMatters() {
    new Demo(port).accepted("修整合欢路绿化带", "gouzhao", "gouzhao", "2022-05-30");
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/matters?q=合欢路绿化带");
      office.button("看板").click();
      Locator column = office.page().getByRole(AriaRole.REGION).getByText("修整合欢路绿化带");
      assertThat(column).isVisible();
      office.settled();
      office.picture("board");
      office.button("横道图").click();
      assertThat(office.page().locator(".gantt .line").getByText("修整合欢路绿化带")).isVisible();
      office.picture("gantt-of-many");
    }
  }

  @Test
  void whatIsFoundIsLit() {
    new Demo(port).accepted("修整紫荆路绿化带", "gouzhao", "gouzhao", "2022-05-30");
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/search");
      office.page().getByLabel("搜事项、进展报送、来源文件").fill("紫荆路");
      office.page().keyboard().press("Enter");
      assertThat(office.page().locator("mark").first()).hasText("紫荆路");
      office.picture("search");
    }
  }
}
