package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People of the demo zone at work through the ledger's door. */
public record Hands(Ledger ledger, People people, ProductClock clock) {

  /** The promise of {@link #proposed}. */
  public static final LocalDate DUE = LocalDate.of(2022, 6, 30);

  /** A person of the demo zone, in the first post. */
  public Actor actor(String login) {
    UUID person = ZoneFilling.personId(login);
    var post = people.directory().postsOfPerson(person, clock.today()).getFirst();
    return new Actor(person, post.id(), post.unit());
  }

  /** A matter for the construction bureau with the street office to help, proposed. */
  public Matter proposed() {
    return proposed(ZoneFilling.unitId("zhujianju"), ZoneFilling.unitId("gouzhao"));
  }

  /** A matter of these units, verified by the supervision office, proposed. */
  public Matter proposed(UUID lead, UUID... co) {
    Proposal proposal =
        new Proposal(
            "supervision/annual-task",
            "编制片区排水一张图",
            null,
            lead,
            List.of(co),
            ZoneFilling.unitId("duchashi"),
            DUE,
            null,
            Map.of(),
            null,
            null,
            List.of(),
            null);
    return Acting.as(actor("ducha2"), () -> ledger.propose(proposal));
  }

  /** The same, handed out. */
  public Matter dispatched() {
    return dispatched(proposed());
  }

  /** What was proposed, handed out. */
  public Matter dispatched(Matter proposed) {
    return act(proposed, "ducha", new Act.Dispatch("主任办公会"));
  }

  /** An act by a person. */
  public Matter act(Matter matter, String login, Act act) {
    return Acting.as(actor(login), () -> ledger.act(matter.id(), matter.version(), Order.of(act)));
  }
}
