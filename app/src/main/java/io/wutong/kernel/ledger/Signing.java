package io.wutong.kernel.ledger;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Prepared;
import io.wutong.kernel.ledger.model.Serving;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.kernel.ledger.store.PreparedRows;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Right;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The door of 审签: officers prepare, signers sign; an act takes effect with the signature. */
@Service
public class Signing {

  private final Ledger ledger;
  private final PreparedRows rows;
  private final Journal journal;
  private final People people;
  private final ProductClock clock;
  private final RecordJson json;

  Signing(
      Ledger ledger,
      PreparedRows rows,
      Journal journal,
      People people,
      ProductClock clock,
      RecordJson json) {
    this.ledger = ledger;
    this.rows = rows;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Does an act, or prepares it when the actor's unit wants a signer's signature for it.
   *
   * @return the matter after it; null when it was only prepared
   */
  @Transactional
  public @Nullable Matter actOrPrepare(UUID matter, int version, Order order) {
    Matter after = ledger.actUnlessSigned(matter, version, order);
    if (after == null) {
      prepare(matter, order);
    }
    return after;
  }

  /**
   * Why an act could not be done now; null when it could. Nothing is done, and it is asked outside
   * of a transaction: a refusal would end that.
   */
  public @Nullable Refusal refusal(UUID matter, Order order) {
    try {
      ledger.refuseImpossible(matter, order, null);
      return null;
    } catch (Refused refused) {
      return refused.refusal();
    }
  }

  /** Puts an act before the signer of the unit on whose part the actor works. */
  @Transactional
  public UUID prepare(UUID matter, Order order) {
    return prepare(matter, order, ledger.worksFor(matter, Verb.of(order.act())));
  }

  /** The same on the part of a unit that was settled before. */
  @Transactional
  UUID prepare(UUID matter, Order order, UUID forUnit) {
    Actor actor = Acting.get();
    Prepared prepared =
        new Prepared(
            Ids.next(),
            1,
            matter,
            forUnit,
            Verb.of(order.act()),
            withoutName(order),
            actor.person(),
            actor.post(),
            clock.now(),
            Prepared.Standing.WAITING,
            null,
            null,
            null);
    rows.insert(prepared);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("matter", matter.toString());
    body.set("order", json.tree(prepared.order()));
    Serving.write(forUnit, actor, body);
    append(prepared, "signing.prepare", prepared.preparedAt(), body);
    return prepared.id();
  }

  /** What waits for the signature of the actor's unit, oldest first. */
  @Transactional(readOnly = true)
  public List<Prepared> waiting() {
    return rows.waitingFor(people.directory().servedBy(Acting.get().unit(), clock.today()));
  }

  /** What signers sent back to the actor. */
  @Transactional(readOnly = true)
  public List<Prepared> sentBack() {
    return rows.sentBackTo(Acting.get().person());
  }

  /** Signs: the act is done now, by the signer, on the matter as it stands. */
  @Transactional
  public void sign(UUID id) {
    Prepared prepared = mine(id);
    if (!prepared.isOthersWord(Acting.get().person())) {
      throw Refusal.of("sign-own").refused();
    }
    Order order = prepared.order();
    ledger.actSigned(prepared.matter(), withName(order), prepared.preparedBy(), prepared.unit());
    Instant now = clock.now();
    Prepared signed = prepared.decided(Prepared.Standing.SIGNED, Acting.get().person(), now, null);
    rows.decide(signed);
    append(signed, "signing.sign", now, JsonNodeFactory.instance.objectNode());
  }

  /** Sends it back to the officer, with the reason. */
  @Transactional
  public void sendBack(UUID id, String reason) {
    if (reason.isBlank()) {
      throw Refusal.badInput("reason-missing").refused();
    }
    Prepared prepared = mine(id);
    Instant now = clock.now();
    Prepared back =
        prepared.decided(Prepared.Standing.SENT_BACK, Acting.get().person(), now, reason);
    rows.decide(back);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("reason", reason);
    append(back, "signing.send-back", now, body);
  }

  private Prepared mine(UUID id) {
    Actor actor = Acting.get();
    Prepared prepared = rows.lock(id);
    if (prepared == null || !signsFor(actor, prepared)) {
      throw Refusal.absent("prepared-act").refused();
    }
    if (!people.directory().rights(actor, clock.today()).contains(Right.SIGN)) {
      throw Refusal.forbidden("sign-not-yours").refused();
    }
    if (prepared.state() != Prepared.Standing.WAITING) {
      throw Refusal.of("already-decided").refused();
    }
    return prepared;
  }

  private boolean signsFor(Actor actor, Prepared prepared) {
    return Serving.serves(actor.unit(), prepared.unit(), people.directory(), clock.today());
  }

  /** A name is personal text: the row and the journal hold a reference to it. */
  private Order withoutName(Order order) {
    return renamed(order, order.onBehalfOf() == null ? null : putName(order.onBehalfOf().name()));
  }

  private String putName(String name) {
    return journal.putPersonal(name);
  }

  private Order withName(Order order) {
    Order.OnBehalfOf behalf = order.onBehalfOf();
    return renamed(order, behalf == null ? null : journal.findPersonal(behalf.name()));
  }

  private static Order renamed(Order order, @Nullable String name) {
    Order.OnBehalfOf behalf = order.onBehalfOf();
    if (behalf == null || name == null) {
      return new Order(order.act(), order.heldAt(), null);
    }
    Order.OnBehalfOf renamed = new Order.OnBehalfOf(name, behalf.basis(), behalf.link());
    return new Order(order.act(), order.heldAt(), renamed);
  }

  private void append(Prepared prepared, String act, Instant at, ObjectNode body) {
    journal.append(new Entry(prepared.id(), prepared.version(), act, Acting.get(), at, at, body));
  }
}
