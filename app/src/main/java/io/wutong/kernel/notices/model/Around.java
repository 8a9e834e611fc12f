package io.wutong.kernel.notices.model;

import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.supervision.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an act.
 *
 * @param matter the matter that it is about, as it stands now: who no longer has to do with it
 *     hears nothing of it
 * @param history the acts on the act's own subject up to it, where an answer needs the question
 * @param clock the clock that climbed
 * @param directory who is who
 * @param today the day on which it is told
 */
public record Around(
    Matter matter,
    List<Recorded> history,
    @Nullable Clock clock,
    Directory directory,
    LocalDate today) {

  public Around {
    history = List.copyOf(history);
  }
}
