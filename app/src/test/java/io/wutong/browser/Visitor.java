package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One person in front of one screen. Finds things as people do, by what is written on them, and
 * keeps an eye on what a person does not see: errors in the console, and where requests go.
 */
final class Visitor implements AutoCloseable {

  static final Path SCREENS = Path.of("target/screens");

  /** What somebody sits in front of, or holds in the hand. */
  enum Screen {
    DESK(1440, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private final Screen screen;
  private final String base;
  private final BrowserContext context;
  private static final Duration SETTLED = Duration.ofMillis(500);
  private static final Duration FORGOTTEN = Duration.ofSeconds(4);

  private final Map<Request, Long> asked = new HashMap<>();
  private long lastAskedNanos = System.nanoTime();
  private final List<String> faults = new ArrayList<>();
  private final Page page;

  private Visitor(int port, Screen screen) {
    this.screen = screen;
    this.base = "http://localhost:" + port;
    this.context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(base)
                    .setViewportSize(screen.width, screen.height)
                    .setHasTouch(screen == Screen.PHONE)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(20_000);
    watch();
    watchWhatIsAsked();
    this.page = context.newPage();
  }

  static Visitor atDesk(int port) {
    return new Visitor(port, Screen.DESK);
  }

  static Visitor onPhone(int port) {
    return new Visitor(port, Screen.PHONE);
  }

  static Visitor at(Screen screen, int port) {
    return new Visitor(port, screen);
  }

  private void watch() {
    context.onRequest(request -> {
      String to = request.url();
      if (!to.startsWith(base + "/") && !to.startsWith("data:") && !to.startsWith("blob:")) {
        faults.add("asked another host: " + to);
      }
    });
    context.onResponse(response -> {
      boolean refusal = response.url().startsWith(base + "/api/") && response.status() < 500;
      if (response.status() >= 400 && !refusal) {
        faults.add(response.status() + " for " + response.url());
      }
    });
    context.onConsoleMessage(message -> {
      // Chromium repeats each refused request here; onResponse judges those.
      if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
        faults.add("console: " + message.text());
      }
    });
    context.onWebError(error -> faults.add("page: " + error.error()));
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Types account and password as a person does. */
  Visitor signIn(String login) {
    page.navigate("/sign-in");
    type("账号", login);
    type("密码", Demo.PASSWORD);
    button("登录").click();
    assertThat(heading("收件箱")).isVisible();
    return this;
  }

  /** Goes there by its address; what is looked for next is waited for. */
  Visitor open(String path) {
    page.navigate(path);
    return this;
  }

  /**
   * Waits until the page asks for nothing more. What stays open for notices asks nothing; of what a
   * page asked before it was left the browser never tells an end.
   */
  void settled() {
    page.waitForCondition(() -> {
      asked.values().removeIf(since -> isPast(since, FORGOTTEN));
      return asked.isEmpty() && isPast(lastAskedNanos, SETTLED);
    });
  }

  private static boolean isPast(long sinceNanos, Duration time) {
    return System.nanoTime() - sinceNanos >= time.toNanos();
  }

  private void watchWhatIsAsked() {
    context.onRequest(request -> {
      if (!request.url().contains("/api/live/")) {
        lastAskedNanos = System.nanoTime();
        asked.put(request, lastAskedNanos);
      }
    });
    context.onRequestFinished(this::answered);
    context.onRequestFailed(this::answered);
  }

  private void answered(Request request) {
    if (asked.remove(request) != null) {
      lastAskedNanos = System.nanoTime();
    }
  }

  Visitor reload() {
    page.reload();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator button(Pattern name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading(Pattern name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  /** The open sheet of that title. */
  Locator sheet(String title) {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
  }

  /** The box with that label. */
  Locator box(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  void type(String label, String words) {
    box(label).fill(words);
  }

  /** A day, typed: on a desk into the calendar's box, on a phone into the phone's own. */
  void day(String label, String day) {
    day(box(label), day);
  }

  void day(Locator box, String day) {
    box.fill(day);
    if (screen == Screen.DESK) {
      box.press("Enter");
    }
  }

  void choose(String label, String option) {
    // Its list bears the same label, opened or not.
    choose(box(label).and(page.getByRole(AriaRole.COMBOBOX)), option);
  }

  /** Opens the list, types the word and takes the one that is so called. */
  void choose(Locator box, String option) {
    // The chosen words lie over the box: it is the box that a finger means.
    box.click(new Locator.ClickOptions().setForce(true));
    if (box.isEditable()) {
      box.fill(option);
    }
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
        .click();
  }

  /** An act of the matter on the page, also where it is kept under 更多; answers its sheet. */
  Locator act(String name) {
    Locator onPage = button(name);
    Locator more = button("更多 ▾");
    assertThat(onPage.or(more).first()).isVisible();
    if (onPage.count() > 0) {
      onPage.first().click();
    } else {
      more.click();
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true))
          .click();
    }
    return sheet(name);
  }

  /** Sends the sheet off and waits until it is gone. */
  void send(Locator sheet, String name) {
    sheet
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
    assertThat(sheet).isHidden();
  }

  void sees(String words) {
    assertThat(page.getByText(words).first()).isVisible();
  }

  void seesNot(String words) {
    assertThat(page.getByText(words)).hasCount(0);
  }

  /** Nothing stands beside the screen, and nobody has to scroll sideways. */
  void fits() {
    Object beyond =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.defaultView.innerWidth");
    assertThat(((Number) beyond).intValue())
        .as("pixels beyond the screen at %s", page.url())
        .isLessThanOrEqualTo(0);
  }

  /** Keeps a picture for a look by people. */
  void picture(String name) {
    Path file = SCREENS.resolve(name + "-" + screen.width + "x" + screen.height + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    picture("last/" + Thread.currentThread().getName() + "-" + System.identityHashCode(this));
    context.close();
    assertThat(faults).as("what a person does not see").isEmpty();
  }
}
