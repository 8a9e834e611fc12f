package io.wutong.kernel.people;

import io.wutong.kernel.people.PeopleSettings.SignInSettings;
import io.wutong.kernel.people.store.AccountRows.Kept;
import io.wutong.kernel.people.store.AttemptRows;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says whether a password is right, and locks a login after too many that were not. To be called
 * outside a transaction: what is counted stays counted, and no connection waits for Argon2.
 */
@Component
class Attempts {

  private final AttemptRows rows;
  private final Passwords passwords;
  private final PeopleActs acts;
  private final ProductClock clock;
  private final SignInSettings settings;
  private final TransactionTemplate transaction;

  Attempts(
      AttemptRows rows,
      Passwords passwords,
      PeopleActs acts,
      ProductClock clock,
      PeopleSettings settings,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.passwords = passwords;
    this.acts = acts;
    this.clock = clock;
    this.settings = settings.signIn();
    this.transaction = transaction;
  }

  /**
   * Whether it is the account's password; refused while the login is locked.
   *
   * @param account null where there is none: it is never right, and takes as long
   */
  boolean isRight(String login, @Nullable Kept account, String password) {
    Instant now = clock.now();
    Integer attempts = rows.count(login, now, settings.within());
    if (attempts == null || attempts > settings.wrongPasswords()) {
      Instant until = rows.lockedUntil(login);
      throw locked(until == null ? now.plus(settings.lock()) : until);
    }
    boolean right =
        account == null
            ? passwords.matchesNobody(password)
            : passwords.matches(password, account.hash());
    if (right) {
      rows.forget(login);
    } else if (attempts == settings.wrongPasswords()) {
      lock(login, account, now.plus(settings.lock()));
    }
    return right;
  }

  private void lock(String login, @Nullable Kept account, Instant until) {
    transaction.executeWithoutResult(status -> {
      rows.lock(login, until);
      rows.sweep(clock.now());
      if (account != null) {
        acts.account(Actor.HOUSE, account.account().id(), "locked");
      }
    });
  }

  private static RuntimeException locked(Instant until) {
    return new Refusal("sign-in-locked", 401, Map.of("until", until)).refused();
  }

  /** The login may try again at once. */
  void forget(String login) {
    rows.forget(login);
  }
}
