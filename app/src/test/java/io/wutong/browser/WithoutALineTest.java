package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.wutong.browser.Visitor.Screen;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A basement without a network: the app is opened, filled in and left there. */
@BrowserTest
class WithoutALineTest {

  private static final String SAYS_SINCE = "离线：上次更新";

  private static final String SIXTY_PHOTOS =
      """
      () => new Promise((done) => {
        const asked = indexedDB.open("wutong");
        asked.onsuccess = () => {
          const transaction = asked.result.transaction("files", "readwrite");
          for (let n = 0; n < 60; n++)
            transaction.objectStore("files").add({
              id: `photo-${n}`, owner: "somebody|else", name: "a.jpg", type: "image/jpeg", size: 9,
              at: Date.now() });
          transaction.oncomplete = () => done(true);
        };
      })
      """;

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void whatIsTypedAndPhotographedAfterAReloadIsSentOnceLater(Screen screen) {
    var demo = new Demo(port);
    String title = "抽排地下车库积水" + screen;
    String matter = demo.accepted(title, "shuangqiao", "shuangqiao", "2022-12-20");
    try (Visitor head = atTheSheet(screen, "shuangqiao", title)) {
      List<String> sent = uploads(head);
      offline(head, true);
      Response shell = Objects.requireNonNull(head.page().reload());
      assertThat(shell.fromServiceWorker()).isTrue();
      assertThat(shell.headerValue("content-security-policy")).contains("default-src 'self'");
      head.sees(SAYS_SINCE);
      words(head, title).fill("积水已抽排，水泵正常。");
      choose(head, screen, title, "车库照片.txt");
      head.sees("待上传");
      head.fits();
      head.picture("offline-typed");
      head.button("提交所填 1 件").click();
      head.sees("已保存在本机，联网后自动发送");
      head.reload();
      head.sees("附件 1 个");
      head.fits();
      head.picture("offline-waits");
      assertThat(sent).isEmpty();
      assertThat(reports(demo, matter)).isEmpty();
      offline(head, false);
      head.sees("已提交");
      head.seesNot(SAYS_SINCE);
      assertThat(reports(demo, matter)).containsExactly("车库照片.txt");
      head.reload();
      assertThat(words(head, title)).hasValue("");
      head.settled();
      assertThat(reports(demo, matter)).containsExactly("车库照片.txt");
      assertThat(sent).hasSize(1);
      assertThat(keptFiles(head)).isZero();
    }
  }

  @Test
  void theHomeScreenOpensTheSheetAndOnePhotoGoesWithTwoReports() {
    var demo = new Demo(port);
    String[] titles = {"检查消防通道甲", "检查消防通道乙"};
    String first = demo.accepted(titles[0], "shehuiju", "shehui", "2022-12-20");
    String second = demo.accepted(titles[1], "shehuiju", "shehui", "2022-12-21");
    try (Visitor head = atTheSheet(Screen.PHONE, "shehui", titles[0])) {
      List<String> sent = uploads(head);
      offline(head, true);
      head.open("/");
      head.sees(SAYS_SINCE);
      for (String title : titles) {
        words(head, title).fill("通道畅通。");
        head.page().getByLabel(title, exact()).first().check(forced());
      }
      head.button("加附件").click();
      put(head.sheet("为所选 2 件加同一附件"), "通道照片.txt");
      head.sees("没有网络，附件先存在本机");
      head.button("随本期报送提交").click();
      head.button("提交所填 2 件").click();
      head.open("/inbox");
      head.sees("没有网络。只有“本周报送”可以继续填写");
      head.picture("offline-inbox");
      offline(head, false);
      head.link("本周报送").or(head.link("报送")).first().click();
      head.sees("本期已报");
      head.settled();
      assertThat(reports(demo, first)).containsExactly("通道照片.txt");
      assertThat(reports(demo, second)).containsExactly("通道照片.txt");
      assertThat(sent).hasSize(1);
    }
  }

  @Test
  void whoLeftWithoutALineLeavesNothingToSeeAndTheirWordsWaitForThem() {
    var demo = new Demo(port);
    String title = "排查燃气管线占压";
    String matter = demo.accepted(title, "touzi", "touzi", "2022-12-20");
    String other = demo.accepted("别人看不到的事项", "touzi", "touzi", "2022-12-21");
    try (Visitor phone = atTheSheet(Screen.DESK, "touzi", title)) {
      offline(phone, true);
      words(phone, title).fill("已排查，无占压。");
      phone.button("提交所填 1 件").click();
      phone.button("退出").click();
      phone.sees("登录需要联网");
      phone.open("/weekly");
      phone.sees("登录需要联网");
      phone.picture("offline-left");
      assertThat(everythingKept(phone)).doesNotContain("别人看不到的事项").doesNotContain("投资促进中心");
      offline(phone, false);
      phone.settled();
      assertThat(status(phone)).as("the session ended on the server too").isEqualTo(401);
      phone.signIn("zhujian");
      phone.open("/weekly");
      assertThat(phone.heading("本周报送")).isVisible();
      phone.settled();
      phone.seesNot(title);
      phone.seesNot("1 件在本机等待发送");
      assertThat(reports(demo, matter)).isEmpty();
      phone.button("退出").click();
      assertThat(phone.button("登录")).isVisible();
      phone.signIn("touzi");
      phone.open("/weekly");
      phone.sees("本期已报");
      phone.settled();
      assertThat(reports(demo, matter)).hasSize(1);
      assertThat(reports(demo, other)).isEmpty();
    }
  }

