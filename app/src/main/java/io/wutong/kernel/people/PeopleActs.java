package io.wutong.kernel.people;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.people.model.Account;
import io.wutong.kernel.people.model.PeopleJson;
import io.wutong.kernel.people.store.AccountRows;
import io.wutong.kernel.people.store.OrganisationRows;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The acts of this room, written to the journal together with the row that comes of them, and read
 * back into the same rows. Names, telephone numbers and logins stand beside the journal.
 */
@Component
class PeopleActs {

  private static final String PREFIX = "people.";

  private final Journal journal;
  private final OrganisationRows organisation;
  private final AccountRows accounts;
  private final ProductClock clock;

  PeopleActs(
      Journal journal, OrganisationRows organisation, AccountRows accounts, ProductClock clock) {
    this.journal = journal;
    this.organisation = organisation;
    this.accounts = accounts;
    this.clock = clock;
  }

  void unit(Actor actor, String verb, Unit unit) {
    int version = organisation.version(unit.id()) + 1;
    append(actor, unit.id(), version, "unit-" + verb, PeopleJson.of(unit));
    organisation.put(unit, version);
  }

  void post(Actor actor, String verb, Post post) {
    int version = organisation.version(post.id()) + 1;
    append(actor, post.id(), version, "post-" + verb, PeopleJson.of(post));
    organisation.put(post, version);
  }

  void person(Actor actor, String verb, Person person) {
    int version = organisation.version(person.id()) + 1;
    ObjectNode body = PeopleJson.body().put("name", journal.putPersonal(person.name()));
    if (!person.phone().isEmpty()) {
      body.put("phone", journal.putPersonal(person.phone()));
    }
    append(actor, person.id(), version, "person-" + verb, body);
    organisation.put(person, version);
  }

  void accountOpened(Actor actor, Account account) {
    ObjectNode body =
        PeopleJson.body()
            .put("login", journal.putPersonal(account.login()))
            .put("person", account.person().toString());
    append(actor, account.id(), 1, "account-opened", body);
    accounts.put(account, 1);
  }

  void accountClosed(Actor actor, UUID account) {
    LocalDate on = clock.today();
    int version = accounts.version(account) + 1;
    ObjectNode body = PeopleJson.body().put("closedOn", on.toString());
    append(actor, account, version, "account-closed", body);
    accounts.close(account, on, version);
  }

  /** Something was done to an account that leaves its row as it was but for the version. */
  void account(Actor actor, UUID account, String verb) {
    int version = accounts.version(account) + 1;
    append(actor, account, version, "account-" + verb, PeopleJson.body());
    accounts.setVersion(account, version);
  }

  /** An act on a token or a link; their rows are no projection, for they hold secrets. */
  void credential(Actor actor, UUID credential, int version, String act, ObjectNode body) {
    append(actor, credential, version, act, body);
  }

  /** Writes the rows anew, act by act, from the journal alone. */
  void rebuild() {
    journal.replay(PREFIX, this::fold);
  }

  private void fold(Recorded recorded) {
    Entry entry = recorded.entry();
    UUID id = entry.subject();
    JsonNode body = entry.body();
    String act = entry.act().substring(PREFIX.length());
    if (act.startsWith("unit-")) {
      organisation.put(PeopleJson.unit(id, body), entry.version());
    } else if (act.startsWith("post-")) {
      organisation.put(PeopleJson.post(id, body), entry.version());
    } else if (act.startsWith("person-")) {
      Person person = new Person(id, words(body, "name"), words(body, "phone"));
      organisation.put(person, entry.version());
    } else if (act.equals("account-opened")) {
      UUID person = UUID.fromString(body.get("person").stringValue());
      accounts.put(new Account(id, words(body, "login"), person, null), entry.version());
    } else if (act.equals("account-closed")) {
      accounts.close(id, PeopleJson.day(body, "closedOn"), entry.version());
    } else if (act.startsWith("account-")) {
      accounts.setVersion(id, entry.version());
    }
  }

  /** Words that were lawfully erased leave a mark, so that a name is never empty. */
  private String words(JsonNode body, String name) {
    JsonNode reference = body.get(name);
    if (reference == null) {
      return "";
    }
    @Nullable String words = journal.findPersonal(reference.stringValue());
    return words == null ? "—" : words;
  }

  private void append(Actor actor, UUID subject, int version, String act, ObjectNode body) {
    Instant now = clock.now();
    journal.append(new Entry(subject, version, PREFIX + act, actor, now, now, body));
  }
}
