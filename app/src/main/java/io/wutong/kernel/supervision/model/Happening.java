package io.wutong.kernel.supervision.model;

import io.wutong.kernel.ledger.model.Asks;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.packs.ClockRule.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act brought about, read off the matter before and after it.
 *
 * @param event what happened
 * @param unit to whose part; none when it happened to the matter
 */
record Happening(Event event, @Nullable UUID unit) {

  static List<Happening> between(@Nullable Matter before, Matter after) {
    List<Happening> happened = new ArrayList<>();
    for (Part part : after.parts().values()) {
      part(before == null ? null : before.part(part.unit()), part, before, after, happened);
    }
    State was = before == null ? State.PROPOSED : before.state();
    if (after.state() == State.SUBMITTED && was != State.SUBMITTED) {
      happened.add(new Happening(Event.SUBMITTED, null));
    }
    if (after.state() == State.CLOSED && was != State.CLOSED) {
      happened.add(new Happening(Event.CLOSED, null));
    }
    if (before == null) {
      return happened;
    }
    if (after.progress().returns() > before.progress().returns()) {
      happened.add(new Happening(Event.RETURNED, null));
    }
    if (after.progress().reports() > before.progress().reports()) {
      happened.add(new Happening(Event.REPORTED, null));
    }
    asked(before.asks(), after.asks(), happened);
    return happened;
  }

  private static void part(
      @Nullable Part was,
      Part part,
      @Nullable Matter before,
      Matter after,
      List<Happening> happened) {
    boolean wasHandedOut = was != null && before != null && before.wasDispatched();
    if (after.wasDispatched() && !wasHandedOut) {
      happened.add(new Happening(Event.DISPATCHED, part.unit()));
    }
    if (was == null) {
      return;
    }
    if (part.isAccepted() && !was.isAccepted()) {
      happened.add(new Happening(Event.ACCEPTED, part.unit()));
    }
    if (part.submittedAt() != null && !Objects.equals(part.submittedAt(), was.submittedAt())) {
      happened.add(new Happening(Event.SUBMITTED, part.unit()));
    }
    if (part.state() == Part.Standing.RETURNED && was.state() != Part.Standing.RETURNED) {
      happened.add(new Happening(Event.RETURNED, part.unit()));
    }
  }

  private static void asked(Asks was, Asks now, List<Happening> happened) {
    boolean asked =
        isNew(was.extension(), now.extension()) || isNew(was.reassignment(), now.reassignment());
    boolean answered =
        isNew(now.extension(), was.extension()) || isNew(now.reassignment(), was.reassignment());
    if (asked) {
      happened.add(new Happening(Event.ASKED, null));
    }
    if (answered) {
      happened.add(new Happening(Event.ANSWERED, null));
    }
  }

  private static boolean isNew(@Nullable Object was, @Nullable Object now) {
    return was == null && now != null;
  }
}
