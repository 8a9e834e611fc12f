package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.wutong.Caller.Answer;
import java.util.regex.Pattern;
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

  /** Two cards open at once, a reload, and somebody else who writes on the first of them. */
  @Test
  void whatIsTypedOnOneCandidateOutlivesTheNextAndAnothersHand() {
    String paper = "/intake/" + paper();
    try (Visitor one = Visitor.atDesk(port).signIn("ducha");
        Visitor other = Visitor.atDesk(port).signIn("ducha2")) {
      one.open(paper);
      other.open(paper);
      edit(one, 0, "排查12处低洼院落");
      edit(one, 1, "清淤雨水管网");
      assertThat(title(one, 0)).hasValue("排查12处低洼院落");
      assertThat(card(one, 0).getByText("已自动保存在本机")).isVisible();
      assertThat(card(one, 1).getByText("已自动保存在本机")).isVisible();
      one.reload();
      assertThat(title(one, 0)).hasValue("排查12处低洼院落");
      assertThat(title(one, 1)).hasValue("清淤雨水管网");

      edit(other, 0, "逐户排查低洼院落");
      save(other, 0, "保存");
      assertThat(other.heading(Pattern.compile("^逐户排查低洼院落"))).isVisible();
      // What the other wrote stands elsewhere: nothing to ask about.
      save(one, 1, "保存");
      assertThat(one.heading(Pattern.compile("^清淤雨水管网"))).isVisible();
      Locator told = card(one, 0).getByRole(AriaRole.ALERT);
      assertThat(told).containsText("逐户排查低洼院落");
      assertThat(title(one, 0)).hasValue("排查12处低洼院落");
      one.picture("journey-two-on-a-paper");
      save(one, 0, "按最新情况再次保存");
      assertThat(one.heading(Pattern.compile("^排查12处低洼院落"))).isVisible();

      // Nobody accepts what they have not seen.
      card(other, 1).getByRole(AriaRole.BUTTON, named("✓ 采纳")).click();
      assertThat(card(other, 1).getByRole(AriaRole.ALERT)).containsText("清淤雨水管网");
      card(other, 1).getByRole(AriaRole.BUTTON, named("仍按我的改")).click();
      assertThat(card(other, 1)).hasClass(Pattern.compile("ACCEPTED"));
    }
  }

  private String paper() {
    Answer made =
        new Demo(port)
            .as("ducha")
            .post(
                "/api/documents",
                """
                {"title": "防汛专题会纪要", "kind": "MINUTES", "datedOn": "2022-04-15",
                 "text": "会议要求，沟赵办事处要于4月底前完成辖区12处低洼院落排查。城市管理局要在5月20日前完成雨水管网清淤。"}
                """);
    assertThat(made.json().get("candidates").size()).as(made.text()).isEqualTo(2);
    return made.json().get("id").stringValue();
  }

  private static Locator card(Visitor visitor, int at) {
    return visitor.page().getByRole(AriaRole.ARTICLE).nth(at);
  }

  private static Locator title(Visitor visitor, int at) {
    return card(visitor, at).getByLabel("事项名称");
  }

  private static void edit(Visitor visitor, int at, String title) {
    card(visitor, at).getByRole(AriaRole.BUTTON, named("修改")).click();
    title(visitor, at).fill(title);
  }

  private static void save(Visitor visitor, int at, String button) {
    card(visitor, at).getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
