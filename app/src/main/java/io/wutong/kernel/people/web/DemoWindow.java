package io.wutong.kernel.people.web;

import io.wutong.kernel.people.DemoLogins;
import io.wutong.kernel.people.DemoLogins.DemoLogin;
import io.wutong.kernel.people.SignIn;
import io.wutong.shared.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only a demo zone has: its logins on the sign-in page, and tokens for the command line. */
@RestController
@RequestMapping("/api/demo")
@ConditionalOnBooleanProperty("wutong.demo")
class DemoWindow {

  private final DemoLogins demoLogins;
  private final SignIn signIn;

  DemoWindow(DemoLogins demoLogins, SignIn signIn) {
    this.demoLogins = demoLogins;
    this.signIn = signIn;
  }

  record DemoTokenRequest(String login) {}

  record DemoToken(String token) {}

  @GetMapping("/accounts")
  List<DemoLogin> logins() {
    return demoLogins.list();
  }

  /** For somebody at this machine, who could read the database's files anyway. */
  @PostMapping("/token")
  DemoToken token(@RequestBody DemoTokenRequest said, HttpServletRequest request) {
    if (!isAtThisMachine(request)) {
      throw Refusal.forbidden("this-machine-only").refused();
    }
    return new DemoToken(signIn.tokenFor(said.login()).secret());
  }

  /** Neither through a proxy, which makes everybody look near, nor from a page in a browser. */
  private static boolean isAtThisMachine(HttpServletRequest request) {
    boolean passedOn =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    boolean browser =
        request.getHeader("Origin") != null || request.getHeader("Sec-Fetch-Site") != null;
    try {
      boolean near = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
      return near && !passedOn && !browser;
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
