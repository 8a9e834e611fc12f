package io.wutong.kernel.people;

import io.wutong.kernel.people.PeopleSettings.SignInSettings;
import io.wutong.kernel.people.SignIn.Entered;
import io.wutong.kernel.people.model.Credential;
import io.wutong.kernel.people.model.Credential.About;
import io.wutong.kernel.people.model.Credential.Kind;
import io.wutong.kernel.people.model.Secret;
import io.wutong.kernel.people.store.AccountRows;
import io.wutong.kernel.people.store.CredentialRows;
import io.wutong.kernel.people.store.CredentialRows.Kept;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens sessions and tokens, finds whose they are, and ends them. */
@Component
class Sessions {

  /** A session that is used all the time is written down as used so often. */
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final CredentialRows rows;
  private final KnownCredentials known;
  private final Directories directories;
  private final ProductClock clock;
  private final SignInSettings settings;
  private final SecureRandom random = new SecureRandom();

  Sessions(
      CredentialRows rows,
      KnownCredentials known,
      Directories directories,
      ProductClock clock,
      PeopleSettings settings) {
    this.rows = rows;
    this.known = known;
    this.directories = directories;
    this.clock = clock;
    this.settings = settings.signIn();
  }

  /** Refuses a program that shows a token: what lets its owner in is changed in person. */
  static void demandSession(SignedIn who) {
    if (who.byToken()) {
      throw Refusal.forbidden("session-only").refused();
    }
  }

  /** Opens a session or a token; the secret is answered once and not kept. */
  Entered open(AccountRows.Kept account, Kind kind, Actor actor, String name, Instant until) {
    UUID id = Ids.next();
    Instant now = clock.now();
    UUID owner = account.account().id();
    var credential = new Credential(id, kind, owner, actor, name, now, now, until, null);
    String secret = keep(credential, null);
    boolean byToken = kind == Kind.TOKEN;
    String login = account.account().login();
    return new Entered(
        secret, new SignedIn(id, byToken, owner, login, actor, account.mustChange()));
  }

  /** Keeps a credential under the hash of a new secret, and answers the secret. */
  String keep(Credential credential, @Nullable About about) {
    byte[] bytes = new byte[Secret.BYTES];
    random.nextBytes(bytes);
    String secret = Secret.text(bytes);
    rows.insert(credential, Secret.hash(secret), about);
    return secret;
  }

  /** Whose session or token it is, or null when it lets nobody in. */
  @Nullable SignedIn find(String secret) {
    Kept kept = open(secret);
    if (kept == null) {
      return null;
    }
    seen(kept.credential(), clock.now());
    return signedIn(kept, kept.credential());
  }

  /** The same, and nobody is taken to have done anything. */
  @Nullable SignedIn look(String secret) {
    Kept kept = open(secret);
    return kept == null ? null : signedIn(kept, kept.credential());
  }

  private @Nullable Kept open(String secret) {
    if (!Secret.looksLikeOne(secret)) {
      return null;
    }
    byte[] hash = Secret.hash(secret);
    Kept kept = known.find(hash);
    if (kept == null || !MessageDigest.isEqual(hash, kept.hash())) {
      return null;
    }
    Credential credential = kept.credential();
    boolean closed =
        credential.kind() == Kind.LINK || !credential.lets(clock.now(), settings.idle());
    return closed ? null : kept;
  }

  /** Which of these still let somebody in. */
  Set<UUID> living(Set<UUID> credentials) {
    Instant now = clock.now();
    return rows.list(credentials).stream()
        .filter(each -> each.login() != null && each.credential().lets(now, settings.idle()))
        .filter(each -> actor(each.credential()) != null)
        .map(each -> each.credential().id())
        .collect(Collectors.toSet());
  }

  private @Nullable SignedIn signedIn(Kept kept, Credential credential) {
    String login = kept.login();
    UUID account = credential.account();
    Actor actor = actor(credential);
    if (login == null || account == null || actor == null) {
      return null;
    }
    boolean byToken = credential.kind() == Kind.TOKEN;
    return new SignedIn(credential.id(), byToken, account, login, actor, kept.mustChange());
  }

  /** A session whose post has ended goes on in another; a token ends with its post. */
  private @Nullable Actor actor(Credential credential) {
    Actor actor = credential.actor();
    List<Post> posts = directories.current().postsOfPerson(actor.person(), clock.today());
    if (posts.stream().anyMatch(post -> post.id().equals(actor.post()))) {
      return actor;
    }
    if (credential.kind() == Kind.TOKEN || posts.isEmpty()) {
      return null;
    }
    Post first = posts.getFirst();
    return new Actor(first.person(), first.id(), first.unit());
  }

  private void seen(Credential credential, Instant now) {
    boolean due = !now.isBefore(credential.lastSeenAt().plus(SEEN_EVERY));
    if (credential.kind() == Kind.SESSION && due) {
      rows.seen(credential.id(), now);
      known.forget();
    }
  }

  /** The post that somebody worked in last, if they ever did; they may hold it no longer. */
  @Nullable UUID lastPost(UUID account) {
    return rows.lastPost(account);
  }

  /** From now on the session's person acts in another post. */
  void actIn(UUID session, Actor actor) {
    rows.actIn(session, actor);
    known.forgetAfterCommit();
  }

  /** Ends a session or a token; answers whether it was open. */
  boolean end(UUID credential) {
    known.forgetAfterCommit();
    return rows.revoke(credential, clock.now());
  }

  /** Ends all sessions and tokens of an account, but one. */
  void endAllBut(UUID account, @Nullable UUID kept) {
    known.forgetAfterCommit();
    rows.revokeAllBut(account, kept, clock.now());
  }

  /** The clock was moved and nobody was away meanwhile. */
  void carry(Duration by) {
    known.forgetAfterCommit();
    rows.carrySessions(by, clock.now());
  }
}
