package io.wutong.kernel.people;

import io.wutong.kernel.people.model.Credential.Kind;
import io.wutong.kernel.people.model.Texts;
import io.wutong.kernel.people.store.AccountRows;
import io.wutong.kernel.people.store.AccountRows.Kept;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door through which a person comes in and leaves.
 *
 * <p>Whoever fails learns nothing: not whether the login exists, nor how many attempts are left.
 * Transactions are opened within, for a failed attempt has to stay counted.
 */
@Service
public class SignIn {

  private static final Duration DEMO_TOKEN_LIFE = Duration.ofDays(365);

  private final AccountRows accounts;
  private final Attempts attempts;
  private final Sessions sessions;
  private final Directories directories;
  private final PeopleSettings settings;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  SignIn(
      AccountRows accounts,
      Attempts attempts,
      Sessions sessions,
      Directories directories,
      PeopleSettings settings,
      ProductClock clock,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.sessions = sessions;
    this.directories = directories;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Somebody who just came in.
   *
   * @param secret what the browser or the program shows from now on; it is not kept here
   */
  public record Entered(String secret, SignedIn who) {}

  /** Signs in with a password. */
  public Entered signIn(String login, String password) {
    String key = Texts.loginKey(login);
    Texts.checkPasswordLength(password);
    Kept account = openAccount(key);
    if (!attempts.isRight(key, account, password) || account == null) {
      throw new Refusal("sign-in-refused", 401, Map.of()).refused();
    }
    Instant changeBy = account.changeBy();
    if (changeBy != null && !clock.now().isBefore(changeBy)) {
      throw new Refusal("first-password-expired", 401, Map.of("at", changeBy)).refused();
    }
    Instant until = clock.now().plus(settings.signIn().absolute());
    return inTransaction(() -> sessions.open(account, Kind.SESSION, lastPost(account), "", until));
  }

  /** Who shows this secret, or null when it lets nobody in (any more). */
  public @Nullable SignedIn find(String secret) {
    return sessions.find(secret);
  }

  /** The same, for what a page asks by itself: it keeps nobody signed in. */
  public @Nullable SignedIn look(String secret) {
    return sessions.look(secret);
  }

  /** Which of these sessions and tokens still let somebody in. */
  public Set<UUID> living(Set<UUID> credentials) {
    return sessions.living(credentials);
  }

  /** Ends the session. */
  public void signOut(SignedIn who) {
    transaction.executeWithoutResult(status -> sessions.end(who.credential()));
  }

  /** From now on the session's person acts in another of their posts. */
  public SignedIn actIn(SignedIn who, UUID post) {
    Sessions.demandSession(who);
    Actor actor =
        posts(who.actor().person()).stream()
            .filter(own -> own.id().equals(post))
            .map(SignIn::actor)
            .findFirst()
            .orElseThrow(() -> Refusal.forbidden("post-not-yours").refused());
    transaction.executeWithoutResult(status -> sessions.actIn(who.credential(), actor));
    return new SignedIn(
        who.credential(), false, who.account(), who.login(), actor, who.mustChange());
  }

  /** A token for a login without its password: in a demo zone only, for the command line. */
  public Entered tokenFor(String login) {
    if (!settings.demo()) {
      throw Refusal.forbidden("demo-only").refused();
    }
    Kept account = openAccount(Texts.loginKey(login));
    if (account == null) {
      throw Refusal.absent("account").refused();
    }
    Actor actor = firstPost(account);
    Instant until = clock.now().plus(DEMO_TOKEN_LIFE);
    return inTransaction(() -> sessions.open(account, Kind.TOKEN, actor, "token --as", until));
  }

  private @Nullable Kept openAccount(String login) {
    Kept account = accounts.findByLogin(login);
    return account == null || account.account().closedOn() != null ? null : account;
  }

  /** Whoever holds several posts goes on in the one that they worked in last. */
  private Actor lastPost(Kept account) {
    UUID last = sessions.lastPost(account.account().id());
    return posts(account.account().person()).stream()
        .filter(post -> post.id().equals(last))
        .findFirst()
        .map(SignIn::actor)
        .orElseGet(() -> firstPost(account));
  }

  private Actor firstPost(Kept account) {
    return posts(account.account().person()).stream()
        .findFirst()
        .map(SignIn::actor)
        .orElseThrow(() -> Refusal.forbidden("no-post").refused());
  }

  private List<Post> posts(UUID person) {
    return directories.current().postsOfPerson(person, clock.today());
  }

  private static Actor actor(Post post) {
    return new Actor(post.person(), post.id(), post.unit());
  }

  private Entered inTransaction(Supplier<Entered> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
