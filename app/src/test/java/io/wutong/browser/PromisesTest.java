package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Dates that move in the open, work handed further down, and a word from one without an account.
 */
@BrowserTest
class PromisesTest {

  @LocalServerPort private int port;

  @Test
  void anExtensionMovesTheDateAndTheFirstPromiseStays() {
    String id = new Demo(port).accepted("完成银屏路积水点改造", "gouzhao", "gouzhao", "2022-05-20");
    try (Visitor head = Visitor.atDesk(port).signIn("gouzhao");
        Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      head.open("/matters/" + id);
      Locator ask = head.act("申请延期");
      head.day("延期至", "2022-06-10");
      head.type("理由", "燃气管线需先行迁改。");
      head.send(ask, "申请延期");
      head.sees("申请延期至 6月10日");
      office.open("/inbox?kind=EXTENSION");
      office.link("完成银屏路积水点改造").click();
      Locator grant = office.act("同意延期");
      assertThat(office.box("延期至")).hasValue("2022-06-10");
      office.type("审批依据", "分管副主任签批");
      office.send(grant, "同意延期");
      assertThat(dated(office, "首次承诺时限")).containsText("5月20日");
      assertThat(dated(office, "当前时限")).containsText("6月10日");
      office.open("/matters?q=银屏路积水点");
      office.sees("原定 5月20日");
      assertThat(office.page().getByText(Pattern.compile("延至 ?6月10日"))).isVisible();
    }
  }

  private static Locator dated(Visitor visitor, String term) {
    return visitor
        .page()
        .getByRole(AriaRole.TERM)
        .filter(new Locator.FilterOptions().setHasText(term))
        .locator("xpath=..");
  }

  @Test
  void workIsHandedToTheCommunitiesBelow() {
    String id = new Demo(port).accepted("辖区楼道堆物清理", "gouzhao", "gouzhao", "2022-06-20");
    try (Visitor head = Visitor.atDesk(port).signIn("gouzhao")) {
      head.open("/matters/" + id);
      Locator sheet = head.act("分解转派");
      sheet.getByRole(AriaRole.BUTTON).getByText("添加一项").click();
      fills(head, sheet, 0, "沟南社区楼道堆物清理", "沟南社区（虚构）", "2022-06-10");
      fills(head, sheet, 1, "沟北社区楼道堆物清理", "沟北社区（虚构）", "2022-06-15");
      head.picture("journey-delegate");
      head.send(sheet, "分解转派");
      assertThat(head.heading("子事项")).isVisible();
      head.sees("子事项 2 件，已办结 0 件");
      head.link("沟南社区楼道堆物清理").click();
      assertThat(head.heading("沟南社区楼道堆物清理")).isVisible();
      head.sees("上级事项");
      assertThat(dated(head, "当前时限")).containsText("6月10日");
    }
  }

  private static void fills(
      Visitor head, Locator sheet, int at, String title, String unit, String due) {
    sheet.getByLabel("事项名称").nth(at).fill(title);
    head.choose(sheet.getByLabel("主办单位").nth(at), unit);
    head.day(sheet.getByLabel("当前时限").nth(at), due);
  }

  @Test
  void aLinkIsUsedOnceWithoutAnAccount() {
    String id = new Demo(port).accepted("完成河渠清淤2公里", "gouzhao", "gouzhao", "2022-05-25");
    try (Visitor head = Visitor.atDesk(port).signIn("gouzhao");
        Visitor officer = Visitor.atDesk(port).signIn("gouzhao2");
        Visitor foreman = Visitor.onPhone(port);
        Visitor late = Visitor.onPhone(port)) {
      officer.open("/matters/" + id);
      officer.act("生成一次性填报链接");
      Locator sheet = officer.sheet("一次性填报链接");
      officer.type("给谁用（姓名）", "段师傅");
      officer.type("代填依据", "施工队无账号，电话约定");
      sheet.getByRole(AriaRole.BUTTON).getByText("生成链接").click();
      String address = sheet.getByText("http://localhost").textContent().strip();
      foreman.open(address);
      foreman.sees("段师傅，您好。");
      late.open(address);
      late.type("工作进展", "这一份晚了一步。");
      foreman.type("工作进展", "已清淤1.2公里，淤泥外运320方。");
      foreman.fits();
      foreman.picture("journey-link");
      foreman.button("提交").click();
      foreman.sees("已提交，谢谢。");
      late.button("提交").click();
      assertThat(late.page().getByRole(AriaRole.ALERT)).containsText("怎么办：");
      assertThat(late.box("工作进展")).hasValue("这一份晚了一步。");
      head.open("/matters/" + id);
      head.sees("已清淤1.2公里，淤泥外运320方。");
      head.button("审签").click();
      head.sees("代 段师傅 填写");
    }
  }
}
