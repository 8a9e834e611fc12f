package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.wutong.browser.Visitor.Screen;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The weekly sheet: a whole week's reports on one page, over a line that breaks. */
@BrowserTest
class WeeklySheetTest {

  private static final String PASTE =
      """
      (box, text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        box.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true,
          cancelable: true}));
      }
      """;

  @LocalServerPort private int port;

  private long reports(Demo demo, String matter) {
    return demo.as("ducha")
        .get("/api/matters/" + matter)
        .json()
        .get("timeline")
        .valueStream()
        .filter(entry -> entry.get("act").stringValue().equals("report"))
        .count();
  }

  private static Locator words(Visitor visitor, String title) {
    return visitor.box(title + " 本期进展");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void withoutANetworkTheWordsStayAndAreSentOnceWhenItIsBack(Screen screen) {
    var demo = new Demo(port);
    String title = "打捞须水河漂浮物" + screen;
    String matter = demo.accepted(title, "gouzhao", "gouzhao", "2022-12-20");
    String other = demo.accepted("只写不交" + screen, "gouzhao", "gouzhao", "2022-12-21");
    try (Visitor head = Visitor.at(screen, port).signIn("gouzhao")) {
      head.open("/weekly");
      assertThat(words(head, title)).isVisible();
      head.context().setOffline(true);
      head.sees("没有网络。所填内容保存在本机");
      words(head, title).fill("已打捞两遍，约3吨。");
      head.button("提交所填 1 件").click();
      head.sees("已保存在本机，联网后自动发送");
      words(head, "只写不交" + screen).fill("正在联系船只。");
      head.picture("weekly-offline");
      assertThat(reports(demo, matter)).isZero();
      head.context().setOffline(false);
      head.sees("已提交");
      assertThat(reports(demo, matter)).isEqualTo(1);
      head.reload();
      assertThat(words(head, "只写不交" + screen)).hasValue("正在联系船只。");
      assertThat(words(head, title)).hasValue("");
      head.fits();
      head.picture("weekly");
      assertThat(reports(demo, matter)).isEqualTo(1);
      assertThat(reports(demo, other)).isZero();
    }
  }

  @Test
  void anAnswerThatIsLostOnTheWayMakesNoSecondReport() {
    var demo = new Demo(port);
    String matter = demo.accepted("复核排口12处", "gouzhao", "gouzhao", "2022-12-22");
    try (Visitor head = Visitor.onPhone(port).signIn("gouzhao")) {
      head.open("/weekly");
      words(head, "复核排口12处").fill("已复核12处。");
      AtomicInteger sent = new AtomicInteger();
      head.page()
          .route(
              "**/api/matters/acts",
              route -> {
                if (sent.incrementAndGet() == 1) {
                  // It arrives and is written; what is lost is the answer.
                  route.fetch();
                  route.abort();
                } else {
                  route.resume();
                }
              });
      head.button("提交所填 1 件").click();
      head.sees("1 件在本机等待发送");
      head.sees("已发出，等待确认");
      assertThat(reports(demo, matter)).isEqualTo(1);
      // Whatever page is opened next: what waits goes off again, under the same key.
      head.open("/inbox");
      assertThat(head.page().getByText("1 件在本机等待发送")).hasCount(0);
      head.open("/weekly");
      head.sees("本期已报");
      head.seesNot("已发出，等待确认");
      assertThat(sent.get()).isGreaterThan(1);
      assertThat(reports(demo, matter)).isEqualTo(1);
    }
  }

  @Test
  void aBlockFromASpreadsheetFillsTheLinesBelowAndOneThatMovedKeepsItsWords() {
    var demo = new Demo(port);
    String first = demo.accepted("补种行道树80株", "shifo", "shifo", "2022-12-27");
    String second = demo.accepted("修剪行道树200株", "shifo", "shifo", "2022-12-28");
    try (Visitor head = Visitor.atDesk(port).signIn("shifo")) {
      head.open("/weekly");
      Locator box = words(head, "补种行道树80株");
      assertThat(box).isVisible();
      box.evaluate(PASTE, "\"一、已补种30株。\n二、余50株周五到货。\"\t40%\t苗木迟到\n已修剪120株。\t60\n多出的一行");
      head.sees("已粘贴 2 行。");
      head.sees("另有 1 行超出清单，没有填入。");
      assertThat(box).hasValue("一、已补种30株。\n二、余50株周五到货。");
      assertThat(head.box("补种行道树80株 存在问题")).hasValue("苗木迟到");
      assertThat(head.box("修剪行道树200株 完成 %")).hasValue("60");
      head.picture("weekly-pasted");
      demo.act(
          "ducha",
          second,
          "{\"act\":\"change\",\"content\":\"含绿篱\",\"reason\":\"迎检\",\"basis\":\"纪要\"}");
      head.button("提交所填 2 件").click();
      head.sees("填写期间这件事项又有办理");
      head.sees("迎检");
      assertThat(words(head, "修剪行道树200株")).hasValue("已修剪120株。");
      head.picture("weekly-moved");
      assertThat(reports(demo, first)).isEqualTo(1);
      assertThat(reports(demo, second)).isZero();
      head.button("按最新情况再次提交").click();
      assertThat(words(head, "修剪行道树200株")).hasValue("");
      head.seesNot("填写期间这件事项又有办理");
      head.settled();
      assertThat(reports(demo, second)).isEqualTo(1);
    }
  }

  @Test
  void aSessionThatEndedAsksForThePasswordAndSendsTheWordsThen() {
    var demo = new Demo(port);
    String matter = demo.accepted("更换井盖9处", "fengyang", "fengyang", "2022-12-24");
    try (Visitor head = Visitor.onPhone(port).signIn("fengyang")) {
      head.open("/weekly");
      words(head, "更换井盖9处").fill("已更换9处。");
      head.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("wutong"));
      head.button("提交所填 1 件").click();
      Locator again = head.sheet("请再次输入密码");
      assertThat(again).isVisible();
      assertThat(reports(demo, matter)).isZero();
      again.locator("#again").fill(Demo.PASSWORD);
      head.send(again, "登录");
      head.sees("已提交 1 件");
      assertThat(reports(demo, matter)).isEqualTo(1);
    }
  }

