package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.kernel.people.OneTimeLinks;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for people without an account: a link that takes one report, once. What they say is
 * entered for them by whoever issued the link and waits for the unit's signer, like every act that
 * an officer prepares. The words are not the issuer's: where the issuer is the unit's signer, they
 * may sign them.
 */
@Service
public class Links {

  private final OneTimeLinks links;
  private final Ledger ledger;
  private final Signing signing;
  private final People people;
  private final TransactionTemplate transaction;

  Links(
      OneTimeLinks links,
      Ledger ledger,
      Signing signing,
      People people,
      TransactionTemplate transaction) {
    this.links = links;
    this.ledger = ledger;
    this.signing = signing;
    this.people = people;
    this.transaction = transaction;
  }

  /** What the form behind a link shows: nothing that the form does not need. */
  public record Form(OneTimeLinks.Link link, Matter matter, String unit) {}

  /** Makes a link for a report of the actor's unit, or of one that it serves. */
  @Transactional
  public OneTimeLinks.Issued issue(UUID id, String forName, String basis, int validHours) {
    return links.issue(id, ledger.worksFor(id, Verb.REPORT), forName, basis, validHours);
  }

  /** What the form shows; refused when the link was used, is over, or never was. */
  public Form look(String secret) {
    OneTimeLinks.Link link = Acting.as(Actor.HOUSE, () -> links.look(secret));
    return Acting.as(
        link.issuer(),
        () ->
            new Form(link, ledger.get(link.matter()), people.directory().unit(link.unit()).name()));
  }

  /** Takes the report. A refused one does not use the link up. */
  public void report(String secret, Act.Report report) {
    OneTimeLinks.Link link = Acting.as(Actor.HOUSE, () -> links.look(secret));
    Acting.run(
        link.issuer(),
        () ->
            transaction.executeWithoutResult(status -> {
              links.take(secret);
              Order order =
                  new Order(
                      report, null, new Order.OnBehalfOf(link.forName(), link.basis(), link.id()));
              ledger.refuseImpossible(link.matter(), order, link.unit());
              signing.prepare(link.matter(), order, link.unit());
            }));
  }
}
