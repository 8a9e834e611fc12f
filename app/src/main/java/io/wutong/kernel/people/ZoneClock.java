package io.wutong.kernel.people;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.people.model.PeopleJson;
import io.wutong.kernel.people.store.ClockRows;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door of the zone's clock. In a demo zone it can be set once and moved forward; in a working
 * zone it is the machine's and nobody moves it. How far it stands off survives a restart.
 */
@Service
public class ZoneClock {

  private static final UUID CLOCK = Ids.named("clock", "zone");
  private static final Duration FURTHEST = Duration.ofDays(366);

  private final ProductClock clock;
  private final ClockRows rows;
  private final Journal journal;
  private final Sessions sessions;
  private final PeopleSettings settings;
  private final ApplicationEventPublisher events;

  ZoneClock(
      ProductClock clock,
      ClockRows rows,
      Journal journal,
      Sessions sessions,
      PeopleSettings settings,
      ApplicationEventPublisher events) {
    this.clock = clock;
    this.rows = rows;
    this.journal = journal;
    this.sessions = sessions;
    this.settings = settings;
    this.events = events;
  }

  /** After a restart the zone's time goes on where it stood. */
  @PostConstruct
  void goOn() {
    Duration offset = rows.find();
    if (offset != null) {
      clock.stand(offset);
    }
  }

  /**
   * Sets the clock of a demo zone that has never been set, to any day; answers whether it did. The
   * caller is the house, before it fills the zone.
   */
  @Transactional
  public boolean standAt(Instant to) {
    demandDemo();
    if (!Acting.get().isHouse()) {
      throw Refusal.forbidden("admin-only").refused();
    }
    if (rows.find() != null) {
      return false;
    }
    record(Acting.get(), clock.now(), to, to);
    return true;
  }

  /** Moves the clock forward. Whoever is signed in stays so. */
  @Transactional
  public void moveTo(Instant to) {
    demandDemo();
    Instant now = clock.now();
    if (!to.isAfter(now)) {
      throw Refusal.of("clock-only-forward").with("now", now).refused();
    }
    if (to.isAfter(now.plus(FURTHEST))) {
      throw Refusal.of("clock-too-far").with("days", FURTHEST.toDays()).refused();
    }
    sessions.carry(Duration.between(now, to));
    record(Acting.get(), now, to, now);
  }

  private void demandDemo() {
    if (!settings.demo()) {
      throw Refusal.forbidden("demo-only").refused();
    }
  }

  private void record(Actor actor, Instant from, Instant to, Instant at) {
    Duration offset = Duration.between(clock.wallNow(), to);
    int version = rows.put(offset);
    var body = PeopleJson.body().put("from", from.toString()).put("to", to.toString());
    journal.append(new Entry(CLOCK, version, "clock.moved", actor, at, at, body));
    events.publishEvent(new ClockMoved(from, to));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            clock.stand(offset);
          }
        });
  }
}
