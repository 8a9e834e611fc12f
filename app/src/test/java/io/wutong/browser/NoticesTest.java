package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bell rings while somebody looks at something else, and the page says what to do. */
@BrowserTest
class NoticesTest {

  private static final String TITLE = "石佛片区雨水篦子清掏";

  @LocalServerPort private int port;

  @Test
  void theBellRingsWithoutReloading() {
    var demo = new Demo(port);
    try (Visitor head = Visitor.atDesk(port).signIn("shifo")) {
      head.open("/calendar");
      Locator bell =
          head.page()
              .getByRole(
                  AriaRole.LINK,
                  new com.microsoft.playwright.Page.GetByRoleOptions()
                      .setName(Pattern.compile("^通知，")));
      assertThat(bell).isVisible();
      head.page().evaluate("() => { globalThis.stayed = true; }");
      String before = bell.getAttribute("aria-label");
      String id = demo.dispatched(TITLE, "shifo", "2022-04-19");
      assertThat(bell).not().hasAttribute("aria-label", before);
      bell.click();
      head.sees(TITLE);
      head.sees("交办到本单位");
      head.sees("请签收");
      // Told while the page is open: it is shown without being asked for.
      demo.act("shifo2", id, "{\"act\":\"accept\"}");
      demo.act("shifo", id, "{\"act\":\"submit\",\"words\":\"已清掏\",\"evidence\":[]}");
      demo.act("ducha2", id, "{\"act\":\"return\",\"reason\":\"没有照片\"}");
      head.sees("被退回：没有照片");
      head.fits();
      head.picture("notices-told");
      org.assertj.core.api.Assertions.assertThat(head.page().evaluate("() => globalThis.stayed"))
          .as("the page was not loaded again")
          .isEqualTo(true);
      head.button("全部已读").click();
      head.sees("都看过了。");
      assertThat(bell).hasAttribute("aria-label", "通知，没有未读");
    }
  }
}
