package io.wutong.kernel.people;

import io.wutong.kernel.people.ZoneFilling.AccountLine;
import io.wutong.kernel.people.ZoneFilling.PersonLine;
import io.wutong.kernel.people.ZoneFilling.PostLine;
import io.wutong.kernel.people.ZoneFilling.UnitLine;
import io.wutong.kernel.people.model.Account;
import io.wutong.kernel.people.model.Texts;
import io.wutong.kernel.people.store.AccountRows;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the first filling: the house itself opens what a pack says. Twice is once: what is
 * there already stays as an administrator has left it.
 */
@Service
public class Fillings {

  private final Directories directories;
  private final AccountRows accounts;
  private final PeopleActs acts;
  private final Passwords passwords;
  private final TransactionTemplate transaction;

  Fillings(
      Directories directories,
      AccountRows accounts,
      PeopleActs acts,
      Passwords passwords,
      TransactionTemplate transaction) {
    this.directories = directories;
    this.accounts = accounts;
    this.acts = acts;
    this.passwords = passwords;
    this.transaction = transaction;
  }

  /** Opens what is not there yet, in one transaction. */
  public void fill(ZoneFilling filling) {
    Acting.run(
        Actor.HOUSE,
        () ->
            transaction.executeWithoutResult(status -> {
              Directory directory = directories.forChange();
              units(filling, directory);
              persons(filling, directory);
              posts(filling, directory);
              accounts(filling);
            }));
  }

  /** Parents first, whatever order the pack has them in. */
  private void units(ZoneFilling filling, Directory directory) {
    List<UnitLine> waiting = new ArrayList<>(filling.units());
    while (!waiting.isEmpty()) {
      List<UnitLine> next = waiting.stream().filter(line -> !waitsFor(line, waiting)).toList();
      if (next.isEmpty()) {
        throw new IllegalArgumentException(
            "The units %s are above one another.\nMaybe one names the wrong parent."
                .formatted(waiting.stream().map(UnitLine::code).toList()));
      }
      for (UnitLine line : next) {
        if (directory.findUnit(line.id()) == null) {
          acts.unit(Actor.HOUSE, "opened", unit(line));
        }
      }
      waiting.removeAll(next);
    }
  }

  private static boolean waitsFor(UnitLine line, List<UnitLine> waiting) {
    return waiting.stream().anyMatch(other -> other.code().equals(line.parent()));
  }

  private static Unit unit(UnitLine line) {
    return new Unit(
        line.id(),
        Texts.code(line.code()),
        line.name(),
        line.kind(),
        line.parent() == null ? null : ZoneFilling.unitId(line.parent()),
        line.from(),
        line.to(),
        line.officersSend(),
        line.aliases().stream().map(Texts::alias).toList());
  }

  private void persons(ZoneFilling filling, Directory directory) {
    for (PersonLine line : filling.persons()) {
      if (directory.findPerson(line.id()) == null) {
        var person = new Person(line.id(), line.name(), Texts.phone(line.phone()));
        acts.person(Actor.HOUSE, "opened", person);
      }
    }
  }

  /** Stand-ins last, so that what they stand in for is there. */
  private void posts(ZoneFilling filling, Directory directory) {
    for (boolean standIns : new boolean[] {false, true}) {
      for (PostLine line : filling.posts()) {
        boolean now = (line.standsInFor() != null) == standIns;
        if (now && directory.findPost(line.id()) == null) {
          acts.post(Actor.HOUSE, "opened", post(line));
        }
      }
    }
  }

  private static Post post(PostLine line) {
    return new Post(
        line.id(),
        ZoneFilling.unitId(line.unit()),
        line.title(),
        ZoneFilling.personId(line.person()),
        line.rights(),
        line.from(),
        line.to(),
        line.standsInFor() == null ? null : ZoneFilling.postId(line.standsInFor()),
        line.rank());
  }

  /**
   * The logins of a demo zone share one password; it is hashed once, or a start would take long.
   */
  private void accounts(ZoneFilling filling) {
    Map<String, String> hashes = new HashMap<>();
    for (AccountLine line : filling.accounts()) {
      String login = Texts.login(line.login());
      AccountRows.@Nullable Kept there = accounts.findByLogin(login);
      if (there == null) {
        var account =
            new Account(accountId(login), login, ZoneFilling.personId(line.person()), null);
        acts.accountOpened(Actor.HOUSE, account);
        String hash = hashes.computeIfAbsent(line.password(), passwords::hash);
        accounts.putPassword(account.id(), hash, line.mustChange() ? passwords.changeBy() : null);
      }
    }
  }

  private static UUID accountId(String login) {
    return Ids.named("account", login);
  }

  /** Whether a filling opened the account, and no administrator. */
  static boolean opened(Account account) {
    return account.id().equals(accountId(account.login()));
  }
}
