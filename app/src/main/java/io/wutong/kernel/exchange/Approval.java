package io.wutong.kernel.exchange;

import io.wutong.kernel.exchange.model.Column;
import java.util.List;
import java.util.UUID;

/**
 * A person's yes to what a ledger changes.
 *
 * @param id made by the sender: the same approval sent twice is done once
 * @param file the ledger that came back, by its hash
 * @param choices what is to stand where two edited the same cell
 */
public record Approval(UUID id, String file, List<Choice> choices) {

  public Approval {
    choices = choices == null ? List.of() : List.copyOf(choices);
  }

  /**
   * A choice between two words that were shown. It says nothing about any that came later.
   *
   * @param theirs what was there when it was made
   * @param mine whether the ledger's words are to stand; otherwise what is there now
   */
  public record Choice(UUID matter, Column column, String theirs, boolean mine) {}
}