  @Test
  void theOfficerFillsManyAndTheHeadSignsThemWithOneTap() {
    var demo = new Demo(port);
    String[] matters = new String[3];
    for (int i = 0; i < 3; i++) {
      matters[i] = demo.dispatched("迎检点位" + i, "wutong-jie", "2022-12-0" + (i + 1));
    }
    try (Visitor officer = Visitor.onPhone(port).signIn("wutong2");
        Visitor head = Visitor.onPhone(port).signIn("wutong")) {
      officer.open("/weekly");
      officer.button(Pattern.compile("^待签收 \\d+$")).click();
      officer.page().getByText("全选").click();
      officer.button(Pattern.compile("^签收 \\d+ 件$")).click();
      officer.button(Pattern.compile("^全部 \\d+$")).click();
      for (int i = 0; i < 3; i++) {
        words(officer, "迎检点位" + i).fill("已布置" + i);
      }
      officer.button("提交所填 3 件").click();
      officer.sees("已送审签");
      officer.fits();
      officer.picture("weekly-prepared");
      head.open("/weekly");
      head.sees("已布置2");
      head.picture("weekly-to-sign");
      head.button(Pattern.compile("^全部审签")).click();
      assertThat(head.page().getByRole(AriaRole.BUTTON).getByText("全部审签")).hasCount(0);
      for (String matter : matters) {
        assertThat(reports(demo, matter)).isEqualTo(1);
      }
      head.fits();
    }
  }

  @Test
  void theOfficeSeesWhoHasReportedAndWhoHasNot() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/reported");
      office.sees("2022年城市内涝防汛");
      office.sees("个单位未报齐");
      office.button(Pattern.compile("▸ ")).first().click();
      office.picture("reported");
    }
  }
}
