package io.wutong.kernel.ledger.model;

import static io.wutong.kernel.ledger.model.Capacity.APPROVER;
import static io.wutong.kernel.ledger.model.Capacity.KEEPER;
import static io.wutong.kernel.ledger.model.Capacity.LEADER;
import static io.wutong.kernel.ledger.model.Capacity.LEAD_OFFICER;
import static io.wutong.kernel.ledger.model.Capacity.LEAD_SIGNER;
import static io.wutong.kernel.ledger.model.Capacity.OFFICER;
import static io.wutong.kernel.ledger.model.Capacity.PROPOSER;
import static io.wutong.kernel.ledger.model.Capacity.SIGNER;
import static io.wutong.kernel.ledger.model.Capacity.VERIFIER;
import static io.wutong.kernel.ledger.model.State.ACCEPTED;
import static io.wutong.kernel.ledger.model.State.CLOSED;
import static io.wutong.kernel.ledger.model.State.DISPATCHED;
import static io.wutong.kernel.ledger.model.State.PROPOSED;
import static io.wutong.kernel.ledger.model.State.SUBMITTED;
import static io.wutong.kernel.ledger.model.State.SUSPENDED;
import static io.wutong.kernel.ledger.model.State.WITHDRAWN;

import io.wutong.kernel.ledger.Act;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one transition table: which act, from which states, to which state, in which capacity, and
 * whether the unit's signer must sign it (审签). Everything else that an act asks for is checked
 * where it is decided; nothing else decides who or when.
 *
 * <p>A null target state means that the act leaves the state as it is, or that the decision says
 * which it becomes.
 */
public enum Verb {
  AMEND("amend", EnumSet.of(PROPOSED), null, false, PROPOSER, APPROVER),
  DISPATCH("dispatch", EnumSet.of(PROPOSED), DISPATCHED, false, APPROVER),
  ACCEPT("accept", EnumSet.of(DISPATCHED, ACCEPTED), null, false, OFFICER, SIGNER),
  ASK_REASSIGN("ask-reassign", EnumSet.of(DISPATCHED, ACCEPTED), null, true, OFFICER, SIGNER),
  REASSIGN("reassign", EnumSet.of(PROPOSED, DISPATCHED, ACCEPTED), DISPATCHED, false, APPROVER),
  ARBITRATE(
      "arbitrate", EnumSet.of(PROPOSED, DISPATCHED, ACCEPTED), DISPATCHED, false, APPROVER, LEADER),
  DELEGATE("delegate", EnumSet.of(ACCEPTED), null, true, LEAD_OFFICER, LEAD_SIGNER),
  REPORT("report", EnumSet.of(DISPATCHED, ACCEPTED), null, true, OFFICER, SIGNER),
  CORRECT("correct", EnumSet.of(ACCEPTED, SUBMITTED, CLOSED), null, true, OFFICER, SIGNER),
  ATTACH("attach", EnumSet.of(ACCEPTED, SUBMITTED), null, false, OFFICER, SIGNER, VERIFIER),
  PLAN("plan", EnumSet.of(DISPATCHED, ACCEPTED), null, false, LEAD_OFFICER, LEAD_SIGNER),
  CHANGE("change", EnumSet.of(DISPATCHED, ACCEPTED), null, false, APPROVER),
  ASK_EXTENSION(
      "ask-extension", EnumSet.of(DISPATCHED, ACCEPTED), null, true, LEAD_OFFICER, LEAD_SIGNER),
  GRANT_EXTENSION("grant-extension", EnumSet.of(DISPATCHED, ACCEPTED), null, false, APPROVER),
  REFUSE_EXTENSION("refuse-extension", EnumSet.of(DISPATCHED, ACCEPTED), null, false, APPROVER),
  SUSPEND("suspend", EnumSet.of(DISPATCHED, ACCEPTED), SUSPENDED, false, APPROVER),
  RESUME("resume", EnumSet.of(SUSPENDED), null, false, APPROVER),
  SUBMIT("submit", EnumSet.of(ACCEPTED, SUBMITTED), null, true, OFFICER, SIGNER),
  RETURN("return", EnumSet.of(SUBMITTED), ACCEPTED, false, VERIFIER),
  CLOSE("close", EnumSet.of(DISPATCHED, ACCEPTED, SUBMITTED, SUSPENDED), CLOSED, false, VERIFIER),
  REOPEN("reopen", EnumSet.of(CLOSED), null, false, VERIFIER, APPROVER),
  WITHDRAW("withdraw", EnumSet.of(PROPOSED, DISPATCHED), WITHDRAWN, false, PROPOSER, APPROVER),
  INSTRUCT(
      "instruct",
      EnumSet.of(PROPOSED, DISPATCHED, ACCEPTED, SUBMITTED, CLOSED, SUSPENDED),
      null,
      false,
      LEADER),
  REMIND(
      "remind", EnumSet.of(DISPATCHED, ACCEPTED), null, false, KEEPER, VERIFIER, APPROVER, LEADER),
  SPLIT("split", EnumSet.of(PROPOSED, DISPATCHED, ACCEPTED), null, false, APPROVER),
  MERGE("merge", EnumSet.of(PROPOSED, DISPATCHED, ACCEPTED), CLOSED, false, APPROVER),
  HAND_OVER(
      "hand-over", EnumSet.of(DISPATCHED, ACCEPTED, SUBMITTED, SUSPENDED), null, false, SIGNER),
  RATE("rate", EnumSet.of(ACCEPTED, SUBMITTED, CLOSED), null, false, LEAD_SIGNER);

