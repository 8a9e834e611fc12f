package io.wutong.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.notices.model.Message;
import io.wutong.kernel.notices.model.Preference;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneClock;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What goes outside, over a real server of mail: when, to whom, how often, and with which words.
 */
@WutongTest(alone = true)
@DemoZone
@TestPropertySource(properties = {"wutong.tick-every=0s", "wutong.notices.every=0s"})
class OutsideTest {

  private static final String SECRET = "研究企业搬迁补偿";
  private static final String TITLE = "清理青年公园排水口";
  private static final int PORT = MailServer.freePort();

  private final MailServer mail = new MailServer(PORT);

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry registry) {
    registry.add("wutong.mail.host", () -> "127.0.0.1");
    registry.add("wutong.mail.port", () -> PORT);
    registry.add("wutong.mail.tls", () -> "NONE");
    registry.add("wutong.mail.from", () -> "wutong@zone.example");
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Autowired private Telling telling;
  @Autowired private Digests digests;
  @Autowired private Sending sending;
  @Autowired private Messages messages;
  @Autowired private Preferences preferences;
  @Autowired private Ledger ledger;
  @Autowired private People people;
  @Autowired private Calendar calendar;
  @Autowired private ZoneClock zoneClock;
  @Autowired private ProductClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private Hands hands;

  /** Everybody begins without mail, in the morning of a working day, with nothing on its way. */
  @BeforeEach
  void begin() {
    hands = new Hands(ledger, people, clock);
    telling.round();
    for (String login : List.of("zhujian", "zhujian2", "gouzhao", "gouzhao2")) {
      wants(login, "", true);
    }
    nextWorkdayAt(10, 0);
    everything();
    mail.again();
  }

  private void wants(String login, String address, boolean urgentAtNight) {
    Preference said = Preference.UNSAID;
    var wanted =
        new Preference(
            0, address, false, said.digestAt(), said.quietFrom(), said.quietTo(), urgentAtNight);
    Acting.as(hands.actor(login), () -> preferences.change(wanted));
  }

  private void moveTo(LocalDate day, int hour, int minute) {
    Instant to = day.atTime(LocalTime.of(hour, minute)).atZone(ProductClock.ZONE).toInstant();
    Acting.run(hands.actor("admin"), () -> zoneClock.moveTo(to));
  }

  private void nextWorkdayAt(int hour, int minute) {
    moveTo(calendar.current().addWorkdays(clock.today(), 1), hour, minute);
  }

  private void later(Duration time) {
    Instant to = clock.now().plus(time);
    Acting.run(hands.actor("admin"), () -> zoneClock.moveTo(to));
  }

  /** Tells, makes digests and sends until the journal is read to its end. */
  private void everything() {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(end) && behind() > 0) {
      telling.round();
    }
    telling.round();
    digests.round();
    sending.round();
  }

  private long behind() {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status ->
                db.sql(
                        """
                        select count(*) from journal j where (j.act like 'ledger.%' or
                            j.act like 'supervision.clock-climbed')
                          and j.xid >= (select xid from journal_cursor)
                          and j.xid >= pg_snapshot_xmin(pg_current_snapshot())
                        """)
                    .query((row, n) -> row.getLong(1))
                    .single()));
  }

  private Matter dispatched(LocalDate due, Sensitivity sensitivity) {
    List<UUID> readers =
        sensitivity == Sensitivity.SENSITIVE
            ? List.of(
                ZoneFilling.personId("zhujian2"),
                ZoneFilling.personId("zhujian"),
                ZoneFilling.personId("ducha"),
                ZoneFilling.personId("ducha2"))
            : List.of();
    var proposal =
        new Proposal(
            "supervision/annual-task",
            sensitivity == Sensitivity.SENSITIVE ? SECRET : TITLE,
            null,
            ZoneFilling.unitId("zhujianju"),
            List.of(),
            ZoneFilling.unitId("duchashi"),
            due,
            null,
            Map.of(),
            null,
            sensitivity,
            readers,
            null);
    Matter matter = Acting.as(hands.actor("ducha2"), () -> ledger.propose(proposal));
    return hands.act(matter, "ducha", new Act.Dispatch("主任办公会"));
  }

  private LocalDate inWorkdays(int days) {
    return calendar.current().addWorkdays(clock.today(), days);
  }

  @Test
  void aWorkingDayBeginsWithOneDigestThatSaysEachMatterOnce() {
    wants("zhujian2", "zhujian2@zone.example", true);
    Matter matter = dispatched(inWorkdays(30), Sensitivity.NORMAL);
    everything();
    assertThat(mail.all()).as("there is time: the digest says it").isEmpty();
    nextWorkdayAt(8, 29);
    everything();
    assertThat(mail.all()).isEmpty();
    later(Duration.ofMinutes(1));
    everything();
    everything();
    List<String> mails = mail.with("待办提要");
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().split(matter.origin().number(), -1)).hasSize(2);
    assertThat(mails.getFirst()).contains(TITLE, "待签收", "/matters/" + matter.id());
    later(Duration.ofHours(9));
    everything();
    assertThat(mail.with("待办提要")).as("one a day").hasSize(1);
  }

  @Test
  void aDayOffHasNone() {
    wants("zhujian2", "zhujian2@zone.example", true);
    dispatched(inWorkdays(30), Sensitivity.NORMAL);
    LocalDate day = clock.today();
    while (calendar.current().isWorkday(day)) {
      day = day.plusDays(1);
    }
    moveTo(day, 0, 10);
    everything();
    mail.again();
    moveTo(day, 12, 0);
    everything();
    assertThat(mail.with("待办提要")).isEmpty();
  }

  @Test
  void whatIsNearWaitsForTheMorningAndWhatIsUrgentDoesNot() {
    wants("zhujian", "zhujian@zone.example", true);
    wants("zhujian2", "zhujian2@zone.example", false);
    LocalDate due = inWorkdays(2);
    moveTo(clock.today(), 23, 0);
    Matter matter = dispatched(due, Sensitivity.NORMAL);
    everything();
    assertThat(mail.all()).as("near, in quiet hours").isEmpty();
    Matter accepted =
        hands.act(matter, "zhujian", new Act.Accept(ZoneFilling.personId("zhujian2")));
    Matter submitted = hands.act(accepted, "zhujian", new Act.Submit("已完成", List.of()));
    hands.act(submitted, "ducha2", new Act.Return("缺少照片"));
    everything();
    assertThat(mail.with("被退回：缺少照片")).as("urgent, to whoever lets it through").hasSize(1);
    moveTo(clock.today().plusDays(1), 7, 0);
    everything();
    assertThat(mail.with("被退回：缺少照片")).as("and to the other in the morning").hasSize(2);
  }

  @Test
  void ofASensitiveMatterTheNumberAndTheLinkGoOutside() {
    wants("zhujian2", "zhujian2@zone.example", true);
    Matter matter = dispatched(inWorkdays(1), Sensitivity.SENSITIVE);
    Matter accepted =
        hands.act(matter, "zhujian", new Act.Accept(ZoneFilling.personId("zhujian2")));
    Matter submitted = hands.act(accepted, "zhujian", new Act.Submit("已完成", List.of()));
    hands.act(submitted, "ducha2", new Act.Return("企业名称写错"));
    everything();
    nextWorkdayAt(9, 0);
    everything();
    List<String> mails = mail.with(matter.origin().number());
    assertThat(mails).hasSizeGreaterThanOrEqualTo(2);
    assertThat(mails)
        .allSatisfy(each ->
            assertThat(each).contains("/matters/" + matter.id()).doesNotContain(SECRET, "企业名称写错"));
  }

  @Test
  void aServerThatIsDownLosesNothingAndIsGivenUpWithTheReason() {
    wants("zhujian2", "zhujian2@zone.example", true);
    mail.stop();
    dispatched(inWorkdays(1), Sensitivity.NORMAL);
    everything();
    Actor admin = hands.actor("admin");
    Message waits = Acting.as(admin, messages::troubled).getFirst();
    assertThat(waits.state()).isEqualTo(Message.State.WAITING);
    assertThat(waits.trouble()).contains("127.0.0.1");
    for (int i = 0; i < Message.ATTEMPTS_MAX; i++) {
      later(Message.pause(Message.ATTEMPTS_MAX));
      sending.round();
    }
    Message dead =
        Acting.as(admin, messages::troubled).stream()
            .filter(each -> each.id().equals(waits.id()))
            .findFirst()
            .orElseThrow();
    assertThat(dead.state()).isEqualTo(Message.State.DEAD);
    assertThat(dead.attempts()).isEqualTo(Message.ATTEMPTS_MAX);
    mail.again();
    Acting.run(admin, () -> messages.retry(dead.id()));
    sending.round();
    assertThat(mail.with("待签收")).hasSize(1);
    assertThatThrownBy(() -> Acting.run(admin, () -> messages.retry(dead.id())))
        .isInstanceOf(Refused.class);
  }
}
