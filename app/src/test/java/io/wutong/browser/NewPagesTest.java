package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.wutong.Caller;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new version is said quietly, taken whole, and never by half. */
@BrowserTest
class NewPagesTest {

  private static final String TOLD = "系统有新版本。";

  @LocalServerPort private int port;

  @Test
  void newPagesWaitUntilSomebodyTakesThemAndWhatIsTypedStays() throws IOException {
    var demo = new Demo(port);
    demo.accepted("清掏化粪池3座", "kuoqu-zhuanban", "kuoqu", "2022-12-20");
    try (var gateway = new Gateway(port);
        Visitor head = Visitor.atDesk(gateway.port()).signIn("kuoqu")) {
      head.open("/weekly");
      controlled(head.page());
      head.box("清掏化粪池3座 本期进展").fill("已清掏1座。");
      head.seesNot(TOLD);
      String first = build(head.page());
      gateway.deploy("second");
      lookForNew(head);
      head.sees(TOLD);
      assertThat(build(head.page())).isEqualTo(first);
      head.picture("new-pages");
      take(head.page());
      assertThat(build(head.page())).isEqualTo("second");
      assertThat(head.box("清掏化粪池3座 本期进展")).hasValue("已清掏1座。");
      head.seesNot(TOLD);
    }
  }

  @Test
  void whoOpensThePagesAnewGetsTheNewOnesAndTheOtherWindowIsTold() throws IOException {
    try (var gateway = new Gateway(port);
        Visitor head = Visitor.atDesk(gateway.port()).signIn("kuoqu")) {
      head.open("/weekly");
      controlled(head.page());
      String first = build(head.page());
      gateway.deploy("third");
      lookForNew(head);
      head.sees(TOLD);
      try (Page other = head.context().newPage()) {
        other.navigate("/me");
        assertThat(build(other)).isEqualTo("third");
        assertThat(other.getByText("岗位").first()).isVisible();
        assertThat(other.getByText(TOLD)).hasCount(0);
      }
      // The older window goes on with what belongs to it, also where it was never before.
      assertThat(build(head.page())).isEqualTo(first);
      head.context().setOffline(true);
      head.link("工作日历").click();
      assertThat(head.heading("工作日历")).isVisible();
      assertThat(build(head.page())).isEqualTo(first);
      head.reload();
      assertThat(build(head.page())).isEqualTo("third");
    }
  }

  @Test
  void whoIsToldTakesTheLastPagesAlsoAfterAnotherWindowTookThem() throws IOException {
    try (var gateway = new Gateway(port);
        Visitor head = Visitor.atDesk(gateway.port()).signIn("kuoqu")) {
      head.open("/calendar");
      controlled(head.page());
      gateway.deploy("fourth");
      lookForNew(head);
      head.sees(TOLD);
      try (Page other = head.context().newPage()) {
        other.navigate("/me");
        assertThat(build(other)).isEqualTo("fourth");
        gateway.deploy("fifth");
        lookForNew(head);
        assertThat(other.getByText(TOLD)).isVisible();
        take(other);
        assertThat(build(other)).isEqualTo("fifth");
        assertThat(other.getByText(TOLD)).hasCount(0);
        head.sees(TOLD);
        head.context().setOffline(true);
        take(head.page());
        assertThat(build(head.page())).isEqualTo("fifth");
        head.seesNot(TOLD);
      }
    }
  }

  @Test
  void aDeploymentThatIsHalfWayIsNotTaken() throws IOException {
    try (var gateway = new Gateway(port);
        Visitor head = Visitor.atDesk(gateway.port()).signIn("kuoqu")) {
      head.open("/weekly");
      controlled(head.page());
      String first = build(head.page());
      gateway.deployWorkerOnly("half");
      Object state =
          head.page()
              .evaluate(
                  """
                  async () => {
                    const found = await navigator.serviceWorker.getRegistration();
                    await found.update().catch(() => undefined);
                    const coming = found.installing;
                    if (!coming) return found.waiting ? "waits" : "gone";
                    return new Promise((done) => {
                      coming.onstatechange = () => done(coming.state);
                    });
                  }
                  """);
      assertThat(state).isIn("redundant", "gone");
      head.reload();
      assertThat(build(head.page())).isEqualTo(first);
      gateway.deploy("whole");
      lookForNew(head);
      head.sees(TOLD);
    }
  }

  @Test
  void whatKeepsItsNameIsAskedForEachTimeAndToldApartByItsContent() {
    var stranger = new Caller(port);
    for (String path : List.of("/", "/weekly", "/sw.js", "/manifest.json")) {
      var headers = stranger.get(path).raw().headers();
      assertThat(headers.firstValue("Cache-Control")).as(path).hasValue("no-cache");
      assertThat(headers.firstValue("ETag")).as(path).isPresent();
      // Files in a jar may all bear one date: by it the next version would be taken for this one.
      assertThat(headers.firstValue("Last-Modified")).as(path).isEmpty();
    }
    assertThat(stranger.get("/sw.js").raw().headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
  }

  /** Taps 更新 and waits for the page that opens: one tap has to do. */
  private static void take(Page page) {
    page.evaluate("() => (window.isBefore = true)");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("更新").setExact(true))
        .click();
    page.waitForFunction("() => !window.isBefore");
  }

  private static void lookForNew(Visitor visitor) {
    visitor
        .page()
        .evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()");
  }

  private static void controlled(Page page) {
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  private static String build(Page page) {
    return page.locator("meta[name=build]").getAttribute("content");
  }
}
