package io.wutong.kernel.packs;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.PeopleSettings;
import io.wutong.kernel.people.ZoneClock;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.database.WutongSettings;
import io.wutong.shared.start.StartRefused;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** Before anything else at start: loads the packs, and fills an empty demo zone once. */
@Component
@Order(0)
class StartPacks implements ApplicationRunner {

  private static final UUID FILLING = Ids.named("zone", "filling");

  private final Packs packs;
  private final Fillings fillings;
  private final DemoLife life;
  private final ZoneClock zoneClock;
  private final ProductClock clock;
  private final Journal journal;
  private final WutongSettings settings;
  private final PeopleSettings people;
  private final People organisation;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  StartPacks(
      Packs packs,
      Fillings fillings,
      DemoLife life,
      ZoneClock zoneClock,
      ProductClock clock,
      Journal journal,
      WutongSettings settings,
      PeopleSettings people,
      People organisation,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.packs = packs;
    this.fillings = fillings;
    this.life = life;
    this.zoneClock = zoneClock;
    this.clock = clock;
    this.journal = journal;
    this.settings = settings;
    this.people = people;
    this.organisation = organisation;
    this.events = events;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.run(
        Actor.HOUSE,
        () -> {
          packs.start();
          Zone zone = packs.findZone();
          if (settings.demo() && !settings.empty() && zone != null) {
            fill(zone);
          }
        });
  }

  /** Once, and again from the start should the first time have been cut off: twice is once. */
  private void fill(Zone zone) {
    if (journal.version(FILLING) > 0) {
      return;
    }
    refuseForeign(zone);
    DemoPast past = packs.demoPast();
    Instant first = past.begins().orElse(zone.clock().toInstant());
    zoneClock.standAt(first.minus(Duration.ofMinutes(1)));
    fillings.fill(zone.filling(people.demoPassword()));
    events.publishEvent(new ZoneFilled(zone));
    life.live(past);
    if (zone.clock().toInstant().isAfter(clock.now())) {
      zoneClock.moveTo(zone.clock().toInstant());
    }
    transaction.executeWithoutResult(status -> done(past.matters().size()));
  }

  /** A zone that somebody keeps already is no place for invented persons with known passwords. */
  private void refuseForeign(Zone zone) {
    Set<UUID> invented =
        zone.filling(people.demoPassword()).persons().stream()
            .map(ZoneFilling.PersonLine::id)
            .collect(Collectors.toSet());
    boolean foreign =
        organisation.directory().persons().stream()
            .anyMatch(person -> !invented.contains(person.id()));
    if (foreign) {
      throw new StartRefused(
          "this data folder holds a zone of its own, and the demonstration would be mixed into it."
              + " Maybe: ./wutong run --empty");
    }
  }

  private void done(int matters) {
    Instant now = clock.now();
    var body = JsonNodeFactory.instance.objectNode().put("matters", matters);
    journal.append(new Entry(FILLING, 1, "packs.zone-filled", Actor.HOUSE, now, now, body));
  }
}
