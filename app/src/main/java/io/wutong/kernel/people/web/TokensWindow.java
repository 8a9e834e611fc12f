package io.wutong.kernel.people.web;

import io.wutong.kernel.people.SignIn.Entered;
import io.wutong.kernel.people.SignedIn;
import io.wutong.kernel.people.Tokens;
import io.wutong.kernel.people.model.Credential;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens. The secret is shown once, when the token is made. */
@RestController
@RequestMapping("/api/tokens")
class TokensWindow {

  private static final int DAYS_UNLESS_SAID = 90;

  private final Tokens tokens;

  TokensWindow(Tokens tokens) {
    this.tokens = tokens;
  }

  record NewToken(String name, @Nullable Integer validDays) {}

  record TokenMade(UUID id, String token) {}

  record TokenView(UUID id, String name, UUID post, Instant createdAt, Instant expiresAt) {}

  @GetMapping
  List<TokenView> list(@AuthenticationPrincipal SignedIn who) {
    return tokens.list(who).stream().map(TokensWindow::view).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  TokenMade issue(@RequestBody NewToken said, @AuthenticationPrincipal SignedIn who) {
    int days = said.validDays() == null ? DAYS_UNLESS_SAID : said.validDays();
    Entered entered = tokens.issue(who, said.name(), days);
    return new TokenMade(entered.who().credential(), entered.secret());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who) {
    tokens.revoke(who, id);
  }

  private static TokenView view(Credential token) {
    return new TokenView(
        token.id(), token.name(), token.actor().post(), token.createdAt(), token.expiresAt());
  }
}
