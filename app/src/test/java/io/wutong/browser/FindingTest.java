package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists, filters and search; the keyboard alone; words that look like a program. */
@BrowserTest
class FindingTest {

  @LocalServerPort private int port;

  @Test
  void theListIsNarrowedByWhatPeopleAskFor() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/matters");
      int all = total(office);
      office.choose("单位", "城市管理局");
      narrowed(office, all, "雨污混接点整改5处");
      office.open("/matters");
      office.choose("专项行动", "经济运行“开门红”");
      narrowed(office, all, "一季度固定资产投资增长15%");
      office.open("/matters");
      office.choose("状态", "暂缓办理");
      narrowed(office, all, "暂缓办理");
      office.open("/matters");
      office.button(Pattern.compile("^红灯 \\d+$")).click();
      narrowed(office, all, "超期");
      office.open("/matters");
      office.button("时限 / 截至…").click();
      office.day("时限到", "2022-03-31");
      narrowed(office, all, "3月31日");
      office.open("/matters");
      office.type("搜标题、内容、编号", "雨污混接");
      office.button("查询").click();
      narrowed(office, all, "雨污混接点整改5处");
      office.type("搜标题、内容、编号", "并没有这样一件事");
      office.button("查询").click();
      office.sees("没有符合条件的事项。");
      office.button("清除筛选").click();
      assertThat(office.page().getByText(Pattern.compile("^共 \\d+ 项$"))).isVisible();
    }
  }

  private static int total(Visitor office) {
    Locator said = office.page().getByText(Pattern.compile("^共 \\d+ 项$"));
    assertThat(said).isVisible();
    return Integer.parseInt(said.textContent().replaceAll("\\D", ""));
  }

  private static void narrowed(Visitor office, int all, String words) {
    assertThat(office.page().getByText("共 " + all + " 项")).hasCount(0);
    office.sees(words);
    assertThat(total(office)).isPositive().isLessThan(all);
  }

  @Test
  void theKeyboardAloneIsEnough() {
    new Demo(port).dispatched("检修合欢街泵站", "fengyang", "2022-05-30");
    try (Visitor head = Visitor.atDesk(port)) {
      head.open("/sign-in");
      assertThat(head.page().getByLabel("账号")).isFocused();
      head.page().keyboard().type("fengyang");
      head.page().keyboard().press("Tab");
      head.page().keyboard().type(Demo.PASSWORD);
      head.page().keyboard().press("Enter");
      assertThat(head.heading("收件箱")).isVisible();
      tabTo(head, "检修合欢街泵站");
      head.page().keyboard().press("Enter");
      assertThat(head.heading("检修合欢街泵站")).isVisible();
      tabTo(head, "签收");
      head.page().keyboard().press("Enter");
      Locator sheet = head.sheet("签收");
      assertThat(sheet).isVisible();
      head.picture("journey-keyboard");
      head.page().waitForTimeout(400);
      head.page().keyboard().press("Shift+Tab");
      tabTo(head, "签收");
      head.page().keyboard().press("Enter");
      head.sees("已办理：签收");
    }
  }

  /** As somebody without a mouse: on and on, until it is there. */
  private static void tabTo(Visitor visitor, String words) {
    for (int i = 0; i < 80; i++) {
      visitor.page().keyboard().press("Tab");
      Object here =
          visitor
              .page()
              .evaluate(
                  "() => document.activeElement.matches('a, button')"
                      + " ? document.activeElement.innerText.trim() : ''");
      if (words.equals(here)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + words);
  }

  @Test
  void wordsThatLookLikeAProgramAreWords() {
    String title = "<script>window.hurt=1</script><img src=x onerror=window.hurt=1>";
    String id = new Demo(port).accepted(title, "gouzhao", "gouzhao", "2022-05-30");
    try (Visitor head = Visitor.atDesk(port).signIn("gouzhao")) {
      for (String path : new String[] {"/matters/" + id, "/matters?q=hurt", "/handover"}) {
        head.open(path);
        head.sees(title);
        assertThat(head.page().evaluate("() => window.hurt ?? 0")).isEqualTo(0);
      }
    }
  }

  @Test
  void englishIsOneTapAway() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.button("English").click();
      assertThat(office.heading("Inbox")).isVisible();
      office.reload();
      assertThat(office.heading("Inbox")).isVisible();
      office.open("/matters");
      assertThat(office.heading("Matters")).isVisible();
      office.picture("english-list");
      Locator lights = office.page().getByRole(AriaRole.BUTTON).getByText("Red").first();
      assertThat(lights).isVisible();
      office.button("中文").click();
      assertThat(office.heading("事项")).isVisible();
    }
  }
}
