package io.wutong.kernel.people;

import io.wutong.kernel.people.model.Account;
import io.wutong.kernel.people.model.Texts;
import io.wutong.kernel.people.store.AccountRows;
import io.wutong.kernel.people.store.AccountRows.Kept;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of the accounts: an administrator opens, unlocks and closes them. */
@Service
public class Accounts {

  private final AccountRows rows;
  private final Attempts attempts;
  private final Sessions sessions;
  private final Directories directories;
  private final Administrators administrators;
  private final PeopleActs acts;
  private final Passwords passwords;
  private final TransactionTemplate transaction;

  Accounts(
      AccountRows rows,
      Attempts attempts,
      Sessions sessions,
      Directories directories,
      Administrators administrators,
      PeopleActs acts,
      Passwords passwords,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.attempts = attempts;
    this.sessions = sessions;
    this.directories = directories;
    this.administrators = administrators;
    this.acts = acts;
    this.passwords = passwords;
    this.transaction = transaction;
  }

  /** All accounts, by login. */
  @Transactional(readOnly = true)
  public List<Kept> list() {
    administrators.demand();
    return rows.list();
  }

  /** Opens an account with a first password, which its owner has to change. */
  @Transactional
  public Kept open(String login, UUID person, String password) {
    Actor actor = administrators.demand();
    directories.forChange().person(person);
    String key = Texts.login(login);
    Texts.checkPassword(key, password);
    if (rows.findByLogin(key) != null) {
      throw Refusal.of("login-taken").with("login", key).refused();
    }
    Kept other = rows.findByPerson(person);
    if (other != null) {
      throw Refusal.of("person-has-account").with("login", other.account().login()).refused();
    }
    Account account = new Account(Ids.next(), key, person, null);
    acts.accountOpened(actor, account);
    rows.putPassword(account.id(), passwords.hash(password), passwords.changeBy());
    return kept(account.id());
  }

  /** Lets a locked login try again. */
  @Transactional
  public Kept unlock(UUID id) {
    Actor actor = administrators.demand();
    Kept kept = kept(id);
    attempts.forget(kept.account().login());
    acts.account(actor, id, "unlocked");
    return kept(id);
  }

  /** Gives the account another password, to be changed at the next sign-in; ends all sessions. */
  @Transactional
  public Kept resetPassword(UUID id, String password) {
    Actor actor = administrators.demand();
    Kept kept = kept(id);
    Texts.checkPassword(kept.account().login(), password);
    rows.putPassword(id, passwords.hash(password), passwords.changeBy());
    attempts.forget(kept.account().login());
    acts.account(actor, id, "password-reset");
    sessions.endAllBut(id, null);
    return kept(id);
  }

  /** Closes the account for good and ends its sessions and tokens. */
  @Transactional
  public Kept close(UUID id) {
    Actor actor = administrators.demand();
    Kept kept = kept(id);
    if (kept.account().closedOn() == null) {
      acts.accountClosed(actor, id);
      sessions.endAllBut(id, null);
    }
    return kept(id);
  }

  /** Changes one's own password; every other session and token of the account ends. */
  public void changeOwnPassword(SignedIn who, String old, String password) {
    Sessions.demandSession(who);
    Texts.checkPasswordLength(old);
    Texts.checkPassword(who.login(), password);
    if (!attempts.isRight(who.login(), kept(who.account()), old)) {
      throw Refusal.of("password-wrong").refused();
    }
    if (old.equals(password)) {
      throw Refusal.of("password-unchanged").refused();
    }
    String hash = passwords.hash(password);
    transaction.executeWithoutResult(status -> {
      rows.putPassword(who.account(), hash, null);
      acts.account(who.actor(), who.account(), "password-changed");
      sessions.endAllBut(who.account(), who.credential());
    });
  }

  private Kept kept(UUID id) {
    Kept kept = rows.find(id);
    if (kept == null) {
      throw Refusal.absent("account").refused();
    }
    return kept;
  }
}
