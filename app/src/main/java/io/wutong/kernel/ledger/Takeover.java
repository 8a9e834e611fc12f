package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.model.State;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 存量事项: one row of a ledger that was kept elsewhere, as it stood there.
 *
 * @param proposal what is promised; {@code promisedOn} is the first promise
 * @param standing where it stands: proposed for a new one, else as the ledger says
 * @param dueOn the date in force, if it is another than the first
 * @param dispatchedOn when it was handed out, if the ledger says so
 * @param closedOn when it was closed, if the ledger says so
 * @param percent how far the ledger says it is; −1 when it doesn't
 * @param progress the last words on its progress
 * @param remarks everything else that the row says, by its headings
 * @param place where the row stands, as {@code 台账!12}
 */
public record Takeover(
    Proposal proposal,
    State standing,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate dispatchedOn,
    @Nullable LocalDate closedOn,
    int percent,
    String progress,
    List<Remark> remarks,
    String place) {

  public Takeover {
    remarks = List.copyOf(remarks);
  }

  /** What a row is called, who leads it and where it stands. */
  public record Named(String title, @Nullable UUID lead, String place) {}

  /** The same in short, for a look at whether it is there already. */
  public Named named() {
    return new Named(proposal.title(), proposal.lead(), place);
  }

  /** A heading and what stood under it. */
  public record Remark(String heading, String words) {}
}
