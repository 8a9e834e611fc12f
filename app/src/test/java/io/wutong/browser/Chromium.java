package io.wutong.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, started once for the whole run; nothing is downloaded. */
final class Chromium {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static @Nullable Browser running;

  private Chromium() {}

  static synchronized Browser browser() {
    Browser known = running;
    if (known != null && known.isConnected()) {
      return known;
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser started =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setEnv(chinese())
                    // The sandbox refuses root, whom many a build machine works as.
                    .setArgs(List.of("--no-sandbox", "--lang=zh-CN", "--disable-dev-shm-usage")));
    // The JVM of the tests has no moment at which the last journey is known to be over.
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    // Generous: a machine that builds beside it must not make a journey fail.
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    running = started;
    return started;
  }

  /** What the browser draws itself, such as the boxes for dates, follows the machine's language. */
  private static Map<String, String> chinese() {
    var environment = new HashMap<>(System.getenv());
    environment.put("LANGUAGE", "zh_CN");
    return environment;
  }

  private static Path program() {
    return Stream.concat(Stream.ofNullable(System.getenv("WUTONG_CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The browser tests need Chromium. Maybe: sudo apt-get install -y chromium"
                    + " fonts-noto-cjk, or name another with WUTONG_CHROMIUM."));
  }
}
