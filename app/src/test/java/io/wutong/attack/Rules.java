package io.wutong.attack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The promises, said again without looking at the ledger's model: who may do what and when, and
 * what must never be accepted. Slow and obvious on purpose.
 */
final class Rules {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** From which states an act may be done. */
  static final Map<String, Set<String>> FROM =
      Map.ofEntries(
          Map.entry("amend", Set.of("PROPOSED")),
          Map.entry("dispatch", Set.of("PROPOSED")),
          Map.entry("accept", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("ask-reassign", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("reassign", Set.of("PROPOSED", "DISPATCHED", "ACCEPTED")),
          Map.entry("arbitrate", Set.of("PROPOSED", "DISPATCHED", "ACCEPTED")),
          Map.entry("delegate", Set.of("ACCEPTED")),
          Map.entry("report", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("correct", Set.of("ACCEPTED", "SUBMITTED", "CLOSED")),
          Map.entry("attach", Set.of("ACCEPTED", "SUBMITTED")),
          Map.entry("plan", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("change", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("ask-extension", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("grant-extension", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("refuse-extension", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("suspend", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("resume", Set.of("SUSPENDED")),
          Map.entry("submit", Set.of("ACCEPTED", "SUBMITTED")),
          Map.entry("return", Set.of("SUBMITTED")),
          Map.entry("close", Set.of("DISPATCHED", "ACCEPTED", "SUBMITTED", "SUSPENDED")),
          Map.entry("reopen", Set.of("CLOSED")),
          Map.entry("withdraw", Set.of("PROPOSED", "DISPATCHED")),
          Map.entry(
              "instruct",
              Set.of("PROPOSED", "DISPATCHED", "ACCEPTED", "SUBMITTED", "CLOSED", "SUSPENDED")),
          Map.entry("remind", Set.of("DISPATCHED", "ACCEPTED")),
          Map.entry("split", Set.of("PROPOSED", "DISPATCHED", "ACCEPTED")),
          Map.entry("merge", Set.of("PROPOSED", "DISPATCHED", "ACCEPTED")),
          Map.entry("hand-over", Set.of("DISPATCHED", "ACCEPTED", "SUBMITTED", "SUSPENDED")),
          Map.entry("rate", Set.of("ACCEPTED", "SUBMITTED", "CLOSED")));

  /** Acts of a unit: an officer's wait for the signature of the unit's signer. */
  private static final Set<String> SIGNED =
      Set.of("ask-reassign", "delegate", "report", "correct", "ask-extension", "submit");

  private static final Set<String> FULFILLED = Set.of("DONE", "DONE_FOR_THIS_STAGE", "STANDING");

  private final Town town;
  private final Book book;
  final Working working;

  Rules(Town town, Book book) {
    this.town = town;
    this.working = new Working(town);
    this.book = book;
  }

  static LocalDate day(String instant) {
    return Instant.parse(instant).atZone(ZONE).toLocalDate();
  }

  /** The day on which an act held: said, or today. */
  static LocalDate heldOn(JsonNode act, LocalDate today) {
    String said = act.path("heldOn").asString("");
    if (said.isEmpty()) {
      return today;
    }
    return said.length() <= 10
        ? LocalDate.parse(said)
        : OffsetDateTime.parse(said).atZoneSameInstant(ZONE).toLocalDate();
  }

  /** Whether this person in this post may do such an act on this matter at all. */
  boolean isEntitled(String verb, Who who, Shadow m) {
    return isEntitled(verb, who, working.partOf(verb, who, m), m);
  }

  /** The same where it is said on whose part. */
  private boolean isEntitled(String verb, Who who, @Nullable String unit, Shadow m) {
    boolean part = unit != null && m.parts.containsKey(unit);
    boolean lead = unit != null && unit.equals(m.lead());
    boolean works = who.may("PREPARE", "SIGN");
    boolean verifies = who.may("VERIFY") && who.unit().equals(m.verifier);
    boolean approves = who.may("APPROVE") && town.isAtOrBelow(m.verifier, who.unit());
    boolean leads = who.may("LEAD") && leads(who.unit(), m);
    return switch (verb) {
      case "amend", "withdraw" -> approves || proposes(who, m);
      case "accept", "ask-reassign", "report", "correct", "submit" -> part && works;
      case "attach" -> part && works || verifies;
      case "delegate", "plan", "ask-extension" -> lead && works;
      case "hand-over" -> part && who.may("SIGN");
      case "rate" -> lead && who.may("SIGN");
      case "return", "close" -> verifies;
      case "reopen" -> verifies || approves;
      case "instruct" -> leads;
      case "arbitrate" -> approves || leads;
      case "remind" ->
          approves || leads || verifies || who.may("OFFICE") && who.unit().equals(m.verifier);
      default -> approves;
    };
  }

  private boolean leads(String unit, Shadow m) {
    return town.isAtOrBelow(m.verifier, unit)
        || m.parts.keySet().stream().anyMatch(part -> town.isAtOrBelow(part, unit));
  }

  private static boolean proposes(Who who, Shadow m) {
    boolean own = who.person().equals(m.proposedBy) || who.may("OFFICE", "VERIFY");
    return own && who.unit().equals(m.proposedFor);
  }

  /** What nobody sensible tries although the table would let them. */
  static boolean isOfUse(String verb, Shadow m) {
    return switch (verb) {
      case "amend", "dispatch" -> !m.handedOut;
      case "reassign", "arbitrate" -> m.handedOut;
      case "accept" -> m.parts.values().stream().anyMatch(part -> !part.accepted);
      case "grant-extension", "refuse-extension" -> m.asked != null;
      default -> true;
    };
  }

  /** Whether they may sign it: for a unit of theirs, and nothing that they typed themselves. */
  boolean maySign(Who who, Shadow.Waiting waiting) {
    boolean own = who.person().equals(waiting.preparedBy()) && !waiting.byLink();
    return who.may("SIGN") && working.worksFor(who, waiting.unit()) && !own;
  }

  /** Whether such an act of theirs waits for a signature. */
  boolean waits(String verb, Who who) {
    return SIGNED.contains(verb) && !who.may("SIGN") && !town.unit(who.unit()).officersSend();
  }

  /**
   * Who reads a matter: its units, all above them and whoever is asked for help, or those named.
   */
  boolean mayRead(Who who, Shadow m) {
    if (m.sensitive) {
      return m.named.contains(who.person());
    }
    boolean owns =
        town.isAtOrBelow(m.verifier, who.unit()) || town.isAtOrBelow(m.proposedFor, who.unit());
    boolean helps = m.handedOut && m.helpers.containsValue(who.unit());
    return owns
        || helps
        || m.handedOut
            && m.parts.keySet().stream().anyMatch(part -> town.isAtOrBelow(part, who.unit()));
  }

  /**
   * What is wrong with this act having been accepted; empty when nothing is.
   *
   * @param unit on whose part it was done
   */
  List<String> broken(Shadow m, Who who, @Nullable String unit, JsonNode act, LocalDate today) {
    String verb = act.get("act").stringValue();
    List<String> wrong = new ArrayList<>();
    if (!FROM.getOrDefault(verb, Set.of()).contains(m.state)) {
      wrong.add(verb + " is no act on a matter that is " + m.state);
    }
    if (!isEntitled(verb, who, unit, m)) {
      wrong.add(who + " has no right to " + verb);
    }
    if (!mayRead(who, m)) {
      wrong.add(who + " acted on a matter that is not theirs to see");
    }
    if (Set.of("close", "merge").contains(verb)) {
      ending(m, who, wrong);
    }
    if (verb.equals("withdraw") || verb.equals("submit") && isLead(unit, m)) {
      openChildren(m, wrong);
    }
    if (verb.equals("submit") && isLead(unit, m) && m.state.equals("SUBMITTED")) {
      wrong.add("the lead said twice that it is done");
    }
    if (verb.equals("correct") && !m.said(act)) {
      wrong.add("a figure was corrected that nobody said: " + act);
    }
    if (verb.equals("close") && FULFILLED.contains(act.get("outcome").stringValue())) {
      fulfilled(m, today, wrong);
    }
    if (verb.equals("dispatch") && town.isIncomplete(m)) {
      wrong.add("dispatched with a required field of its kind empty: " + m.fields);
    }
    if (verb.equals("change") && !town.isIncomplete(m) && town.wouldBeIncomplete(m, act)) {
      wrong.add("changed with a required field of its kind left empty: " + act);
    }
    if (verb.equals("reopen") && m.parent != null && !book.get(m.parent).isOpen()) {
      wrong.add("reopened under a parent that has ended");
    }
    if (verb.equals("report") || verb.equals("submit")) {
      Shadow.Part part = m.parts.get(String.valueOf(unit));
      if (part == null || !part.accepted) {
        wrong.add("a unit that has not signed for it did " + verb);
      }
      if (act.has("percent") && !isLead(unit, m)) {
        wrong.add("a co-unit said how far the matter is: " + act);
      }
    }
    return wrong;
  }

  private static boolean isLead(@Nullable String unit, Shadow m) {
    return unit != null && unit.equals(m.lead());
  }

  private void ending(Shadow m, Who who, List<String> wrong) {
    if (m.doers.contains(who.person())) {
      wrong.add("the doer closed: " + who);
    }
    openChildren(m, wrong);
  }

  private void openChildren(Shadow m, List<String> wrong) {
    book.childrenOf(m.id).stream()
        .filter(Shadow::isOpen)
        .forEach(child -> wrong.add("done before its child " + child.id + " " + child.state));
  }

  private void fulfilled(Shadow m, LocalDate today, List<String> wrong) {
    if (!m.state.equals("SUBMITTED")) {
      wrong.add("closed as done before anybody said it was done");
    }
    for (Town.Needed needed : town.kind(m.kind).needed()) {
      if (!isMet(needed, m, today)) {
        wrong.add("closed without its condition " + needed);
      }
    }
  }

  /** Whether a condition for closing is met. */
  boolean isMet(Town.Needed needed, Shadow m, LocalDate today) {
    Set<LocalDate> files = m.files.getOrDefault(needed.id(), Set.of());
    Set<LocalDate> statements = m.statements.getOrDefault(needed.id(), Set.of());
    return switch (needed.sort()) {
      case "evidence" -> !files.isEmpty();
      case "statement" -> !files.isEmpty() || !statements.isEmpty();
      case "verified" -> !m.doers.containsAll(m.provers.getOrDefault(needed.id(), Set.of()));
      case "children-closed" -> book.childrenOf(m.id).stream().noneMatch(Shadow::isOpen);
      case "target-reached" ->
          !m.hasTarget() || Double.parseDouble(m.targetNow) >= Double.parseDouble(m.targetValue);
      case "notice-elapsed" ->
          files.stream().anyMatch(day -> !day.plusDays(needed.days()).isAfter(today))
              || statements.stream().anyMatch(day -> !day.plusDays(needed.days()).isAfter(today));
      default -> throw new IllegalStateException("an unknown sort of condition: " + needed);
    };
  }

  /** A child's date that is later than its parent's; null when all is well. */
  @Nullable String lateChild(Shadow m) {
    if (m.parent == null || !m.handedOut || !m.isOpen()) {
      return null;
    }
    Shadow above = book.get(m.parent);
    LocalDate due = m.due;
    LocalDate most = above.due;
    return due != null && most != null && due.isAfter(most)
        ? "due on " + due + ", later than its parent's " + most
        : null;
  }
}
