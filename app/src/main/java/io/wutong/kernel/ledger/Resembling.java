package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.model.Likeness;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.store.MatterRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever is about to make a matter that its lead unit has one much like it (国务院令733 §15: no
 * repeated supervision). It never refuses anything.
 */
@Service
public class Resembling {

  private static final int TOLD_MOST = 3;

  private final MatterRows matters;

  Resembling(MatterRows matters) {
    this.matters = matters;
  }

  /** What somebody is about to make a matter of; without a lead nothing resembles it. */
  public record Draft(@Nullable UUID lead, String title, @Nullable String content) {}

  /**
   * An open matter of the same lead.
   *
   * @param likeness up to 1000
   */
  public record Alike(UUID id, String number, String title, State state, int likeness) {}

  /** For each draft the open matters most like it, as far as the actor may see them. */
  @Transactional(readOnly = true)
  public List<List<Alike>> alike(List<Draft> drafts) {
    Map<UUID, List<Compared>> byLead = new HashMap<>();
    List<List<Alike>> all = new ArrayList<>();
    for (Draft draft : drafts) {
      UUID lead = draft.lead();
      all.add(
          lead == null ? List.of() : alike(draft, byLead.computeIfAbsent(lead, this::openMatters)));
    }
    return all;
  }

  private record Compared(MatterRows.Said said, Likeness words) {}

  private List<Compared> openMatters(UUID lead) {
    return matters.openOf(lead).stream()
        .map(said -> new Compared(said, Likeness.of(said.title(), said.text())))
        .toList();
  }

  private static List<Alike> alike(Draft draft, List<Compared> open) {
    String content = draft.content() == null ? "" : draft.content();
    Likeness words = Likeness.of(draft.title(), content);
    return open.stream()
        .map(one -> alike(one.said(), words.to(one.words())))
        .filter(one -> one.likeness() >= Likeness.TELLING)
        .sorted(Comparator.comparingInt(Alike::likeness).reversed())
        .limit(TOLD_MOST)
        .toList();
  }

  private static Alike alike(MatterRows.Said said, int likeness) {
    return new Alike(said.id(), said.number(), said.title(), said.state(), likeness);
  }
}
