package io.wutong.kernel.intake.model;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** One candidate out of several, in the order of the text. */
final class Merged {

  /** Between merged candidates there may stand this much: a comma, a break, a number. */
  private static final int GAP = 20;

  private Merged() {}

  static Candidate of(UUID id, String text, List<Candidate> parts) {
    return Candidate.open(
        id,
        span(text, parts),
        draft(parts),
        found(parts),
        parts.stream().map(Candidate::id).toList());
  }

  /** The whole stretch if they stand together; else the first, whose words it then names. */
  private static Words span(String text, List<Candidate> parts) {
    int end = parts.getFirst().source().end();
    for (Candidate next : parts.subList(1, parts.size())) {
      if (next.source().start() - end > GAP) {
        return parts.getFirst().source();
      }
      end = Math.max(end, next.source().end());
    }
    return Words.of(text, parts.getFirst().source().start(), end);
  }

  private static Draft draft(List<Candidate> parts) {
    List<Draft> drafts = parts.stream().map(Candidate::draft).toList();
    UUID lead = drafts.stream().map(Draft::lead).filter(Objects::nonNull).findFirst().orElse(null);
    Set<UUID> co = new LinkedHashSet<>();
    for (Draft each : drafts) {
      co.addAll(each.co());
      if (each.lead() != null) {
        co.add(each.lead());
      }
    }
    if (lead != null) {
      co.remove(lead);
    }
    return new Draft(
        drafts.getFirst().title(),
        String.join("\n", drafts.stream().map(Draft::content).toList()),
        lead,
        List.copyOf(co),
        drafts.stream()
            .map(Draft::dueOn)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        drafts.stream().map(Draft::target).filter(Objects::nonNull).findFirst().orElse(null));
  }

  private static Found found(List<Candidate> parts) {
    Found first = parts.getFirst().found();
    return new Found(
        first.unitWords(),
        first.deadline(),
        parts.stream().flatMap(part -> part.found().figures().stream()).toList(),
        parts.stream().flatMap(part -> part.found().reasons().stream()).toList(),
        parts.stream().mapToInt(part -> part.found().confidence()).max().orElse(0),
        List.of(),
        first.speaker());
  }
}
