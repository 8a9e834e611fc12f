package io.wutong.kernel.notices.model;

import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Readers;
import io.wutong.kernel.people.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Those who hear of one act on a matter. Nobody hears of what they did themselves, nobody hears
 * twice for one cause, and only whoever may read the matter hears at all: of a sensitive one the
 * persons named, of another one its units. One exception: a unit that was relieved of a matter as
 * it asked hears the answer, though the matter is no longer its own.
 */
final class Audience {

  private final Matter matter;
  private final Directory directory;
  private final UUID actor;
  private final List<Told> told = new ArrayList<>();

  Audience(Matter matter, Directory directory, UUID actor) {
    this.matter = matter;
    this.directory = directory;
    this.actor = actor;
  }

  void tell(UUID person, UUID unit, Cause cause, String words) {
    boolean already =
        told.stream().anyMatch(each -> each.person().equals(person) && each.cause() == cause);
    if (!already && !person.equals(actor)) {
      told.add(new Told(person, unit, cause, words));
    }
  }

  /** Who hears, in the order in which they were told. */
  List<Told> told() {
    Set<UUID> readers = Readers.of(matter, directory).readers();
    return told.stream().filter(each -> mayHear(each, readers)).toList();
  }

  private boolean mayHear(Told each, Set<UUID> readers) {
    if (matter.content().sensitivity() == Sensitivity.SENSITIVE) {
      return readers.contains(each.person());
    }
    return readers.contains(each.unit()) || each.cause() == Cause.REASSIGN_ANSWERED;
  }
}
