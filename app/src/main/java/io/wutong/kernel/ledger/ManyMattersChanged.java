package io.wutong.kernel.ledger;

import java.util.List;

/**
 * Matters that were taken over, or taken back, together. Published inside that transaction in the
 * place of one {@link MatterChanged} for each: who keeps rows that follow from matters goes through
 * them; who starts clocks or tells people does nothing, for what is taken over starts none.
 */
public record ManyMattersChanged(List<MatterChanged> changes) {

  public ManyMattersChanged {
    changes = List.copyOf(changes);
  }
}
