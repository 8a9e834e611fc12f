package io.wutong.kernel.notices;

import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Following;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.notices.model.Around;
import io.wutong.kernel.notices.model.Hearing;
import io.wutong.kernel.notices.model.Told;
import io.wutong.kernel.notices.model.Urgency;
import io.wutong.kernel.notices.store.NoticeRows;
import io.wutong.kernel.people.People;
import io.wutong.kernel.supervision.Clock;
import io.wutong.kernel.supervision.Supervision;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the journal behind those who write it and tells whom it concerns. What is told, and how far
 * the journal was read, are one transaction: after a crash nothing is told twice and nothing is
 * left out.
 *
 * <p>What was recorded before this zone began to tell, or longer ago than a week, is there to be
 * looked at and counts as read: filling a zone, or starting after a long pause, rings no bell.
 */
@Component
class Telling {

  private static final String LISTENER = "notices";
  private static final Duration FRESH = Duration.ofDays(7);
  private static final int AT_ONCE_MAX = 200;

  private final Following following;
  private final Journal journal;
  private final Ledger ledger;
  private final Supervision supervision;
  private final People people;
  private final Calendar calendar;
  private final NoticeRows rows;
  private final Outbox outbox;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  Telling(
      Following following,
      Journal journal,
      Ledger ledger,
      Supervision supervision,
      People people,
      Calendar calendar,
      NoticeRows rows,
      Outbox outbox,
      ProductClock clock,
      PlatformTransactionManager transactions) {
    this.following = following;
    this.journal = journal;
    this.ledger = ledger;
    this.supervision = supervision;
    this.people = people;
    this.calendar = calendar;
    this.rows = rows;
    this.outbox = outbox;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Tells what has come, until nothing is left to tell. */
  void round() {
    Acting.run(
        Actor.HOUSE,
        () -> {
          transaction.executeWithoutResult(status -> begin());
          int read = AT_ONCE_MAX;
          while (read == AT_ONCE_MAX) {
            read = following.follow(LISTENER, Hearing.ACTS, AT_ONCE_MAX, this::tell);
          }
        });
  }

  private void begin() {
    Instant now = clock.now();
    if (following.begin(LISTENER, now.minus(FRESH))) {
      rows.startAt(now);
    }
  }

  private void tell(List<Recorded> acts) {
    Instant now = clock.now();
    Instant start = rows.start();
    Instant fresh = now.minus(FRESH);
    for (Recorded act : acts) {
      Instant at = act.entry().recordedAt();
      boolean quiet = at.isBefore(fresh) || (start != null && !at.isAfter(start));
      tell(act, now, quiet);
    }
  }

  private void tell(Recorded act, Instant now, boolean quiet) {
    Around around = around(act, ProductClock.day(now));
    Matter matter = around.matter();
    var source =
        new NoticeRows.Source(
            act.id(),
            matter.id(),
            matter.origin().number(),
            act.entry().actor().person(),
            act.entry().recordedAt(),
            quiet ? now : null);
    for (Told told : Hearing.of(act, around)) {
      Urgency urgency =
          told.cause().urgency(matter.dates().dueOn(), around.today(), calendar.current());
      Long first = rows.insert(source, told, urgency);
      if (first != null && !quiet) {
        outbox.put(act.id(), matter, told, urgency, now);
      }
    }
  }

  private Around around(Recorded act, LocalDate today) {
    Entry entry = act.entry();
    boolean ofClock = entry.act().startsWith("supervision.");
    boolean ofSigning = entry.act().startsWith("signing.");
    Clock climbed = ofClock ? supervision.get(entry.subject()) : null;
    List<Recorded> history =
        Hearing.needsHistory(entry.act()) || ofSigning
            ? journal.history(entry.subject())
            : List.of();
    UUID matter = entry.subject();
    if (climbed != null) {
      matter = climbed.matter();
    } else if (ofSigning) {
      matter = UUID.fromString(history.getFirst().entry().body().path("matter").asString());
    }
    return new Around(ledger.get(matter), history, climbed, people.directory(), today);
  }
}