  private final String slug;
  private final Set<State> from;
  private final @Nullable State to;
  private final boolean signed;
  private final Set<Capacity> capacities;

  Verb(String slug, Set<State> from, @Nullable State to, boolean signed, Capacity... capacities) {
    this.slug = slug;
    this.from = from;
    this.to = to;
    this.signed = signed;
    this.capacities = Set.of(capacities);
  }

  /** Its name in the API and, after {@code ledger.}, in the journal. */
  public String slug() {
    return slug;
  }

  /** The states from which it may be done. */
  public Set<State> from() {
    return from;
  }

  /** The state that it leads to; null when that depends or does not change. */
  public @Nullable State to() {
    return to;
  }

  /** Whether it is an act of the unit that its signer signs. */
  public boolean isSigned() {
    return signed;
  }

  /** The capacities of which one is enough. */
  public Set<Capacity> capacities() {
    return capacities;
  }

  /** Whether it is done on the part of a unit, by those who work for it. */
  public boolean isOfPart() {
    return isOfLead() || capacities.contains(OFFICER) || capacities.contains(SIGNER);
  }

  /** Whether it is done on the lead's part alone. */
  public boolean isOfLead() {
    return capacities.contains(LEAD_OFFICER) || capacities.contains(LEAD_SIGNER);
  }

  /** The verb of an act. */
  public static Verb of(Act act) {
    return switch (act) {
      case Act.Amend a -> AMEND;
      case Act.Dispatch a -> DISPATCH;
      case Act.Accept a -> ACCEPT;
      case Act.AskReassign a -> ASK_REASSIGN;
      case Act.Reassign a -> REASSIGN;
      case Act.Arbitrate a -> ARBITRATE;
      case Act.Delegate a -> DELEGATE;
      case Act.Report a -> REPORT;
      case Act.Correct a -> CORRECT;
      case Act.Attach a -> ATTACH;
      case Act.Replan a -> PLAN;
      case Act.Change a -> CHANGE;
      case Act.AskExtension a -> ASK_EXTENSION;
      case Act.GrantExtension a -> GRANT_EXTENSION;
      case Act.RefuseExtension a -> REFUSE_EXTENSION;
      case Act.Suspend a -> SUSPEND;
      case Act.Resume a -> RESUME;
      case Act.Submit a -> SUBMIT;
      case Act.Return a -> RETURN;
      case Act.Close a -> CLOSE;
      case Act.Reopen a -> REOPEN;
      case Act.Withdraw a -> WITHDRAW;
      case Act.Instruct a -> INSTRUCT;
      case Act.Remind a -> REMIND;
      case Act.Split a -> SPLIT;
      case Act.Merge a -> MERGE;
      case Act.HandOver a -> HAND_OVER;
      case Act.Rate a -> RATE;
    };
  }
}
