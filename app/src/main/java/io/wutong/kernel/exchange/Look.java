package io.wutong.kernel.exchange;

import io.wutong.kernel.documents.model.Problem;
import io.wutong.kernel.exchange.model.Comparing.Edit;
import io.wutong.kernel.exchange.model.Comparing.Held;
import io.wutong.kernel.ledger.Looking.Said;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger that came back would change, before anything is.
 *
 * @param rows how many rows it has
 * @param edits the matters with edited cells
 * @param held edited cells that are not applied
 * @param added rows that carry no mark of a matter
 * @param foreign marked rows of matters that are not there or not theirs to see; nobody learns
 *     which
 * @param gone what went out and is not in the file any more
 * @param problems cells that cannot be read
 */
public record Look(
    String fileName,
    int rows,
    List<Edited> edits,
    List<Held> held,
    List<Added> added,
    List<Added> foreign,
    Gone gone,
    List<Problem> problems) {

  public Look {
    edits = List.copyOf(edits);
    held = List.copyOf(held);
    added = List.copyOf(added);
    foreign = List.copyOf(foreign);
    problems = List.copyOf(problems);
  }

  /**
   * A matter with edited cells.
   *
   * @param since the report that others made since it went out; null when there is none
   * @param refusal why it cannot be reported now; null when it can
   * @param waiting whether the same already waits for the unit's signer
   */
  public record Edited(
      Matter matter,
      List<Edit> cells,
      @Nullable Said since,
      @Nullable Refusal refusal,
      boolean waiting) {

    /** Whether approving would do something. */
    public boolean isToDo() {
      return refusal == null && !waiting;
    }
  }

  /**
   * Rows that were deleted; nothing happens to their matters.
   *
   * @param titles the first of those that the actor reads
   */
  public record Gone(int count, List<String> titles) {
    public Gone {
      titles = List.copyOf(titles);
    }
  }

  /** A row that is no matter known here. */
  public record Added(String sheet, int row, String words) {}
}
