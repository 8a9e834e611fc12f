package io.wutong.kernel.registry;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.registry.model.CreditCode;
import io.wutong.kernel.registry.store.PartyRows;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The door of the registry: enter a party, change it, find it. */
@Service
public class Registry {

  static final String ENTERED = "registry.party-entered";
  static final String CHANGED = "registry.party-changed";
  private static final int NAME_MAX = 200;
  private static final int LIST_MAX = 200;
  private static final Set<Right> MAY = EnumSet.of(Right.OFFICE, Right.SIGN, Right.ADMIN);

  private final PartyRows rows;
  private final Journal journal;
  private final People people;
  private final ProductClock clock;

  Registry(PartyRows rows, Journal journal, People people, ProductClock clock) {
    this.rows = rows;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
  }

  /** Enters a party; its code is checked to the last character. */
  @Transactional
  public Party enter(String code, String name, @Nullable UUID unit) {
    demand();
    String checked = CreditCode.check(code);
    Party there = rows.findByCode(checked);
    if (there != null) {
      throw Refusal.of("party-there").with("code", checked).with("name", there.name()).refused();
    }
    UUID id = Ids.named("party", checked);
    demandFree(unit, id);
    Party party = new Party(id, checked, nameOf(name), unit, 1);
    Instant now = clock.now();
    append(party, ENTERED, now);
    rows.insert(party, now);
    return party;
  }

  /** Changes a party's name, or which unit it is; the code stays. */
  @Transactional
  public Party change(UUID id, String name, @Nullable UUID unit) {
    demand();
    Party before = party(id);
    demandFree(unit, id);
    Party party = new Party(id, before.code(), nameOf(name), unit, before.version() + 1);
    append(party, CHANGED, clock.now());
    rows.update(party);
    return party;
  }

  /** The party of this id; refused as absent when there is none. */
  @Transactional(readOnly = true)
  public Party party(UUID id) {
    Party party = rows.find(id);
    if (party == null) {
      throw Refusal.absent("party").refused();
    }
    return party;
  }

  /** The party of this code, or null. */
  @Transactional(readOnly = true)
  public @Nullable Party findByCode(String code) {
    return rows.findByCode(CreditCode.check(code));
  }

  /** Parties whose name or code holds the words, by name, at most two hundred. */
  @Transactional(readOnly = true)
  public List<Party> list(String words) {
    return rows.list(words.strip(), LIST_MAX);
  }

  private void demand() {
    Actor actor = Acting.get();
    Set<Right> rights = people.directory().rights(actor, clock.today());
    if (!actor.isHouse() && rights.stream().noneMatch(MAY::contains)) {
      throw Refusal.forbidden("party-not-yours").refused();
    }
  }

  private void demandFree(@Nullable UUID unit, UUID party) {
    if (unit == null) {
      return;
    }
    people.directory().unit(unit);
    Party other = rows.findByUnit(unit);
    if (other != null && !other.id().equals(party)) {
      throw Refusal.of("party-unit-taken").with("name", other.name()).refused();
    }
  }

  private static String nameOf(String said) {
    String name = said.strip();
    if (name.isEmpty() || name.length() > NAME_MAX) {
      throw Refusal.badInput("party-name")
          .with("longest", NAME_MAX)
          .with("length", name.length())
          .refused();
    }
    return name;
  }

  private void append(Party party, String act, Instant now) {
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put("code", party.code()).put("name", party.name());
    if (party.unit() != null) {
      body.put("unit", party.unit().toString());
    }
    journal.append(new Entry(party.id(), party.version(), act, Acting.get(), now, now, body));
  }

  /** Folds the acts once more: the same rows come out, by id. */
  @Transactional(readOnly = true)
  List<Party> rebuild() {
    Map<UUID, Party> folded = new TreeMap<>();
    journal.replay(
        "registry.",
        recorded -> {
          Entry entry = recorded.entry();
          String unit = entry.body().path("unit").asString("");
          folded.put(
              entry.subject(),
              new Party(
                  entry.subject(),
                  entry.body().path("code").asString(),
                  entry.body().path("name").asString(),
                  unit.isEmpty() ? null : UUID.fromString(unit),
                  entry.version()));
        });
    return List.copyOf(folded.values());
  }
}
