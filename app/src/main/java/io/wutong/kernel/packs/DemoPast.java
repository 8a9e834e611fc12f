package io.wutong.kernel.packs;

import io.wutong.kernel.packs.model.Hint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the demo zone lived through before its first day: the file {@code matters.yaml}. */
public record DemoPast(
    @Hint("The demo's documents.") List<DemoDocument> documents,
    @Hint("The demo's matters.") List<DemoMatter> matters) {

  /** Nothing. */
  public static final DemoPast NONE = new DemoPast(List.of(), List.of());

  public DemoPast {
    documents = List.copyOf(documents);
    matters = List.copyOf(matters);
  }

  /** When it begins; nothing when nothing happened. */
  Optional<Instant> begins() {
    return Stream.concat(
            documents.stream().map(document -> document.at().toInstant()),
            matters.stream().map(matter -> matter.at().toInstant()))
        .min(Comparator.naturalOrder());
  }
}
