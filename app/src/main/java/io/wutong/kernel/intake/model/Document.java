package io.wutong.kernel.intake.model;

import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document and what was made of it.
 *
 * @param body its text, which never changes
 * @param origin where the text comes from
 * @param dating the day from which its deadlines count
 * @param candidates in the order of the text
 * @param setAside in the order of the text
 */
public record Document(
    UUID id,
    Header header,
    Body body,
    Origin origin,
    Dating dating,
    List<Candidate> candidates,
    List<SetAside> setAside,
    int version) {

  private static final Comparator<Candidate> AS_THEY_STAND =
      Comparator.<Candidate>comparingInt(candidate -> candidate.source().start())
          .thenComparingInt(candidate -> candidate.source().end())
          .thenComparing(candidate -> candidate.id().toString());
  private static final Comparator<SetAside> IN_ORDER =
      Comparator.<SetAside>comparingInt(left -> left.source().start())
          .thenComparing(left -> left.id().toString());

  public Document {
    candidates = candidates.stream().sorted(AS_THEY_STAND).toList();
    setAside = setAside.stream().sorted(IN_ORDER).toList();
  }

  /** The text, and its SHA-256 in hex. */
  public record Body(String text, String hash) {}

  /** A file, a leader's words, both or neither. */
  public record Origin(
      Header.@Nullable SourceFile file, Header.@Nullable Instruction instruction) {}

  /**
   * The document's own date.
   *
   * @param words where the text says it; empty when a person said it, or nobody
   */
  public record Dating(@Nullable LocalDate on, String words) {}

  /** Whether deadlines wait for the document's date. */
  public boolean needsDate() {
    return dating.on() == null
        && candidates.stream()
            .anyMatch(one -> one.found().deadline().certainty() == Found.Certainty.NEEDS_DATE);
  }

  /** Refuses whoever looked at another version; nobody who names none. */
  public void refuseMoved(@Nullable Integer seen) {
    if (seen != null && seen != version) {
      throw new Refusal("document-version-moved", 412, Map.of("version", version)).refused();
    }
  }

  /** The candidate of this id; refused as absent when there is none. */
  public Candidate candidate(UUID wanted) {
    return candidates.stream()
        .filter(one -> one.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Refusal.absent("candidate").refused());
  }

  Document with(List<Candidate> changed, Set<UUID> takenUp, Dating dated) {
    List<Candidate> all = new ArrayList<>(candidates);
    for (Candidate one : changed) {
      all.removeIf(old -> old.id().equals(one.id()));
      all.add(one);
    }
    List<SetAside> left = setAside.stream().filter(one -> !takenUp.contains(one.id())).toList();
    return new Document(id, header, body, origin, dated, all, left, version + 1);
  }

  Document with(List<Candidate> changed) {
    return with(changed, Set.of(), dating);
  }
}
