package io.wutong.kernel.people.web;

import io.wutong.kernel.people.Accounts;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.store.AccountRows.Kept;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts: an administrator's page. A password goes in and never comes out. */
@RestController
@RequestMapping("/api/accounts")
class AccountsWindow {

  private final Accounts accounts;
  private final People people;
  private final ProductClock clock;

  AccountsWindow(Accounts accounts, People people, ProductClock clock) {
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  record NewAccount(String login, UUID person, String password) {}

  record NewPassword(String password) {}

  record AccountPerson(UUID id, String name) {}

  record AccountView(
      UUID id,
      String login,
      AccountPerson person,
      boolean mustChangePassword,
      @Nullable Instant lockedUntil,
      @Nullable LocalDate closedOn) {}

  @GetMapping
  List<AccountView> list() {
    return accounts.list().stream().map(this::view).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AccountView open(@RequestBody NewAccount said) {
    return view(accounts.open(said.login(), said.person(), said.password()));
  }

  @PostMapping("/{id}/unlock")
  AccountView unlock(@PathVariable UUID id) {
    return view(accounts.unlock(id));
  }

  @PostMapping("/{id}/password")
  AccountView resetPassword(@PathVariable UUID id, @RequestBody NewPassword said) {
    return view(accounts.resetPassword(id, said.password()));
  }

  @PostMapping("/{id}/close")
  AccountView close(@PathVariable UUID id) {
    return view(accounts.close(id));
  }

  private AccountView view(Kept kept) {
    Directory directory = people.directory();
    UUID person = kept.account().person();
    Instant until = kept.lockedUntil();
    boolean locked = until != null && until.isAfter(clock.now());
    return new AccountView(
        kept.account().id(),
        kept.account().login(),
        new AccountPerson(person, directory.person(person).name()),
        kept.mustChange(),
        locked ? until : null,
        kept.account().closedOn());
  }
}
