package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The supervision office turns papers into matters. */
@BrowserTest
class FromPaperToMattersTest {

  private static final Path NOTICE = Path.of("src/test/resources/documents/notice.docx");
  private static final String MINUTES =
      """
      管委会第十三次主任办公会议纪要
      会议议定以下事项：
      一、城市管理局要在5月20日前完成科学大道沿线35处破损路面修复。
      二、沟赵办事处要在本月底前完成辖区12处低洼院落排查，建立台账。
      三、国土规划住建局牵头，6月15日前完成3个安置房小区外立面整治。
      四、梧桐办事处要在5月31日前新增充电车位120个。
      """;

  @LocalServerPort private int port;

  @Test
  void aWordFileIsBrokenDownAndItsSpansLitUp() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.link("分解立项").click();
      office.button("新来件").click();
      Locator sheet = office.sheet("新来件");
      sheet.getByText("上传文件").click();
      office.box("选择文件").setInputFiles(NOTICE);
      assertThat(office.box("标题")).hasValue("notice");
      office.type("标题", "关于做好防汛隐患整治工作的通知");
      office.button("开始分解").click();
      assertThat(office.heading("关于做好防汛隐患整治工作的通知")).isVisible();
      Locator source = source(office);
      assertThat(source).containsText("备足物资");
      // A click on lit words brings their card.
      source.getByText("排查，建立台账").first().click();
      Locator card = office.page().getByRole(AriaRole.ARTICLE).first();
      assertThat(card).hasClass(Pattern.compile("current"));
      assertThat(card.getByText("4月30日").first()).isVisible();
      office.picture("journey-breakdown");
    }
  }

  @Test
  void pastedMinutesBecomeMattersByOneApproval() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      paste(office);
      givesTheDate(office);
      edits(office);
      mergesAndSplits(office);
      dispatches(office);
      looksAtTheMatter(office);
    }
  }

  private static void paste(Visitor office) {
    office.open("/intake");
    office.button("新来件").click();
    office.type("标题", "第十三次主任办公会议纪要");
    office.type("正文", MINUTES);
    office.button("开始分解").click();
    assertThat(office.heading("第十三次主任办公会议纪要")).isVisible();
    assertThat(cards(office)).hasCount(4);
    assertThat(source(office)).containsText("12处低洼院落");
  }

  /** Without a date nobody can say which day "the end of this month" is. */
  private static void givesTheDate(Visitor office) {
    office.sees("这份文件没有日期");
    office.day(office.page().getByLabel(Pattern.compile("请填写成文日期")), "2022-04-15");
    office.button("确定日期").click();
    office.seesNot("这份文件没有日期");
    assertThat(card(office, "低洼院落").getByLabel("当前时限")).hasValue("2022-04-30");
  }

  private static void edits(Visitor office) {
    Locator card = card(office, "低洼院落");
    card.getByRole(AriaRole.BUTTON, named("修改")).click();
    office.type("事项名称", "排查沟赵辖区12处低洼院落并建立台账");
    office.button("保存").click();
    assertThat(office.heading(Pattern.compile("排查沟赵辖区12处低洼院落并建立台账"))).isVisible();
  }

  private static void mergesAndSplits(Visitor office) {
    // What was edited is saved a moment later and draws its card anew.
    office.settled();
    picks(office, 3);
    picks(office, 4);
    office.button("合并所选 2 条").click();
    assertThat(cards(office)).hasCount(3);
    Locator first = cards(office).first();
    first.getByRole(AriaRole.BUTTON, named("修改")).click();
    Locator words = office.page().getByLabel(Pattern.compile("把光标放在要拆开的位置"));
    words.click();
    words.press("Home");
    for (int i = 0; i < 8; i++) {
      words.press("ArrowRight");
    }
    office.button("在光标处拆开").click();
    assertThat(cards(office)).hasCount(4);
  }

  /** By the keyboard: the page may still be scrolling to the words that were chosen before. */
  private static void picks(Visitor office, int number) {
    Locator box = office.page().getByLabel("选择第 " + number + " 条").locator("input");
    box.press("Space");
    assertThat(box).isChecked();
  }

  private static void dispatches(Visitor office) {
    // The piece that was split off says nothing by itself.
    cards(office).first().getByRole(AriaRole.BUTTON, named("✕ 不采纳")).click();
    assertThat(cards(office).first()).hasClass(Pattern.compile("REJECTED"));
    for (int i = 1; i < 4; i++) {
      Locator card = cards(office).nth(i);
      Locator lead = card.getByLabel("主办单位");
      if (card.getByText("请选主办单位").count() > 0) {
        office.choose(lead, "城市管理局");
        assertThat(card.getByText("请选主办单位")).hasCount(0);
      }
      if (card.getByText("请定时限").count() > 0) {
        office.day(card.getByLabel("当前时限"), "2022-05-20");
        assertThat(card.getByText("请定时限")).hasCount(0);
      }
      card.getByRole(AriaRole.BUTTON, named("✓ 采纳")).click();
    }
    office.sees("已采纳 3 条");
    office.button("交办 3").click();
    office.choose("事项类型", "公文办理");
    office.type("审批依据", "第十三次主任办公会议纪要，管委会主任审定");
    office.picture("journey-dispatch");
    office.button("交办 3 件").click();
    office.sees("已交办 3 件");
  }

  private static void looksAtTheMatter(Visitor office) {
    office.link("排查沟赵辖区12处低洼院落并建立台账").first().click();
    assertThat(office.heading("排查沟赵辖区12处低洼院落并建立台账")).isVisible();
    assertThat(office.heading("来源")).isVisible();
    assertThat(office.link("第十三次主任办公会议纪要")).isVisible();
    assertThat(office.page().locator("mark")).containsText("完成辖区12处低洼院落排查");
    office.picture("journey-source");
  }

  private static Locator source(Visitor office) {
    return office
        .page()
        .getByRole(
            AriaRole.REGION, new com.microsoft.playwright.Page.GetByRoleOptions().setName("原文"));
  }

  private static Locator cards(Visitor office) {
    return office.page().getByRole(AriaRole.ARTICLE);
  }

  private static Locator card(Visitor office, String words) {
    return cards(office).filter(new Locator.FilterOptions().setHasText(words)).first();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
