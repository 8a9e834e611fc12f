package io.wutong.kernel.intake;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.store.CandidateRows;
import io.wutong.kernel.intake.store.DocumentRows;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands behind a matter (立项依据). Whoever may read a matter is told of its paper's title and
 * day, and of the leader's words, as a notice of supervision would; the rest of the paper is for
 * those whose paper it is.
 */
@Service
public class Behind {

  private final Ledger ledger;
  private final CandidateRows candidates;
  private final DocumentRows documents;
  private final TransactionTemplate transaction;

  Behind(
      Ledger ledger,
      CandidateRows candidates,
      DocumentRows documents,
      TransactionTemplate transaction) {
    this.ledger = ledger;
    this.candidates = candidates;
    this.documents = documents;
    this.transaction = transaction;
  }

  /**
   * A matter's paper.
   *
   * @param readable whether the actor may read all of it
   */
  public record Paper(Document document, Candidate candidate, boolean readable) {}

  /** The paper; refused as absent when there is none, or the matter is not theirs to see. */
  public Paper of(UUID matter) {
    ledger.get(matter);
    Document document =
        Acting.as(Actor.HOUSE, () -> inTransaction(() -> find(matter)))
            .orElseThrow(() -> Refusal.absent("document").refused());
    Candidate candidate =
        document.candidates().stream()
            .filter(one -> matter.equals(one.matter()))
            .findFirst()
            .orElseThrow();
    // Asked again in the actor's own name: the claim is set where a transaction begins.
    boolean readable = inTransaction(() -> documents.find(document.id())).isPresent();
    return new Paper(document, candidate, readable);
  }

  private @Nullable Document find(UUID matter) {
    UUID id = candidates.findDocumentOf(matter);
    return id == null ? null : documents.find(id);
  }

  private Optional<Document> inTransaction(Supplier<@Nullable Document> work) {
    Optional<Document> found = transaction.execute(status -> Optional.ofNullable(work.get()));
    return Objects.requireNonNull(found);
  }
}
