package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 督查室 runs its weekly meeting, and follows up next week what was decided. */
@BrowserTest
class WeeklyMeetingTest {

  private static final String MINUTES = "会议议定以下事项：\n一、沟赵办事处要在5月31日前完成辖区15处低洼院落排查。";

  @LocalServerPort private int port;

  @Test
  void fromTheAgendaToTheMattersToNextWeek() {
    var demo = new Demo(port);
    String matter = demo.accepted("例会前排查雨水井", "gouzhao", "gouzhao", "2022-06-30");
    demo.act(
        "gouzhao",
        matter,
        "{\"act\":\"ask-extension\",\"to\":\"2022-08-31\",\"reason\":\"汛期\",\"notOwnMaking\":true}");
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      plans(office);
      String first = opens(office);
      arranges(office);
      office.picture("meeting");
      holds(office);
      minutes(office);
      office.open(first);
      assertThat(office.heading(Pattern.compile("^议定事项 1"))).isVisible();
      office.picture("meeting-held");
      office.open("/meetings");
      opens(office);
      office.button("生成议程").click();
      assertThat(section(office, "往次议定事项").getByText("低洼院落").first()).isVisible();
      assertThat(section(office, "往次议定事项").getByText("待签收").first()).isVisible();
      office.picture("meeting-next");
    }
    try (Visitor head = Visitor.onPhone(port).signIn("gouzhao")) {
      head.open("/meetings");
      head.page().locator("table a").first().click();
      head.sees("只显示您有权查看的事项");
      head.fits();
      head.picture("meeting-of-a-street");
    }
  }

  private static void plans(Visitor office) {
    office.link("例会").click();
    office.button("安排例会").click();
    office.type("名称", "周例会（测试）");
    Locator sheet = office.sheet("安排例会");
    office.choose(sheet.getByLabel("主持人所在单位"), "郑州高新区管委会（演示）");
    office.choose("主持人", "王文澜 · 管委会主任");
    office.choose("参会单位", "沟赵办事处");
    office.page().keyboard().press("Tab");
    office.send(sheet, "保存");
    assertThat(office.heading("周例会（测试）")).isVisible();
  }

  private static String opens(Visitor office) {
    office.button(Pattern.compile("^建立 .* 的例会$")).first().click();
    assertThat(office.heading(Pattern.compile("^周例会（测试） "))).isVisible();
    return office.page().url();
  }

  private static void arranges(Visitor office) {
    // Its cut-off has passed already: the agenda is there.
    Locator asked = section(office, "待批延期");
    assertThat(asked.getByText("例会前排查雨水井")).isVisible();
    asked
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText("例会前排查雨水井"))
        .getByRole(AriaRole.BUTTON, named("暂不上会 / 备注"))
        .click();
    office.page().getByPlaceholder("说明（可不填）").fill("会前已同意");
    asked.getByRole(AriaRole.BUTTON, named("暂不上会")).click();
    assertThat(section(office, "暂不上会").getByText("会前已同意")).isVisible();
    office.button("+ 添加议题").click();
    office.type("议题", "防汛部署");
    office.button("添加").click();
    assertThat(section(office, "其他议题").getByText("防汛部署")).isVisible();
    // A figure says why.
    office.page().getByRole(AriaRole.TABLE).getByRole(AriaRole.BUTTON).first().click();
    Locator why = office.sheet("沟赵办事处 · 在办");
    assertThat(why.getByText("例会前排查雨水井")).isVisible();
    office.page().keyboard().press("Escape");
    assertThat(why).isHidden();
  }

  private static void holds(Visitor office) {
    office.button("登记到会").click();
    office.type("地点", "301会议室");
    office.button("保存").click();
    office.sees("301会议室");
    office.button("确认已召开").click();
    office.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, named("确认已召开")).click();
    office.sees("议程和数字按当时口径保留");
    Locator paper = office.link("PDF A3");
    Download download = office.page().waitForDownload(paper::click);
    assertThat(download.suggestedFilename()).endsWith(".pdf");
  }

  private static void minutes(Visitor office) {
    office.button("录入纪要").click();
    office.type("纪要正文", MINUTES);
    office.sees("已自动保存在本机");
    office.page().reload();
    assertThat(office.page().getByLabel("纪要正文")).hasValue(MINUTES);
    office.button("录入并分解").click();
    assertThat(office.heading(Pattern.compile("^周例会（测试）纪要"))).isVisible();
    Locator card = office.page().getByRole(AriaRole.ARTICLE).first();
    card.getByRole(AriaRole.BUTTON, named("✓ 采纳")).click();
    office.sees("已采纳 1 条");
    office.button("交办 1").click();
    // What a meeting decided is of that kind, and its minutes name the meeting.
    Locator sheet = office.sheet("交办 1 件");
    assertThat(sheet.getByText("会议议定事项").first()).isVisible();
    assertThat(sheet.getByLabel("会议名称").first()).hasValue("周例会（测试）");
    office.type("审批依据", "周例会纪要");
    office.button("交办 1 件").click();
    office.sees("已交办 1 件");
  }

  private static Locator section(Visitor office, String name) {
    return office
        .page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
