package io.wutong.kernel.meetings;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.model.Asks;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.meetings.model.Line;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.reporting.Said;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for who is silent before a meeting: see them, remind them, each once. */
@Service
public class Reminding {

  private final Meetings meetings;
  private final Gathering gathering;
  private final Rights rights;
  private final Ledger ledger;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  Reminding(
      Meetings meetings,
      Gathering gathering,
      Rights rights,
      Ledger ledger,
      ProductClock clock,
      TransactionTemplate transaction) {
    this.meetings = meetings;
    this.gathering = gathering;
    this.rights = rights;
    this.ledger = ledger;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * A matter on which nobody reported for the meeting.
   *
   * @param said on whom in the unit it hangs
   * @param remindedAt when its lead was reminded for this meeting
   */
  public record Silent(Matter matter, Said said, @Nullable Instant remindedAt) {}

  /** What came of reminding: how many now, how many were before, and who could not be. */
  public record Reminded(int now, int before, List<NotReminded> not) {

    public Reminded {
      not = List.copyOf(not);
    }
  }

  /** A matter whose lead could not be reminded, and why. */
  public record NotReminded(UUID matter, Refusal refusal) {}

  /** Who is silent, as far as the actor reads the matters. */
  public List<Silent> silent(UUID meeting) {
    List<Awaiting.Silent> all = gathering.silent(meetings.get(meeting), clock.now());
    Set<UUID> readable =
        gathering.readable(all.stream().map(Awaiting.Silent::matter).toList()).stream()
            .map(Matter::id)
            .collect(Collectors.toUnmodifiableSet());
    return all.stream()
        .filter(each -> readable.contains(each.matter().id()))
        .map(each -> new Silent(each.matter(), each.said(), remindedAt(each.matter(), meeting)))
        .toList();
  }

  /** Reminds the leads of all silent matters that were not yet reminded for this meeting. */
  public Reminded remind(UUID id, String words) {
    Meeting meeting = meetings.get(id);
    rights.demandKeep(meeting.unit());
    Rights.demandOpen(meeting);
    if (words.isBlank() || words.length() > Line.NOTE_MAX) {
      throw Refusal.badInput("meeting-note").with("max", Line.NOTE_MAX).refused();
    }
    int now = 0;
    int before = 0;
    List<NotReminded> not = new ArrayList<>();
    for (Silent each : silent(id)) {
      UUID matter = each.matter().id();
      try {
        // Each by itself: one that cannot be reminded keeps no other from it.
        boolean done =
            Boolean.TRUE.equals(transaction.execute(status -> remind(matter, id, words)));
        now += done ? 1 : 0;
        before += done ? 0 : 1;
      } catch (Refused e) {
        not.add(new NotReminded(matter, e.refusal()));
      }
    }
    return new Reminded(now, before, not);
  }

  /** The matter remembers for which meeting, so that pressing twice reminds once. */
  private boolean remind(UUID matter, UUID meeting, String words) {
    Matter held = ledger.hold(matter);
    if (remindedAt(held, meeting) != null) {
      return false;
    }
    ledger.act(matter, held.version(), Order.of(new Act.Remind(words, meeting)));
    return true;
  }

  private static @Nullable Instant remindedAt(Matter matter, UUID meeting) {
    Asks.Reminder reminder = matter.asks().reminder();
    return reminder == null || !meeting.equals(reminder.occasion()) ? null : reminder.at();
  }
}
