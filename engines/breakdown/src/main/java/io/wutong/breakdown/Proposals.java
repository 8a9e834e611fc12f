package io.wutong.breakdown;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text gave. Candidates and sentences set aside together are all its sentences; with the
 * frame around them they are all its characters, each once.
 *
 * @param frames in the order of the text
 * @param foundDate the date the document gives itself; null when it gives none
 * @param usedDate the date that deadlines were counted from: the caller's, else the document's;
 *     when null, ask the officer, for some deadlines wait for it
 */
public record Proposals(
    List<Candidate> candidates,
    List<SetAside> setAside,
    List<Frame> frames,
    List<Article> articles,
    @Nullable FoundDate foundDate,
    @Nullable LocalDate usedDate) {
  public Proposals {
    candidates = List.copyOf(candidates);
    setAside = List.copyOf(setAside);
    frames = List.copyOf(frames);
    articles = List.copyOf(articles);
  }
}
