package io.wutong.kernel.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.boards.Boards;
import io.wutong.kernel.boards.model.InboxItem;
import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneClock;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks over a real database: they start and end with acts, and climb when nobody acts. */
@WutongTest(alone = true)
@DemoZone
@TestPropertySource(properties = "wutong.tick-every=0s")
class ClimbingTest {

  @Autowired private Ledger ledger;
  @Autowired private Supervision supervision;
  @Autowired private Boards boards;
  @Autowired private People people;
  @Autowired private Calendar calendar;
  @Autowired private ZoneClock zoneClock;
  @Autowired private ProductClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private Hands hands() {
    return new Hands(ledger, people, clock);
  }

  private List<Clock> clocks(Matter matter) {
    return Acting.as(Actor.HOUSE, () -> supervision.of(matter.id()));
  }

  private Clock clock(Matter matter, String rule, String unit) {
    return clocks(matter).stream()
        .filter(each -> each.rule().equals(rule))
        .filter(each -> each.unit().equals(ZoneFilling.unitId(unit)))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private void climbAll() {
    Acting.run(
        Actor.HOUSE,
        () -> {
          while (supervision.climb()) {
            // until nothing is due any more
          }
        });
  }

  private void later(int days) {
    Acting.run(
        hands().actor("admin"), () -> zoneClock.moveTo(clock.now().plus(days, ChronoUnit.DAYS)));
    climbAll();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ProductClock.ZONE).toInstant();
  }

  private List<InboxItem> climbedTo(String login, Matter matter) {
    return Acting.as(
        hands().actor(login),
        () ->
            boards.inbox().stream()
                .map(Boards.Waiting::item)
                .filter(item -> item.matter().equals(matter.id()))
                .filter(item -> !item.climbed().isEmpty())
                .toList());
  }

  @Test
  void eachUnitOwesItsOwnSignatureUntilTheNextWorkingDayEnds() {
    Matter matter = hands().dispatched();
    LocalDate next = calendar.current().addWorkdays(clock.today(), 1);
    assertThat(clocks(matter))
        .hasSize(2)
        .allSatisfy(each -> {
          assertThat(each.rule()).isEqualTo("sign-for");
          assertThat(each.due()).isEqualTo(endOf(next));
        });
    hands().act(matter, "zhujian", new Act.Accept(null));
    assertThat(clock(matter, "sign-for", "zhujianju").state()).isEqualTo(Clock.State.KEPT);
    assertThat(clock(matter, "sign-for", "gouzhao").state()).isEqualTo(Clock.State.RUNNING);
  }

  @Test
  void silenceClimbsToTheNextPersonByNameAndEndsLate() {
    Matter matter = hands().dispatched();
    later(2);
    assertThat(climbedTo("gouzhao2", matter)).hasSize(1);
    later(20);
    List<String> climbed =
        clock(matter, "sign-for", "gouzhao").steps().stream()
            .map(step -> people.directory().person(step.person()).name())
            .toList();
    List<String> ladder =
        Stream.of("gouzhao2", "gouzhao", "ducha2", "ducha", "shuji")
            .map(login -> people.directory().person(ZoneFilling.personId(login)).name())
            .toList();
    assertThat(climbed).isEqualTo(ladder);
    assertThat(climbedTo("shuji", matter)).hasSize(1);
    assertThat(climbedTo("gouzhao3", matter)).isEmpty();
    Matter now = Acting.as(Actor.HOUSE, () -> ledger.get(matter.id()));
    hands().act(now, "gouzhao", new Act.Accept(null));
    assertThat(clock(matter, "sign-for", "gouzhao").state()).isEqualTo(Clock.State.LATE);
    assertThat(climbedTo("gouzhao", matter)).isEmpty();
  }

  @Test
  void whatStandsInTheInboxAlreadySaysThatItIsLate() {
    Matter matter = hands().dispatched();
    later(5);
    assertThat(climbedTo("gouzhao", matter))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.kind()).isEqualTo(InboxItem.Kind.SIGN_FOR);
          assertThat(item.climbed()).hasSize(1);
        });
  }

  @Test
  void suspensionPausesTheClockAndNotThePromise() {
    Matter matter = hands().dispatched();
    Instant due = clock(matter, "sign-for", "gouzhao").due();
    Matter suspended = hands().act(matter, "ducha", new Act.Suspend("等待上位规划", "主任办公会"));
    assertThat(suspended.dates().promisedOn()).isEqualTo(Hands.DUE);
    later(9);
    assertThat(clock(matter, "sign-for", "gouzhao").steps()).isEmpty();
    hands().act(suspended, "ducha", new Act.Resume("规划已批"));
    Clock goesOn = clock(matter, "sign-for", "gouzhao");
    assertThat(goesOn.state()).isEqualTo(Clock.State.RUNNING);
    assertThat(goesOn.due())
        .isAfter(due)
        .isEqualTo(endOf(calendar.current().addWorkdays(clock.today(), 1)));
  }

  @Test
  void manyTickersLetAClockClimbOnce() {
    Matter matter = hands().dispatched();
    Acting.run(
        hands().actor("admin"), () -> zoneClock.moveTo(clock.now().plus(2, ChronoUnit.DAYS)));
    List<CompletableFuture<Void>> tickers =
        Stream.generate(() -> CompletableFuture.runAsync(this::climbAll)).limit(4).toList();
    tickers.forEach(CompletableFuture::join);
    assertThat(clocks(matter))
        .allSatisfy(
            each -> assertThat(each.steps()).extracting(Clock.Step::step).doesNotHaveDuplicates());
    assertThat(clock(matter, "sign-for", "gouzhao").version())
        .isEqualTo(1 + clock(matter, "sign-for", "gouzhao").steps().size());
  }

  @Test
  void aStrangerDoesNotSeeTheClocks() {
    Matter matter = hands().dispatched();
    assertThatThrownBy(() -> Acting.as(hands().actor("touzi"), () -> supervision.of(matter.id())))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.refusal().status()).isEqualTo(404));
  }

  @Test
  void replayingTheJournalGivesTheSameRows() {
    later(1);
    List<String> before = rows();
    assertThat(before).hasSizeGreaterThan(40);
    Acting.run(Actor.HOUSE, supervision::rebuild);
    assertThat(rows()).isEqualTo(before);
  }

  private List<String> rows() {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status ->
                Stream.of("clock", "clock_step")
                    .flatMap(table ->
                        db
                            .sql("select t::text as line from " + table + " t order by line")
                            .query((row, n) -> row.getString(1))
                            .list()
                            .stream())
                    .toList()));
  }
}
