package io.wutong.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.kernel.ledger.Signing;
import io.wutong.kernel.ledger.model.Content;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.notices.model.Cause;
import io.wutong.kernel.notices.model.Urgency;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneClock;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.kernel.supervision.Supervision;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears of an act, over a real journal: each person once for each cause, nobody in vain. */
@WutongTest(alone = true)
@DemoZone
@TestPropertySource(properties = {"wutong.tick-every=0s", "wutong.notices.every=0s"})
class NoticesTest {

  @Autowired private Notices notices;
  @Autowired private Telling telling;
  @Autowired private Ledger ledger;
  @Autowired private Signing signing;
  @Autowired private Supervision supervision;
  @Autowired private People people;
  @Autowired private ZoneClock zoneClock;
  @Autowired private ProductClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private Hands hands;

  /** The filling of the zone comes before the first round, as it does at a start. */
  @BeforeEach
  void begin() {
    hands = new Hands(ledger, people, clock);
    telling.round();
  }

  private List<Notice> heard(String login, Matter matter) {
    caughtUp();
    return Acting.as(hands.actor(login), () -> notices.list(false)).stream()
        .filter(notice -> notice.matter().equals(matter.id()))
        .toList();
  }

  private List<Cause> causes(String login, Matter matter) {
    return heard(login, matter).stream().map(Notice::cause).toList().reversed();
  }

  /** Other tests' transactions on the same server may hold the watermark back for a while. */
  private void caughtUp() {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    long last = number("select max(id) from journal");
    while (Instant.now().isBefore(end)) {
      telling.round();
      if (number(
              """
              select count(*) from journal j, journal_cursor c where c.listener = 'notices'
                and (j.xid, j.id) > (c.xid, c.journal_id) and j.xid >= pg_snapshot_xmin(
                  pg_current_snapshot())
              """)
          == 0) {
        telling.round();
        return;
      }
    }
    throw new AssertionError("act %d is never read".formatted(last));
  }

