package io.wutong.kernel.people;

import io.wutong.kernel.people.model.Account;
import io.wutong.kernel.people.model.Texts;
import io.wutong.kernel.people.store.AccountRows;
import io.wutong.kernel.people.store.AccountRows.Kept;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for whoever holds the machine: names the first administrator of a zone that has none, or
 * gives one who forgot it another password. Both are acts of the house, in the journal like every
 * other. Nobody becomes an administrator here beside one who is there.
 */
@Service
public class FirstAdministrator {

  /** Without those that look like one another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final int NAME_LONGEST = 100;
  private static final String ROOT = "guanweihui";

  private final Directories directories;
  private final AccountRows rows;
  private final Attempts attempts;
  private final Sessions sessions;
  private final PeopleActs acts;
  private final Passwords passwords;
  private final ProductClock clock;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();

  FirstAdministrator(
      Directories directories,
      AccountRows rows,
      Attempts attempts,
      Sessions sessions,
      PeopleActs acts,
      Passwords passwords,
      ProductClock clock,
      TransactionTemplate transaction) {
    this.directories = directories;
    this.rows = rows;
    this.attempts = attempts;
    this.sessions = sessions;
    this.acts = acts;
    this.passwords = passwords;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Who may sign in now.
   *
   * @param password to be changed at the next sign-in; it is told this once
   * @param created whether they are new, or had it all but the password
   */
  public record Admitted(String login, String password, boolean created) {}

  /** Whether nobody can administer the zone. */
  public boolean isMissing() {
    return Acting.as(Actor.HOUSE, () -> administrators(directories.current()).isEmpty());
  }

  /**
   * Names the first administrator, or gives one of them another password.
   *
   * @param name the person's name; the login when absent
   * @param zone what the zone's own unit is called, where there is no unit yet
   */
  public Admitted admit(String login, @Nullable String name, @Nullable String zone) {
    String key = Texts.login(login);
    String password = password();
    // Hashing takes long; nobody waits for it with a transaction open.
    String hash = passwords.hash(password);
    boolean created =
        Acting.as(
            Actor.HOUSE,
            () ->
                Objects.requireNonNull(
                    transaction.execute(status -> admit(key, name, zone, hash))));
    return new Admitted(key, password, created);
  }

  private boolean admit(String login, @Nullable String name, @Nullable String zone, String hash) {
    Directory directory = directories.forChange();
    List<Kept> there = administrators(directory);
    for (Kept one : there) {
      if (one.account().login().equals(login)) {
        recover(one.account(), hash);
        return false;
      }
    }
    if (!there.isEmpty()) {
      throw Refusal.of("administrator-there")
          .with("logins", there.stream().map(one -> one.account().login()).sorted().toList())
          .refused();
    }
    if (rows.findByLogin(login) != null) {
      throw Refusal.of("login-taken").with("login", login).refused();
    }
    open(directory, login, name, zone, hash);
    return true;
  }

  private void recover(Account account, String hash) {
    rows.putPassword(account.id(), hash, passwords.changeBy());
    attempts.forget(account.login());
    acts.account(Actor.HOUSE, account.id(), "password-reset");
    sessions.endAllBut(account.id(), null);
  }

  private void open(
      Directory directory,
      String login,
      @Nullable String name,
      @Nullable String zone,
      String hash) {
    LocalDate today = clock.today();
    UUID unit = root(directory, zone, today);
    String called = Texts.line("name", name == null ? login : name, NAME_LONGEST);
    Person person = new Person(Ids.next(), called, "");
    acts.person(Actor.HOUSE, "opened", person);
    Set<Right> rights = Set.of(Right.ADMIN);
    Post post = new Post(Ids.next(), unit, "系统管理员", person.id(), rights, today, null, null, 99);
    acts.post(Actor.HOUSE, "opened", post);
    Account account = new Account(Ids.next(), login, person.id(), null);
    acts.accountOpened(Actor.HOUSE, account);
    rows.putPassword(account.id(), hash, passwords.changeBy());
  }

  /** The unit above all others, which is opened where there is none. */
  private UUID root(Directory directory, @Nullable String zone, LocalDate today) {
    Comparator<Unit> zoneFirst = Comparator.comparing(unit -> unit.kind() != UnitKind.ZONE);
    Unit top =
        directory.units().stream()
            .filter(unit -> unit.parent() == null && unit.on(today))
            .min(zoneFirst)
            .orElse(null);
    if (top != null) {
      return top.id();
    }
    String called = Texts.line("zone", zone == null ? "管理委员会" : zone, NAME_LONGEST);
    UUID id = ZoneFilling.unitId(ROOT);
    acts.unit(
        Actor.HOUSE,
        "opened",
        new Unit(id, ROOT, called, UnitKind.ZONE, null, today, null, false, List.of()));
    return id;
  }

  /** Who administers today and can sign in. */
  private List<Kept> administrators(Directory directory) {
    LocalDate today = clock.today();
    Set<UUID> persons =
        directory.posts().stream()
            .filter(post -> post.on(today) && post.rights().contains(Right.ADMIN))
            .map(Post::person)
            .collect(Collectors.toSet());
    return persons.stream().map(rows::findByPerson).filter(Objects::nonNull).toList();
  }

  private String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
