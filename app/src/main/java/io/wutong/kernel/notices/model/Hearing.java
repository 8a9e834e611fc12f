package io.wutong.kernel.notices.model;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.Serving;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.supervision.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Who has to hear of an act, and why.
 *
 * <p>What only puts something into somebody's inbox for whenever they look (a proposal, a progress
 * report) tells nobody.
 */
public final class Hearing {

  /** The acts that concern somebody, by their names in the journal. */
  public static final Set<String> ACTS =
      Set.of(
          "ledger.propose",
          "ledger.dispatch",
          "ledger.reassign",
          "ledger.arbitrate",
          "ledger.ask-reassign",
          "ledger.ask-extension",
          "ledger.grant-extension",
          "ledger.refuse-extension",
          "ledger.report",
          "ledger.submit",
          "ledger.return",
          "ledger.close",
          "ledger.merge",
          "ledger.reopen",
          "ledger.change",
          "ledger.suspend",
          "ledger.resume",
          "ledger.withdraw",
          "ledger.instruct",
          "ledger.remind",
          "ledger.hand-over",
          "signing.prepare",
          "signing.send-back",
          "supervision.clock-climbed");

  /** Answers to what was asked before: they need the question. */
  private static final Set<String> ANSWERS =
      Set.of(
          "ledger.reassign",
          "ledger.arbitrate",
          "ledger.grant-extension",
          "ledger.refuse-extension",
          "signing.send-back");

  private final Entry act;
  private final long id;
  private final Around around;
  private final Matter matter;
  private final Posts posts;
  private final Audience audience;

  private Hearing(Recorded act, Around around) {
    this.act = act.entry();
    this.id = act.id();
    this.around = around;
    this.matter = around.matter();
    this.posts = new Posts(around.directory(), around.today());
    this.audience = new Audience(matter, around.directory(), act.entry().actor().person());
  }

  /** Whether the acts before this one have to be known. */
  public static boolean needsHistory(String act) {
    return ANSWERS.contains(act);
  }

  /** Who hears of an act. */
  public static List<Told> of(Recorded act, Around around) {
    var hearing = new Hearing(act, around);
    hearing.hear();
    return hearing.audience.told();
  }

  private void hear() {
    switch (act.act()) {
      case "ledger.propose" -> opened();
      case "ledger.dispatch" -> handedOut();
      case "ledger.reassign", "ledger.arbitrate" -> reassigned();
      case "ledger.ask-reassign" -> approvers(Cause.REASSIGN_ASKED, said("reason"));
      case "ledger.ask-extension" -> approvers(Cause.EXTENSION_ASKED, said("to"));
      case "ledger.grant-extension" ->
          asker("ledger.ask-extension", Cause.EXTENSION_GRANTED, dueOn());
      case "ledger.refuse-extension" ->
          asker("ledger.ask-extension", Cause.EXTENSION_REFUSED, said("reason"));
      case "ledger.report" -> help();
      case "ledger.submit" -> submitted();
      case "ledger.return" -> returned();
      case "ledger.close" -> seeingTo(Cause.CLOSED, said("words"));
      case "ledger.merge" -> seeingTo(Cause.CLOSED, said("reason"));
      case "ledger.reopen" -> seeingTo(Cause.REOPENED, said("reason"));
      case "ledger.change" -> changed();
      case "ledger.suspend" -> seeingTo(Cause.SUSPENDED, said("reason"));
      case "ledger.resume" -> seeingTo(Cause.RESUMED, said("reason"));
      case "ledger.withdraw" -> withdrawn();
      case "ledger.instruct" -> instructed();
      case "ledger.remind" -> reminded();
      case "ledger.hand-over" -> handedOver();
      case "signing.prepare" -> toSign();
      case "signing.send-back" -> sentBack();
      case "supervision.clock-climbed" -> climbed();
      default -> throw new IllegalArgumentException("nobody listens to " + act.act());
    }
  }

  /** Delegated or split: the matter was opened in the hands of its units. */
  private void opened() {
    if (matter.wasDispatched() && !came().path("dates").path("dispatchedAt").isMissingNode()) {
      handedOut();
    }
  }

  private void handedOut() {
    for (Part part : matter.parts().values()) {
      if (part.state() == Part.Standing.WAITING) {
        tell(posts.workingFor(part.unit()), Cause.TO_ACCEPT, "");
      }
    }
  }

  private void reassigned() {
    if (came().path("asks").has("reassignment")) {
      String words = said(act.act().equals("ledger.arbitrate") ? "decision" : "reason");
      asker("ledger.ask-reassign", Cause.REASSIGN_ANSWERED, words);
    }
    handedOut();
  }

  private void approvers(Cause cause, String words) {
    tell(posts.with(matter.verifier(), Right.APPROVE), cause, words);
  }

