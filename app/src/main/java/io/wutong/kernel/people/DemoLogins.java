package io.wutong.kernel.people;

import io.wutong.kernel.people.model.Account;
import io.wutong.kernel.people.store.AccountRows;
import io.wutong.kernel.people.store.AccountRows.Kept;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door of a demo zone's logins, which everybody may know. */
@Service
public class DemoLogins {

  private final AccountRows rows;
  private final Directories directories;
  private final PeopleSettings settings;
  private final ProductClock clock;

  DemoLogins(
      AccountRows rows, Directories directories, PeopleSettings settings, ProductClock clock) {
    this.rows = rows;
    this.directories = directories;
    this.settings = settings;
    this.clock = clock;
  }

  /** What the sign-in page of a demo zone shows, so that nobody has to be asked for a password. */
  public record DemoLogin(
      String login, String person, String title, String unit, String password) {}

  /** The logins that the zone's pack opened, with their common password: in a demo zone only. */
  public List<DemoLogin> list() {
    if (!settings.demo()) {
      throw Refusal.forbidden("demo-only").refused();
    }
    Directory directory = directories.current();
    return rows.list().stream()
        .map(Kept::account)
        .filter(account -> account.closedOn() == null && Fillings.opened(account))
        .flatMap(account -> demoLogin(account, directory).stream())
        .toList();
  }

  private Optional<DemoLogin> demoLogin(Account account, Directory directory) {
    return directory.postsOfPerson(account.person(), clock.today()).stream()
        .findFirst()
        .map(post ->
            new DemoLogin(
                account.login(),
                directory.person(account.person()).name(),
                post.title(),
                directory.unit(post.unit()).name(),
                settings.demoPassword()));
  }
}
