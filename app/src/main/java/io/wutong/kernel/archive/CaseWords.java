package io.wutong.kernel.archive;

import io.wutong.kernel.archive.model.ActWords;
import io.wutong.kernel.people.Directory;
import io.wutong.shared.Language;
import io.wutong.shared.print.Wording;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The words of the case file in both languages, with the names of today's organisation. */
@Component
class CaseWords {

  private final Wording words = Wording.read("archive/words");

  ActWords in(Language language, Directory directory) {
    return new ActWords(words.in(language), id -> name(directory, id));
  }

  /** Ids in an act are of units or of persons; any other says nothing to a reader. */
  static String name(Directory directory, UUID id) {
    var unit = directory.findUnit(id);
    if (unit != null) {
      return unit.name();
    }
    var person = directory.findPerson(id);
    return person == null ? "" : person.name();
  }
}
