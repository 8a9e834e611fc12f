package io.wutong.kernel.ledger.model;

import io.wutong.kernel.people.Directory;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who reads a matter: the units that have to do with it and all above them, and a unit whose help
 * is asked; of a sensitive one only the persons named. A unit that has not been handed it yet does
 * not see it coming.
 */
public record Readers(Set<UUID> readers, LocalDate dueOn) {

  /** Stands for 'no date yet' in an index that is read in the order of dates. */
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Those of a matter in this organisation. */
  public static Readers of(Matter matter, Directory directory) {
    LocalDate due = matter.dates().dueOn() == null ? LAST : matter.dates().dueOn();
    if (matter.content().sensitivity() == Content.Sensitivity.SENSITIVE) {
      return new Readers(new TreeSet<>(matter.content().readers()), due);
    }
    Set<UUID> all = new TreeSet<>(directory.unitAndAbove(matter.verifier()));
    all.addAll(directory.unitAndAbove(matter.origin().proposedFor()));
    if (matter.wasDispatched()) {
      matter.parts().values().forEach(part -> all.addAll(directory.unitAndAbove(part.unit())));
      // Whoever is asked for help has to see for what.
      matter.asks().coordinations().forEach(each -> all.add(each.unit()));
    }
    return new Readers(all, due);
  }
}
