package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a kind requires is asked for where a matter is put forward and where it is approved. */
@BrowserTest
class RequiredFieldsTest {

  private static final String ORDER =
      """
      一、城市管理局要在5月20日前完成科学大道仓库消防隐患整改。
      二、沟赵办事处要在5月31日前完成莲花街出租屋用电隐患整改。
      """;

  @LocalServerPort private int port;

  @Test
  void aProposalSaysWhatItsKindRequires() {
    try (Visitor office = Visitor.onPhone(port).signIn("ducha")) {
      office.open("/matters/new");
      office.type("事项名称", "整改铁炉寨临时仓库");
      office.choose("事项类型", "安全隐患");
      office.choose("主办单位", "城市管理局");
      office.day("承诺时限", "2022-05-20");
      office.button("立项").click();
      office.sees("还有 2 项必填内容没有填写");
      office.picture("required-new");
      office.fits();
      office.choose("隐患等级", "重大");
      office.type("位置", "铁炉寨东");
      office.button("立项").click();
      assertThat(office.heading("整改铁炉寨临时仓库")).isVisible();
      office.sees("铁炉寨东");
    }
  }

  @Test
  void anApprovalOfManyLetsEachSayItsOwn() {
    try (Visitor office = Visitor.atDesk(port).signIn("ducha")) {
      office.open("/intake");
      office.button("新来件").click();
      office.type("标题", "隐患交办单第9期");
      office.type("正文", ORDER);
      office.day("成文日期", "2022-04-15");
      office.button("开始分解").click();
      Locator cards = office.page().getByRole(AriaRole.ARTICLE);
      assertThat(cards).hasCount(2);
      for (int i = 0; i < 2; i++) {
        cards.nth(i).getByText("✓ 采纳").click();
      }
      office.button("交办 2").click();
      office.choose("事项类型", "安全隐患");
      office.choose(office.page().locator("#k-grade"), "一般");
      office.type("审批依据", "安委会办公室");
      office.sees("2 件还缺必填信息");
      Locator each = office.page().getByLabel("逐件填写", exactly());
      each.getByLabel("位置").first().fill("科学大道18号");
      office.sees("1 件还缺必填信息");
      office.picture("required-each");
      office.button("交办 2 件").click();
      office.sees("已交办 1 件");
      office.sees("“完成莲花街出租屋用电隐患整改”还缺：位置。");
      office.button("交办 1").click();
      each.getByLabel("位置").fill("莲花街6号院");
      office.button("交办 1 件").click();
      office.sees("已交办 1 件");
      office.seesNot("还缺：位置。");
    }
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
