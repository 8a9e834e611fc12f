package io.wutong.kernel.people;

import io.wutong.kernel.people.SignIn.Entered;
import io.wutong.kernel.people.model.Credential;
import io.wutong.kernel.people.model.Credential.Kind;
import io.wutong.kernel.people.model.PeopleJson;
import io.wutong.kernel.people.model.Texts;
import io.wutong.kernel.people.store.AccountRows;
import io.wutong.kernel.people.store.CredentialRows;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the tokens by which a person's programs act for them, in the post in which the token
 * was made. A token never makes another.
 */
@Service
public class Tokens {

  private static final int NAME_LONGEST = 100;
  private static final int DAYS_MOST = 366;

  private final CredentialRows rows;
  private final AccountRows accounts;
  private final Sessions sessions;
  private final PeopleActs acts;
  private final ProductClock clock;

  Tokens(
      CredentialRows rows,
      AccountRows accounts,
      Sessions sessions,
      PeopleActs acts,
      ProductClock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.sessions = sessions;
    this.acts = acts;
    this.clock = clock;
  }

  /** One's own tokens, newest first. */
  @Transactional(readOnly = true)
  public List<Credential> list(SignedIn who) {
    return rows.tokensOf(who.account());
  }

  /** Makes a token for the post in which one acts now. */
  @Transactional
  public Entered issue(SignedIn who, String name, int validDays) {
    Sessions.demandSession(who);
    if (validDays < 1 || validDays > DAYS_MOST) {
      throw Refusal.badInput("token-days").with("most", DAYS_MOST).refused();
    }
    String called = Texts.line("name", name, NAME_LONGEST);
    AccountRows.Kept account = accounts.find(who.account());
    if (account == null) {
      throw Refusal.absent("account").refused();
    }
    Instant until = clock.now().plus(Duration.ofDays(validDays));
    Entered entered = sessions.open(account, Kind.TOKEN, who.actor(), called, until);
    var body = PeopleJson.body().put("account", who.account().toString());
    acts.credential(
        who.actor(),
        entered.who().credential(),
        1,
        "token-issued",
        body.put("post", who.actor().post().toString()).put("until", until.toString()));
    return entered;
  }

  /** Revokes one of one's own tokens, at once. */
  @Transactional
  public void revoke(SignedIn who, UUID token) {
    Sessions.demandSession(who);
    boolean own = rows.tokensOf(who.account()).stream().anyMatch(each -> each.id().equals(token));
    if (!own || !sessions.end(token)) {
      throw Refusal.absent("token").refused();
    }
    acts.credential(who.actor(), token, 2, "token-revoked", PeopleJson.body());
  }
}
