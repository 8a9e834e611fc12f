package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.wutong.browser.Visitor.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page once on a desk and once on a phone: filled, within its screen, and with a picture. */
@BrowserTest
class EveryPageTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void fitsAndIsQuiet(Screen screen) {
    var demo = new Demo(port);
    String rows = "/api/matters?q=2022-0000";
    String id = demo.as("ducha").get(rows).json().at("/rows/0/id").stringValue();
    try (Visitor stranger = Visitor.at(screen, port)) {
      look(stranger, "sign-in", "/sign-in", "登录");
    }
    try (Visitor office = Visitor.at(screen, port).signIn("ducha")) {
      look(office, "inbox", "/inbox", "收件箱");
      look(office, "notices", "/notices", "通知");
      look(office, "matters", "/matters", "事项");
      look(office, "matters-none", "/matters?q=没有这回事", "事项");
      look(office, "matters-board", "/matters?as=board", "事项");
      look(office, "matters-gantt", "/matters?as=gantt", "事项");
      look(office, "the-wall", "/wall", "挂图作战");
      look(office, "found", "/search?q=清淤", "全文检索");
      look(office, "matter-new", "/matters/new", "直接立项");
      look(office, "intake", "/intake", "分解立项");
      look(office, "sheets", "/sheets", "台账导入");
      look(office, "plan", "/plan", "倒排工期");
      look(office, "reported", "/reported", "报送情况");
      look(office, "campaigns", "/campaigns", "专项行动");
      look(office, "kinds", "/kinds", "事项类型");
      look(office, "meetings", "/meetings", "例会");
      look(office, "nowhere", "/no-such-page", "没有这个页面");
      office.open("/matters/" + id);
      assertThat(office.heading(Pattern.compile("^办理进展"))).isVisible();
      office.settled();
      office.fits();
      office.picture("matter");
      tabsFit(office, "matter");
      sheetFits(office, screen);
    }
    try (Visitor head = Visitor.at(screen, port).signIn("gouzhao")) {
      look(head, "inbox-of-a-street", "/inbox", "收件箱");
      look(head, "weekly-of-a-street", "/weekly", "本周报送");
      look(head, "handover", "/handover", "工作交接");
      look(head, "me", "/me", "杨静姝");
    }
    try (Visitor admin = Visitor.at(screen, port).signIn("admin")) {
      look(admin, "calendar", "/calendar", "工作日历");
      look(admin, "admin", "/admin", "单位与账号");
      admin.page().getByRole(AriaRole.TAB).getByText("账号").click();
      admin.sees("重设密码");
      admin.fits();
      admin.picture("admin-accounts");
    }
  }

  private static void look(Visitor visitor, String name, String path, String title) {
    visitor.open(path);
    assertThat(visitor.heading(title)).isVisible();
    visitor.settled();
    visitor.seesNot("正在加载…");
    visitor.fits();
    visitor.picture(name);
    tabsFit(visitor, name);
  }

  /** What stands behind each tab of the page; the last one is left open. */
  private static void tabsFit(Visitor visitor, String name) {
    Locator tabs = visitor.page().getByRole(AriaRole.TAB);
    for (int i = 0; i < tabs.count(); i++) {
      tabs.nth(i).click();
      visitor.settled();
      visitor.fits();
      visitor.picture(name + "-tab-" + (i + 1));
    }
  }

  /** A form over whatever tab is open is no wider than the screen either, its button on it. */
  private static void sheetFits(Visitor visitor, Screen screen) {
    Locator sheet = visitor.act("提醒");
    Locator send =
        sheet.getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提醒").setExact(true));
    assertThat(send).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    assertThat(sheet.boundingBox().width).isLessThanOrEqualTo(screen.width);
    visitor.fits();
    visitor.picture("matter-sheet");
  }
}
