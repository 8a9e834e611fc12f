package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody typed is never lost: not to another's act, not to a pause, not to a reload. */
@BrowserTest
class WordsAreKeptTest {

  private static final String WORDS = "已约谈施工单位，周三前补齐围挡。";

  @LocalServerPort private int port;

  @Test
  void theSecondOfTwoSeesWhatChangedAndKeepsTheWords() {
    String id = new Demo(port).accepted("补齐翠竹街工地围挡", "gouzhao", "gouzhao", "2022-05-10");
    try (Visitor first = Visitor.atDesk(port).signIn("ducha");
        Visitor second = Visitor.atDesk(port).signIn("gouzhao")) {
      second.open("/matters/" + id);
      Locator report = second.act("进展报送");
      second.type("工作进展", WORDS);
      first.open("/matters/" + id);
      Locator extend = first.act("变更");
      first.type("理由", "围挡标准提高");
      first.type("工作内容", "围挡高度不低于2.5米。");
      first.type("依据", "管委会第12次主任办公会议纪要");
      first.send(extend, "变更");
      report.getByRole(AriaRole.BUTTON, named("进展报送")).click();
      Locator told = report.getByRole(AriaRole.ALERT);
      assertThat(told).containsText("这期间的变化");
      assertThat(told).containsText("围挡标准提高");
      assertThat(second.box("工作进展")).hasValue(WORDS);
      second.picture("journey-moved");
      second.send(report, "按最新情况再次提交");
      second.sees(WORDS);
    }
  }

  @Test
  void aPauseAsksForThePasswordAndNothingElse() {
    String id = new Demo(port).accepted("清理莲花街占道堆料", "gouzhao", "gouzhao", "2022-05-11");
    try (Visitor head = Visitor.atDesk(port).signIn("gouzhao")) {
      head.open("/matters/" + id);
      Locator report = head.act("进展报送");
      head.type("工作进展", WORDS);
      // To the page a session that ended is the same whatever ended it.
      head.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("wutong"));
      report.getByRole(AriaRole.BUTTON, named("进展报送")).click();
      Locator again = head.sheet("请再次输入密码");
      assertThat(again).isVisible();
      head.picture("journey-again");
      again.getByLabel("杨静姝（gouzhao）").fill(Demo.PASSWORD);
      head.send(again, "登录");
      assertThat(report).isHidden();
      head.sees(WORDS);
    }
  }

  @Test
  void aDraftSurvivesAReload() {
    String id = new Demo(port).accepted("修复雪松路路灯6盏", "gouzhao", "gouzhao", "2022-05-12");
    try (Visitor officer = Visitor.onPhone(port).signIn("gouzhao2")) {
      officer.open("/matters/" + id);
      officer.act("进展报送");
      officer.type("工作进展", WORDS);
      officer.sees("已自动保存在本机");
      officer.reload();
      officer.act("进展报送");
      officer.sees("未提交的内容");
      assertThat(officer.box("工作进展")).hasValue(WORDS);
      officer.button("清空重填").click();
      assertThat(officer.box("工作进展")).hasValue("");
    }
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
