package io.wutong.kernel.ledger.model;

import io.wutong.kernel.people.Directory;
import io.wutong.shared.acting.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On whose part an actor works: the own unit's, or else that of a unit below in which nobody signs,
 * as a community without accounts: its street office enters and signs for it (代填).
 */
public final class Serving {

  private Serving() {}

  /** The part; null when the matter has none for this actor. */
  public static @Nullable Part part(
      Matter matter, Actor actor, Directory directory, LocalDate day) {
    Part own = matter.part(actor.unit());
    return own != null ? own : served(matter, actor, directory, day);
  }

  private static @Nullable Part served(
      Matter matter, Actor actor, Directory directory, LocalDate day) {
    return matter.parts().values().stream()
        .filter(part -> directory.signingUnit(part.unit(), day).equals(actor.unit()))
        .findFirst()
        .orElse(null);
  }
}
