package io.wutong.kernel.people.web;

import io.wutong.kernel.people.DemoLogins;
import io.wutong.kernel.people.DemoLogins.DemoLogin;
import io.wutong.kernel.people.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only a demo zone has: its logins on the sign-in page, and tokens for the command line. */
@RestController
@RequestMapping("/api/demo")
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
    Near.demand(request);
    return new DemoToken(signIn.tokenFor(said.login()).secret());
  }
}
