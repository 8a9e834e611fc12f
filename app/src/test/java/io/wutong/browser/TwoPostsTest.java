package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who heads a bureau and sits in a task force too, and acts in one of them at a time. */
@BrowserTest
class TwoPostsTest {

  @LocalServerPort private int port;

  @Test
  void whatTheOtherPostMaySeeIsOneButtonAway() {
    var demo = new Demo(port);
    String own = demo.dispatched("更换银屏路破损井盖", "chengguanju", "2022-05-10");
    String foreign = demo.dispatched("修剪翠竹街行道树", "gouzhao", "2022-05-10");
    try (Visitor head = Visitor.onPhone(port).signIn("chengguan")) {
      head.open("/matters/" + foreign);
      head.sees("没有找到");
      head.settled();
      head.seesNot("您的另一岗位可以查看这件事项。");
      head.open("/matters/" + own);
      head.sees("您的另一岗位可以查看这件事项。");
      head.picture("journey-two-posts");
      Locator go = head.button(Pattern.compile("城市管理局.*查看"));
      go.click();
      assertThat(head.heading("更换银屏路破损井盖")).isVisible();
      head.fits();
    }
    // Whoever comes back goes on where they were.
    try (Visitor head = Visitor.atDesk(port).signIn("chengguan")) {
      head.open("/matters/" + own);
      assertThat(head.heading("更换银屏路破损井盖")).isVisible();
    }
  }
}
