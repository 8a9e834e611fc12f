package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plans, the calendar, handing over, campaigns, and who works where. */
@BrowserTest
class ToolsTest {

  @LocalServerPort private int port;

  @Test
  void aPlanThatCannotBeKeptSaysSoAndWhatWouldHelp() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha2")) {
      office.open("/plan");
      office.button("填一个例子").click();
      office.day("完成时限", "2022-06-01");
      office.button("推算").click();
      office.sees("排不开，差");
      office.sees("可以这样调整：");
      office.sees("时限顺延到");
      Locator chart =
          office
              .page()
              .getByRole(
                  AriaRole.IMG,
                  new com.microsoft.playwright.Page.GetByRoleOptions().setName("倒排工期图"));
      assertThat(chart.getByText("今天", new Locator.GetByTextOptions().setExact(true))).isVisible();
      office.day("完成时限", "2022-09-30");
      office.button("推算").click();
      office.sees("排得开，可以按期完成。");
    }
  }

  @Test
  void aFreeDayOfTheZoneIsEntered() {
    try (Visitor admin = Visitor.atDesk(port).signIn("admin")) {
      admin.open("/calendar");
      admin.sees("国务院办公厅关于2022年部分节假日安排的通知");
      admin.day("日期", "2022-12-30");
      admin.type("依据或原因", "换电停工（演示）");
      admin.button("登记本区工作日安排").click();
      admin.sees("换电停工（演示）");
      admin.sees("12月30日");
    }
  }

  @Test
  void whoLeavesHandsOver() {
    new Demo(port).accepted("石佛片区绿道补植", "shifo", "shifo", "2022-05-30");
    try (Visitor head = Visitor.atDesk(port).signIn("shifo")) {
      head.open("/handover");
      head.sees("石佛片区绿道补植");
      head.choose("移交给", "邹亦凡 · 经办人");
      head.type("移交原因", "分工调整");
      head.button(java.util.regex.Pattern.compile("^移交 \\d+ 项$")).click();
      head.sees("已移交");
      head.seesNot("石佛片区绿道补植");
    }
  }

  @Test
  void aCampaignIsMadeOnAPage() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/campaigns");
      office.button("新建专项行动").click();
      office.type("名称", "夏季市容整治");
      office.choose("事项类型", "公文办理");
      office.day("开始", "2022-06-01");
      office.day("结束", "2022-08-31");
      office.choose("核查单位", "督查室");
      office.button("保存").click();
      office.sees("夏季市容整治");
      office.sees("6月1日 — 8月31日");
    }
  }

  @Test
  void lastYearsCampaignIsCopiedAndChanged() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/campaigns");
      Locator last =
          office
              .page()
              .getByRole(AriaRole.LISTITEM)
              .filter(new Locator.FilterOptions().setHas(office.heading("2022年城市内涝防汛")));
      last.getByRole(AriaRole.BUTTON).getByText("复制为下一年").click();
      assertThat(office.box("名称")).hasValue("2023年城市内涝防汛");
      office.picture("campaign-copied");
      office.button("保存").click();
      assertThat(office.heading("2023年城市内涝防汛")).isVisible();
      office.sees("2023年4月1日 — 2023年10月15日");
      last.getByRole(AriaRole.BUTTON).getByText("修改").click();
      office.type("来源依据", "防汛应急预案");
      office.button("保存").click();
      office.sees("防汛应急预案");
    }
  }

  @Test
  void aUnitAPostAndAnAccountAreMade() {
    try (Visitor admin = Visitor.atDesk(port).signIn("admin");
        Visitor fresh = Visitor.onPhone(port)) {
      admin.open("/admin");
      admin.button("新增单位").click();
      admin.type("名称", "数据资源专班");
      admin.type("代码", "shuju-zhuanban");
      admin.choose("类别", "专班");
      admin.choose("上级单位", "郑州高新区管委会（演示）");
      admin.button("保存").click();
      admin.button("▸ 数据资源专班").click();
      admin.button("＋ 新增岗位").click();
      admin.type("岗位名称", "专班班长");
      admin.button("系统里没有这个人？新录入").click();
      admin.box("任职人员").fill("齐一鸣");
      admin.button("保存").click();
      admin.sees("齐一鸣");
      admin.page().getByRole(AriaRole.TAB).getByText("账号").click();
      admin.button("新增账号").click();
      admin.sheet("新增账号").getByLabel("账号").fill("shuju");
      admin.choose("任职人员", "齐一鸣");
      admin.type("初始密码", "Wutong-chushi-2022");
      admin.button("保存").click();
      admin.sees("待改初始密码");
      fresh.open("/sign-in");
      fresh.type("账号", "shuju");
      fresh.type("密码", "Wutong-chushi-2022");
      fresh.button("登录").click();
      fresh.sees("首次登录须先修改密码。");
      fresh.fits();
    }
  }
}