  private long number(String query) {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(
                status -> db.sql(query).query((row, n) -> row.getLong(1)).single()));
  }

  private Matter accepted() {
    Matter matter = hands.act(hands.dispatched(), "gouzhao", new Act.Accept(null));
    return hands.act(matter, "zhujian", new Act.Accept(ZoneFilling.personId("zhujian2")));
  }

  private Matter now(Matter matter) {
    return Acting.as(Actor.HOUSE, () -> ledger.get(matter.id()));
  }

  @Test
  void fillingAZoneRingsNoBell() {
    assertThat(
            number(
                "select count(*) from notice where read_at is null and at <= (select at from"
                    + " notice_start)"))
        .isZero();
    assertThat(number("select count(*) from notice where at <= (select at from notice_start)"))
        .as("what happened in the last week can be looked at")
        .isPositive();
  }

  @Test
  void aDispatchIsHeardByOfficersAndSignersOfItsUnitsAndByNobodyElse() {
    Matter matter = hands.dispatched();
    assertThat(causes("zhujian", matter)).containsExactly(Cause.TO_ACCEPT);
    assertThat(causes("zhujian2", matter)).containsExactly(Cause.TO_ACCEPT);
    assertThat(causes("gouzhao", matter)).containsExactly(Cause.TO_ACCEPT);
    assertThat(causes("touzi", matter)).isEmpty();
    assertThat(causes("ducha", matter)).as("who did it").isEmpty();
    Notice notice = heard("gouzhao", matter).getFirst();
    assertThat(notice.title()).isEqualTo("编制片区排水一张图");
    assertThat(notice.dueOn()).isEqualTo(Hands.DUE);
    assertThat(notice.urgency()).isEqualTo(Urgency.DIGEST);
    assertThat(notice.readAt()).isNull();
  }

  @Test
  void oneLifeTellsEachWhatIsTheirs() {
    Matter matter = accepted();
    matter =
        hands.act(matter, "zhujian", new Act.AskExtension(LocalDate.of(2022, 8, 31), "汛期", true));
    assertThat(causes("ducha", matter)).containsExactly(Cause.EXTENSION_ASKED);
    matter = hands.act(matter, "ducha", new Act.RefuseExtension("时间足够"));
    assertThat(heard("zhujian", matter).getFirst())
        .satisfies(notice -> {
          assertThat(notice.cause()).isEqualTo(Cause.EXTENSION_REFUSED);
          assertThat(notice.words()).isEqualTo("时间足够");
        });
    matter = hands.act(matter, "zhujian", new Act.Submit("已完成", List.of()));
    assertThat(causes("ducha2", matter)).containsExactly(Cause.TO_VERIFY);
    matter = hands.act(matter, "ducha2", new Act.Return("缺少验收单"));
    assertThat(causes("zhujian2", matter))
        .as("who sees to it; it was signed for before anybody was told")
        .containsExactly(Cause.RETURNED);
    assertThat(causes("gouzhao", matter))
        .as("a co-unit's part was not returned")
        .doesNotContain(Cause.RETURNED);
    matter = hands.act(matter, "shuji", new Act.Instruct("务必按期"));
    assertThat(heard("zhujian2", matter).getFirst().cause()).isEqualTo(Cause.INSTRUCTED);
    assertThat(heard("zhujian2", matter).getFirst().urgency()).isEqualTo(Urgency.AT_ONCE);
    hands.act(matter, "ducha", new Act.Close(Outcome.NO_LONGER_NEEDED, "并入年度计划"));
    assertThat(causes("zhujian2", matter)).last().isEqualTo(Cause.CLOSED);
  }

  @Test
  void aUnitThatIsRelievedHearsTheAnswerAndNoLongerTheTitle() {
    Matter matter = hands.dispatched();
    matter = hands.act(matter, "zhujian", new Act.AskReassign("不属本单位职责"));
    assertThat(causes("ducha", matter)).containsExactly(Cause.REASSIGN_ASKED);
    UUID other = ZoneFilling.unitId("shifo");
    matter = hands.act(matter, "ducha", new Act.Reassign(other, List.of(), "同意"));
    assertThat(causes("shifo", matter)).containsExactly(Cause.TO_ACCEPT);
    Notice answer = heard("zhujian", matter).getFirst();
    assertThat(answer.cause()).isEqualTo(Cause.REASSIGN_ANSWERED);
    assertThat(answer.number()).isEqualTo(matter.origin().number());
    assertThat(answer.title()).isNull();
    assertThat(answer.words()).isEmpty();
  }

  @Test
  void whatIsPreparedWaitsForASignerAndComesBackToItsOfficer() {
    Matter matter = now(accepted());
    Act report =
        new Act.Report("已完成摸排", 30, null, null, null, null, List.of(), List.of(), List.of());
    UUID prepared =
        Acting.as(hands.actor("zhujian2"), () -> signing.prepare(matter.id(), Order.of(report)));
    Notice waits = heard("zhujian", matter).getFirst();
    assertThat(waits.cause()).isEqualTo(Cause.TO_SIGN);
    assertThat(waits.words()).isEqualTo("report");
    Acting.run(hands.actor("zhujian"), () -> signing.sendBack(prepared, "数字有误"));
    Notice back = heard("zhujian2", matter).getFirst();
    assertThat(back.cause()).isEqualTo(Cause.SENT_BACK);
    assertThat(back.words()).isEqualTo("数字有误");
  }

  /** Nobody of the community signs in: what waits for it, waits for its street. */
  @Test
  void whatConcernsAServedUnitIsHeardByItsStreet() {
    Matter matter = hands.dispatched(hands.proposed(ZoneFilling.unitId("shequ-gounan")));
    assertThat(causes("gouzhao", matter)).containsExactly(Cause.TO_ACCEPT);
    assertThat(causes("gounan", matter)).containsExactly(Cause.TO_ACCEPT);
    assertThat(causes("wutong", matter)).as("another street").isEmpty();
    matter = hands.act(matter, "gouzhao", new Act.Accept(null));
    matter = hands.act(matter, "ducha", new Act.Remind("请报送进展", null));
    assertThat(causes("gouzhao", matter)).last().isEqualTo(Cause.REMINDED);
    matter = hands.act(matter, "gouzhao", new Act.Submit("已完成", List.of()));
    matter = hands.act(matter, "ducha2", new Act.Return("缺少照片"));
    assertThat(causes("gouzhao", matter)).last().isEqualTo(Cause.RETURNED);
  }

  @Test
  void silenceIsHeardByThePersonToWhomItClimbs() {
    Matter matter = hands.dispatched();
    caughtUp();
    Acting.run(hands.actor("admin"), () -> zoneClock.moveTo(clock.now().plus(3, ChronoUnit.DAYS)));
    Acting.run(
        Actor.HOUSE,
        () -> {
          while (supervision.climb()) {
            // until nothing is due any more
          }
        });
    Notice climbed = heard("gouzhao2", matter).getFirst();
    assertThat(climbed.cause()).isEqualTo(Cause.CLIMBED);
    assertThat(climbed.urgency()).isEqualTo(Urgency.AT_ONCE);
    assertThat(causes("shuji", matter)).isEmpty();
  }

  @Test
  void ofASensitiveMatterOnlyTheNamedReadersHear() {
    UUID reader = ZoneFilling.personId("zhujian");
    Proposal proposal =
        new Proposal(
            "supervision/annual-task",
            "研究企业搬迁",
            null,
            ZoneFilling.unitId("zhujianju"),
            List.of(ZoneFilling.unitId("gouzhao")),
            ZoneFilling.unitId("duchashi"),
            Hands.DUE,
            null,
            Map.of(),
            null,
            Content.Sensitivity.SENSITIVE,
            List.of(reader, ZoneFilling.personId("ducha"), ZoneFilling.personId("ducha2")),
            null);
    Matter matter = Acting.as(hands.actor("ducha2"), () -> ledger.propose(proposal));
    matter = hands.act(matter, "ducha", new Act.Dispatch("主任办公会"));
    assertThat(causes("zhujian", matter)).containsExactly(Cause.TO_ACCEPT);
    UUID id = matter.id();
    assertThat(number("select count(*) from notice where matter = '" + id + "'")).isEqualTo(1);
  }

  @Test
  void readingTheJournalAgainTellsNobodyAgain() {
    Matter matter = hands.dispatched();
    caughtUp();
    hands.act(matter, "zhujian", new Act.Accept(ZoneFilling.personId("zhujian2")));
    caughtUp();
    long before = number("select count(*) from notice");
    long unread = number("select count(*) from notice where read_at is null");
    Acting.run(
        Actor.HOUSE,
        () ->
            transaction.executeWithoutResult(
                status -> db.sql("update journal_cursor set xid = '0', journal_id = 0").update()));
    // Somebody else sees to it meanwhile: the old acts are not told to them as if they were new.
    caughtUp();
    assertThat(number("select count(*) from notice where read_at is null")).isEqualTo(unread);
    assertThat(number("select count(*) from notice")).isGreaterThanOrEqualTo(before);
    assertThat(causes("zhujian2", matter)).containsExactly(Cause.TO_ACCEPT);
  }

  @Test
  void manyTellersTellEachPersonOnce() {
    Matter matter = hands.dispatched();
    List<CompletableFuture<Void>> tellers =
        Stream.generate(() -> CompletableFuture.runAsync(telling::round)).limit(4).toList();
    tellers.forEach(CompletableFuture::join);
    assertThat(causes("gouzhao", matter)).containsExactly(Cause.TO_ACCEPT);
  }

  @Test
  void whatIsReadIsReadAndWhatCameSinceIsNot() {
    Matter first = hands.dispatched();
    long newest = heard("gouzhao", first).getFirst().id();
    hands.dispatched();
    caughtUp();
    Actor gouzhao = hands.actor("gouzhao");
    assertThat(Acting.as(gouzhao, () -> notices.readUpTo(newest))).isEqualTo(1);
    assertThat(Acting.as(hands.actor("zhujian"), () -> notices.read(List.of(newest))))
        .as("somebody else's cannot be read for them")
        .isPositive();
    Notice second = Acting.as(gouzhao, () -> notices.list(true)).getFirst();
    assertThat(Acting.as(gouzhao, () -> notices.read(List.of(second.id())))).isZero();
  }
}