  /** Who asked, and the officer who prepared the question. */
  private void asker(String question, Cause cause, String words) {
    Entry asked = null;
    for (Recorded before : around.history()) {
      if (before.id() < id && before.entry().act().equals(question)) {
        asked = before.entry();
      }
    }
    if (asked != null) {
      audience.tell(asked.actor().person(), asked.actor().unit(), cause, words);
      String officer = asked.body().path("preparedBy").asString("");
      if (!officer.isEmpty()) {
        audience.tell(UUID.fromString(officer), asked.actor().unit(), cause, words);
      }
    }
  }

  private void help() {
    JsonNode asked = act.body().path("said").path("coordination");
    String unit = asked.path("unit").asString("");
    if (!unit.isEmpty()) {
      tell(
          posts.workingFor(UUID.fromString(unit)),
          Cause.HELP_ASKED,
          asked.path("what").asString(""));
    }
  }

  private void submitted() {
    Part lead = matter.lead();
    if (came().path("state").asString("").equals("SUBMITTED")) {
      tell(posts.with(matter.verifier(), Right.VERIFY), Cause.TO_VERIFY, said("words"));
    } else if (lead != null) {
      tell(posts.seeingTo(lead), Cause.PART_DONE, said("words"));
    }
  }

  /** Who sees to it has to work again, and the signer has to know. */
  private void returned() {
    for (Part part : matter.parts().values()) {
      if (part.state() == Part.Standing.RETURNED) {
        tell(posts.seeingTo(part), Cause.RETURNED, said("reason"));
        tell(posts.signingFor(part.unit()), Cause.RETURNED, said("reason"));
      }
    }
  }

  private void changed() {
    for (Part part : matter.parts().values()) {
      boolean isNew = came().path("parts").path(part.unit().toString()).has("unit");
      if (isNew && part.state() == Part.Standing.WAITING) {
        tell(posts.workingFor(part.unit()), Cause.TO_ACCEPT, "");
      } else {
        tell(posts.seeingTo(part), Cause.CHANGED, said("reason"));
      }
    }
  }

  private void withdrawn() {
    if (matter.wasDispatched()) {
      seeingTo(Cause.WITHDRAWN, said("reason"));
    }
  }

  private void instructed() {
    if (!matter.wasDispatched()) {
      tell(posts.with(matter.verifier(), Right.APPROVE), Cause.INSTRUCTED, said("words"));
      return;
    }
    seeingTo(Cause.INSTRUCTED, said("words"));
    for (Part part : matter.parts().values()) {
      tell(posts.signingFor(part.unit()), Cause.INSTRUCTED, said("words"));
    }
    tell(posts.with(matter.verifier(), Right.VERIFY), Cause.INSTRUCTED, said("words"));
  }

  /** The lead owes the report: whoever sees to it, and whoever may write and sign one. */
  private void reminded() {
    Part lead = matter.lead();
    if (lead != null) {
      tell(posts.seeingTo(lead), Cause.REMINDED, said("words"));
      tell(posts.workingFor(lead.unit()), Cause.REMINDED, said("words"));
    }
  }

  private void handedOver() {
    String to = said("toPerson");
    if (!to.isEmpty()) {
      audience.tell(UUID.fromString(to), Serving.unitOf(act), Cause.HANDED_OVER, said("reason"));
    }
  }

  private void toSign() {
    String verb = act.body().path("order").path("act").path("act").asString("");
    tell(posts.signingFor(Serving.unitOf(act)), Cause.TO_SIGN, verb);
  }

  private void sentBack() {
    Entry prepared = around.history().getFirst().entry();
    String reason = act.body().path("reason").asString("");
    audience.tell(prepared.actor().person(), prepared.actor().unit(), Cause.SENT_BACK, reason);
  }

  private void climbed() {
    Clock clock = Objects.requireNonNull(around.clock());
    int reached = came().path("steps").size();
    if (reached > 0 && reached <= clock.steps().size()) {
      Clock.Step step = clock.steps().get(reached - 1);
      boolean ofHours = Set.of("h", "min").contains(clock.within().unit());
      Cause cause = ofHours ? Cause.CLIMBED_OF_HOURS : Cause.CLIMBED;
      audience.tell(step.person(), step.unit(), cause, clock.title().zh());
    }
  }

  private void seeingTo(Cause cause, String words) {
    matter.parts().values().forEach(part -> tell(posts.seeingTo(part), cause, words));
  }

  private void tell(Collection<Post> whom, Cause cause, String words) {
    whom.forEach(post -> audience.tell(post.person(), post.unit(), cause, words));
  }

  private JsonNode came() {
    return act.body().path("came");
  }

  private String said(String name) {
    return act.body().path("said").path(name).asString("");
  }

  private String dueOn() {
    return came().path("dates").path("dueOn").asString(said("to"));
  }
}
