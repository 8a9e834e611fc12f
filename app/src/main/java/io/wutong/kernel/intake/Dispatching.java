package io.wutong.kernel.intake;

import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * 批准交办: hands accepted candidates to the ledger in one approval. Each becomes a matter, or is
 * refused, in a transaction of its own: one bad date does not hold up thirty good ones.
 */
@Service
public class Dispatching {

  private static final int MOST = 300;

  private final Rights rights;
  private final Handover handover;

  Dispatching(Rights rights, Handover handover) {
    this.rights = rights;
    this.handover = handover;
  }

  /**
   * One approval.
   *
   * @param kind the matters' kind
   * @param verifier the unit that will verify
   * @param basis on what the approval rests (国务院令733 §11)
   * @param fields what the kind's own fields say, the same for all
   * @param fieldsOf what they say of one candidate, over what they say of all
   * @param readers the named readers of matters out of a sensitive document; who entered it and who
   *     approves when absent
   */
  public record Approval(
      List<UUID> candidates,
      String kind,
      @Nullable UUID campaign,
      UUID verifier,
      String basis,
      @Nullable Map<String, String> fields,
      @Nullable Map<UUID, Map<String, String>> fieldsOf,
      @Nullable List<UUID> readers) {

    /** The fields of one candidate. */
    Map<String, String> fieldsOf(UUID candidate) {
      Map<String, String> all = new HashMap<>(Objects.requireNonNullElse(fields, Map.of()));
      if (fieldsOf != null) {
        fieldsOf
            .getOrDefault(candidate, Map.of())
            .forEach((field, value) -> {
              if (!value.isBlank()) {
                all.put(field, value);
              }
            });
      }
      return all;
    }
  }

  /** What became of a candidate: a matter, a refusal, or both when it was a matter before. */
  public record Outcome(UUID candidate, @Nullable UUID matter, @Nullable Refusal refusal) {}

  /**
   * Hands over, one after the other, in the order given; naming one twice is naming it once.
   *
   * @param version the document's version that the approver looked at; another one is refused
   */
  public List<Outcome> dispatch(UUID document, @Nullable Integer version, Approval approval) {
    rights.demandDispatch();
    handover.demandSeen(document, version);
    if (approval.candidates().isEmpty() || approval.candidates().size() > MOST) {
      throw Refusal.badInput("dispatch-how-many").with("max", MOST).refused();
    }
    if (approval.basis().isBlank()) {
      throw Refusal.badInput("dispatch-basis-missing").refused();
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (UUID candidate : new LinkedHashSet<>(approval.candidates())) {
      outcomes.add(one(document, candidate, approval));
    }
    return outcomes;
  }

  private Outcome one(UUID document, UUID candidate, Approval approval) {
    try {
      return new Outcome(candidate, handover.handOver(document, candidate, approval), null);
    } catch (Refused e) {
      Object matter = e.refusal().values().get("matter");
      boolean before = e.refusal().slug().equals("candidate-already-dispatched");
      return new Outcome(
          candidate, before && matter instanceof UUID known ? known : null, e.refusal());
    } catch (PessimisticLockingFailureException e) {
      return new Outcome(candidate, null, new Refusal("try-again", 503, Map.of()));
    }
  }
}