  @Test
  void aSessionThatEndedMeanwhileAsksForThePasswordBeforeAnythingLeaves() {
    var demo = new Demo(port);
    String title = "复查地下管廊渗漏";
    String matter = demo.accepted(title, "chuangxinju", "chuangfa", "2022-12-20");
    try (Visitor head = atTheSheet(Screen.PHONE, "chuangfa", title)) {
      offline(head, true);
      head.reload();
      words(head, title).fill("渗漏点已封堵。");
      choose(head, Screen.PHONE, title, "渗漏点.txt");
      head.button("提交所填 1 件").click();
      head.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("wutong"));
      offline(head, false);
      Locator again = head.sheet("请再次输入密码");
      assertThat(again).isVisible();
      assertThat(reports(demo, matter)).isEmpty();
      again.locator("#again").fill(Demo.PASSWORD);
      head.send(again, "登录");
      head.sees("已提交");
      assertThat(reports(demo, matter)).containsExactly("渗漏点.txt");
    }
  }

  @Test
  void aSessionThatEndedWithALineLeavesNothingForLater() {
    var demo = new Demo(port);
    String title = "清理楼道堆物";
    demo.accepted(title, "dangqun", "dangqun", "2022-12-20");
    try (Visitor head = atTheSheet(Screen.PHONE, "dangqun", title)) {
      head.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("wutong"));
      head.reload();
      assertThat(head.button("登录")).isVisible();
      offline(head, true);
      head.open("/weekly");
      head.sees("登录需要联网");
      assertThat(everythingKept(head)).doesNotContain(title);
    }
  }

  @Test
  void whatNoLongerFitsOnTheDeviceIsSaidAndTheWordsStay() {
    var demo = new Demo(port);
    String title = "拍摄沿街店招";
    demo.accepted(title, "toukong", "toukong", "2022-12-20");
    try (Visitor head = atTheSheet(Screen.PHONE, "toukong", title)) {
      offline(head, true);
      words(head, title).fill("已拍60张。");
      head.page().evaluate(SIXTY_PHOTOS);
      choose(head, Screen.PHONE, title, "第六十一张.txt");
      head.sees("本机暂存已满");
      head.sees("最多暂存 60 个附件、共 200 MB");
      head.fits();
      head.picture("offline-full");
      head.seesNot("待上传");
      head.reload();
      assertThat(words(head, title)).hasValue("已拍60张。");
    }
  }

  /** Signed in, the sheet seen once, and the pages kept: from here on the line may go. */
  private Visitor atTheSheet(Screen screen, String login, String title) {
    Visitor visitor = Visitor.at(screen, port).signIn(login);
    visitor.open("/weekly");
    assertThat(words(visitor, title)).isVisible();
    visitor.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
    visitor.settled();
    return visitor;
  }

  private static void offline(Visitor visitor, boolean isOffline) {
    visitor.context().setOffline(isOffline);
  }

  private static void choose(Visitor visitor, Screen screen, String title, String file) {
    if (screen == Screen.PHONE) {
      visitor
          .page()
          .getByRole(AriaRole.LISTITEM)
          .filter(new Locator.FilterOptions().setHasText(title))
          .getByText("更多栏目")
          .click();
    }
    visitor.button(title + " 附件").click();
    put(visitor.page().locator(".files"), file);
  }

  private static void put(Locator within, String name) {
    byte[] bytes = ("（演示）" + name).getBytes(StandardCharsets.UTF_8);
    within.getByLabel("选择文件").setInputFiles(new FilePayload(name, "text/plain", bytes));
  }

  private static Locator words(Visitor visitor, String title) {
    return visitor.box(title + " 本期进展");
  }

  private static List<String> uploads(Visitor visitor) {
    List<String> sent = new ArrayList<>();
    visitor
        .context()
        .onRequest(request -> {
          if (request.url().endsWith("/api/files")) {
            sent.add(request.method());
          }
        });
    return sent;
  }

  /** What each report on a matter brought along; a report without a file counts with none. */
  private static List<String> reports(Demo demo, String matter) {
    return demo.as("ducha")
        .get("/api/matters/" + matter)
        .json()
        .get("timeline")
        .valueStream()
        .filter(entry -> entry.get("act").stringValue().equals("report"))
        .map(entry -> entry.at("/said/evidence/0/name").asString(""))
        .toList();
  }

  private static int keptFiles(Visitor visitor) {
    return everyRow(visitor, "files").size() + everyRow(visitor, "bytes").size();
  }

  private static List<?> everyRow(Visitor visitor, String store) {
    Object rows =
        visitor
            .page()
            .evaluate(
                """
                (store) => new Promise((done) => {
                  const asked = indexedDB.open("wutong");
                  asked.onsuccess = () => {
                    const rows = asked.result.transaction(store).objectStore(store).getAll();
                    rows.onsuccess = () => done(rows.result.map((r) => JSON.stringify(r)));
                  };
                })
                """,
                store);
    return (List<?>) rows;
  }

  /** All that somebody finds who looks into the browser's own stores, but for the built pages. */
  private static String everythingKept(Visitor visitor) {
    return everyRow(visitor, "seen")
        + ""
        + everyRow(visitor, "files")
        + cached(visitor)
        + me(visitor);
  }

  private static Object cached(Visitor visitor) {
    return visitor
        .page()
        .evaluate(
            """
            async () => {
              const all = await Promise.all((await caches.keys()).map(async (name) =>
                (await (await caches.open(name)).keys()).map((r) => new URL(r.url).pathname)));
              return all.flat().filter((path) => path.startsWith("/api"));
            }
            """);
  }

  private static String me(Visitor visitor) {
    return String.valueOf(visitor.page().evaluate("() => localStorage.getItem('wutong.me')"));
  }

  private static int status(Visitor visitor) {
    return ((Number) visitor.page().evaluate("async () => (await fetch('/api/session')).status"))
        .intValue();
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.CheckOptions forced() {
    return new Locator.CheckOptions().setForce(true);
  }
}
