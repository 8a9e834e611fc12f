package io.wutong.kernel.intake.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 候选事项: words that may become a matter.
 *
 * @param source where they stand
 * @param draft what the matter would say
 * @param found what the engine saw
 * @param from the candidates that it was merged from or split off
 * @param matter the matter it became
 */
public record Candidate(
    UUID id,
    Words source,
    Draft draft,
    Found found,
    Status status,
    List<UUID> from,
    @Nullable UUID matter) {

  public Candidate {
    from = from == null ? List.of() : List.copyOf(from);
    if ((status == Status.DISPATCHED) == (matter == null)) {
      throw new IllegalArgumentException(
          "The candidate %s is %s with matter %s.".formatted(id, status, matter));
    }
  }

  /** One that waits for the officer. */
  public static Candidate open(UUID id, Words source, Draft draft, Found found, List<UUID> from) {
    return new Candidate(id, source, draft, found, Status.OPEN, from, null);
  }

  Candidate as(Status other) {
    return new Candidate(id, source, draft, found, other, from, null);
  }

  Candidate drafted(Draft other, Status decided) {
    return new Candidate(id, source, other, found, decided, from, null);
  }

  Candidate read(Draft other, Found seen) {
    return new Candidate(id, source, other, seen, status, from, matter);
  }

  Candidate became(UUID newMatter) {
    return new Candidate(id, source, draft, found, Status.DISPATCHED, from, newMatter);
  }
}
