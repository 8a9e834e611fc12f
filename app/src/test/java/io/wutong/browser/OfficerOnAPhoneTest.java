package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A street's officer, its head and the verifier: from the inbox to the end of a matter. */
@BrowserTest
class OfficerOnAPhoneTest {

  private static final String TITLE = "疏通沟赵片区雨水管网3处";
  private static final String SECOND = "更换沟赵片区破损井盖20个";

  @LocalServerPort private int port;

  @Test
  void aMatterIsDoneByOneSignedByAnotherAndClosedByAThird() {
    var demo = new Demo(port);
    String first = demo.dispatched(TITLE, "gouzhao", "2022-05-20");
    String second = demo.dispatched(SECOND, "gouzhao", "2022-05-27");
    try (Visitor officer = Visitor.onPhone(port).signIn("gouzhao2");
        Visitor head = Visitor.atDesk(port).signIn("gouzhao");
        Visitor verifier = Visitor.atDesk(port).signIn("ducha")) {
      signsForBoth(officer);
      headSignsAll(head, "签收");
      reports(officer, first);
      reportsNothingNew(officer, second);
      headSignsAll(head, "进展报送");
      submits(officer, first, "三处均已疏通，放水试验通过。");
      headSignsAll(head, "报请核查");
      returns(verifier, first);
      fixes(officer, first);
      submits(officer, first, "已补放水试验照片。");
      headSignsAll(head, "报请核查");
      closes(verifier, first);
      officer.open("/matters/" + first);
      officer.sees("已办结");
      officer.sees("三处现场已看，同意办结。");
    }
  }

  private static void signsForBoth(Visitor officer) {
    officer.fits();
    for (String title : List.of(TITLE, SECOND)) {
      officer.page().getByLabel(title, exact()).first().check(forced());
    }
    officer.button("签收 2 项").click();
    officer.sees("已办理 2 项");
    officer.fits();
  }

  /** Everything that waits is ticked already: one tap signs it all. */
  private static void headSignsAll(Visitor head, String what) {
    head.open("/inbox?kind=SIGN");
    head.sees(what);
    head.button(Pattern.compile("^审签 \\d+ 项$")).click();
    assertThat(head.page().getByText(Pattern.compile("已办理 \\d+ 项"))).isVisible();
  }

  private static void reports(Visitor officer, String matter) {
    officer.open("/matters/" + matter);
    doesNotClose(officer);
    officer.fits();
    Locator sheet = officer.act("进展报送");
    officer.fits();
    officer.type("工作进展", "管网已疏通2处，剩余1处正在清淤。");
    officer.type("存在问题", "1处被违停车辆占压。");
    chooses(sheet, "清淤照片.txt", "（演示）清淤前后照片说明");
    assertThat(sheet.getByText("清淤照片.txt")).isVisible();
    officer.picture("journey-report");
    officer.send(sheet, "进展报送");
    officer.sees("已提交审签。");
    officer.sees("待审签：进展报送");
    officer.fits();
  }

  private static void reportsNothingNew(Visitor officer, String matter) {
    officer.open("/matters/" + matter);
    Locator sheet = officer.act("进展报送");
    officer.type("本期无新进展，因为", "井盖厂家停工，4月25日发货。");
    officer.send(sheet, "进展报送");
    officer.sees("已提交审签。");
  }

  private static void submits(Visitor officer, String matter, String words) {
    officer.open("/matters/" + matter);
    doesNotClose(officer);
    Locator sheet = officer.act("报请核查");
    officer.type("完成情况", words);
    officer.send(sheet, "报请核查");
    officer.sees("已提交审签。");
  }

  private static void returns(Visitor verifier, String matter) {
    verifier.open("/inbox?kind=VERIFY");
    verifier.link(TITLE).click();
    Locator sheet = verifier.act("退回重办");
    verifier.type("退回原因和要求", "缺放水试验照片，请补充后重报。");
    verifier.send(sheet, "退回重办");
    verifier.sees("已办理：退回重办");
  }

  private static void fixes(Visitor officer, String matter) {
    officer.open("/inbox?kind=RETURNED");
    officer.link(TITLE).click();
    officer.sees("缺放水试验照片，请补充后重报。");
    Locator sheet = officer.act("补充佐证");
    chooses(sheet, "放水试验.txt", "（演示）三处放水试验记录");
    assertThat(sheet.getByText("放水试验.txt")).isVisible();
    officer.send(sheet, "补充佐证");
    officer.sees("已办理：补充佐证");
  }

  private static void closes(Visitor verifier, String matter) {
    verifier.open("/matters/" + matter);
    verifier.sees("2/2 项已满足");
    Locator sheet = verifier.act("核查办结");
    verifier.type("核查意见", "三处现场已看，同意办结。");
    verifier.picture("journey-close");
    verifier.send(sheet, "核查办结");
    verifier.sees("已办理：核查办结");
    verifier.sees("已办结");
  }

  /** The doer never closes: neither on the page nor under 更多. */
  private static void doesNotClose(Visitor officer) {
    assertThat(officer.heading(TITLE)).isVisible();
    assertThat(officer.button("更多 ▾")).isVisible();
    officer.button("更多 ▾").click();
    assertThat(officer.page().getByRole(AriaRole.MENUITEM).first()).isVisible();
    assertThat(officer.page().getByRole(AriaRole.MENUITEM).getByText("办结")).hasCount(0);
    assertThat(officer.page().getByRole(AriaRole.BUTTON).getByText("办结")).hasCount(0);
    officer.page().keyboard().press("Escape");
  }

  private static void chooses(Locator sheet, String name, String words) {
    sheet
        .getByLabel("选择文件")
        .setInputFiles(new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8)));
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exact() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.CheckOptions forced() {
    return new Locator.CheckOptions().setForce(true);
  }
}
