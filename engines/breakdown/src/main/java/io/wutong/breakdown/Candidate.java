package io.wutong.breakdown;

import java.util.List;

/**
 * A sentence that seems to direct somebody to do something (候选事项). It is before the ledger, not in
 * it: an officer decides.
 *
 * @param article index into {@link Proposals#articles()}
 * @param span where it stands in the text as handed in; a page's number may stand in between
 * @param sentence the same words with hard breaks joined
 * @param parts where it could be split; empty when it is of one piece
 */
public record Candidate(
    int article,
    Span span,
    String sentence,
    String title,
    Findings findings,
    Judgement judgement,
    List<Part> parts) {
  public Candidate {
    parts = List.copyOf(parts);
  }
}
