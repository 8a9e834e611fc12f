package io.wutong.kernel.intake;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Draft;
import io.wutong.kernel.intake.model.Editing;
import io.wutong.kernel.intake.store.DocumentRows;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Source;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One candidate into one matter. The document is held while it happens: whoever clicks second finds
 * the matter there and makes no other.
 */
@Component
class Handover {

  private final DocumentRows rows;
  private final Filing filing;
  private final Ledger ledger;
  private final RecordJson json;

  Handover(DocumentRows rows, Filing filing, Ledger ledger, RecordJson json) {
    this.rows = rows;
    this.filing = filing;
    this.ledger = ledger;
    this.json = json;
  }

  /**
   * The document is there and theirs, and at the version that was looked at, where one is named.
   */
  @Transactional(readOnly = true)
  void demandSeen(UUID id, @Nullable Integer version) {
    Document document = rows.find(id);
    if (document == null) {
      throw Refusal.absent("document").refused();
    }
    document.refuseMoved(version);
  }

  @Transactional
  UUID handOver(UUID id, UUID candidateId, Dispatching.Approval approval) {
    Document document = rows.lock(id);
    if (document == null) {
      throw Refusal.absent("document").refused();
    }
    Candidate candidate = Editing.ready(document, candidateId);
    Matter proposed = ledger.propose(proposal(document, candidate, approval));
    Matter matter =
        ledger.act(proposed.id(), proposed.version(), Order.of(new Act.Dispatch(approval.basis())));
    Document after = Editing.dispatched(document, candidateId, matter.id());
    filing.change(
        document,
        after,
        "dispatched",
        json.tree(
            Map.of(
                "candidate", candidateId.toString(),
                "matter", matter.id().toString(),
                "basis", approval.basis())));
    return matter.id();
  }

  private static Proposal proposal(
      Document document, Candidate candidate, Dispatching.Approval approval) {
    Draft draft = candidate.draft();
    Draft.Target target = draft.target();
    boolean sensitive = document.header().sensitive();
    return new Proposal(
        approval.kind(),
        draft.title(),
        draft.content(),
        draft.lead(),
        draft.co(),
        approval.verifier(),
        draft.dueOn(),
        target == null ? null : new Act.Figure(target.what(), target.value(), target.unit()),
        approval.fieldsOf(candidate.id()),
        approval.campaign(),
        sensitive ? Sensitivity.SENSITIVE : null,
        sensitive ? readers(document, approval) : List.of(),
        new Source(
            document.id(),
            document.header().title(),
            candidate.source().start(),
            candidate.source().end(),
            candidate.source().words(),
            document.body().hash()));
  }

  private static List<UUID> readers(Document document, Dispatching.Approval approval) {
    if (approval.readers() != null && !approval.readers().isEmpty()) {
      return approval.readers();
    }
    Set<UUID> two = new LinkedHashSet<>();
    two.add(document.header().enteredBy());
    two.add(Acting.get().person());
    return List.copyOf(two);
  }
}
