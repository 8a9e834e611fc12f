package io.wutong.kernel.boards;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.boards.model.Wall;
import io.wutong.kernel.boards.store.WallRows;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.kernel.ledger.Rebuilding;
import io.wutong.kernel.ledger.model.Content;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * FEATURE UNDER TEST: the wall counts what its reader may see, whatever wrote the rows, on whatever
 * day, whether or not its counters have been turned; each figure is compared with a slow count of
 * the rows that the reader's own claim shows.
 */
@WutongTest(alone = true)
@DemoZone
@TestPropertySource(properties = "wutong.wall-every=0s")
class WallTest {

  private static final String SLOWLY =
      """
      select campaign, lead,
          count(*) filter (where state not in ('CLOSED', 'WITHDRAWN')) as open,
          count(*) filter (where red_on > :day and yellow_on > :day) as green,
          count(*) filter (where red_on > :day and yellow_on <= :day) as yellow,
          count(*) filter (where red_on <= :day) as red,
          count(*) filter (where red_on is not null and due_on = :day) as due_today,
          count(*) filter (where red_on is not null and due_on < :day) as overdue,
          count(*) filter (where state not in ('PROPOSED', 'WITHDRAWN') and coalesce(outcome, '')
              not in ('MERGED', 'CARRIED_OVER', 'NO_LONGER_NEEDED')) as matters,
          coalesce(sum(case when state = 'CLOSED' then 100 else greatest(progress, 0) end) filter (
              where state not in ('PROPOSED', 'WITHDRAWN') and coalesce(outcome, '')
              not in ('MERGED', 'CARRIED_OVER', 'NO_LONGER_NEEDED')), 0) as percent
      from matter group by campaign, lead
      """;

  @Autowired private Walls walls;
  @Autowired private WallRows rows;
  @Autowired private Ledger ledger;
  @Autowired private Rebuilding rebuilding;
  @Autowired private People people;
  @Autowired private ProductClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private Hands hands() {
    return new Hands(ledger, people, clock);
  }

  @Test
  void everybodysWallIsWhatTheyMaySee() {
    for (String login : List.of("ducha", "gouzhao", "zhujian", "touzi", "admin")) {
      holds(hands().actor(login), clock.today());
    }
    assertThat(Acting.as(hands().actor("ducha"), walls::look).fronts()).isNotEmpty();
    turn(clock.today());
    holds(hands().actor("ducha"), clock.today());
  }

  @Test
  void anActIsCountedAtOnce() {
    turn(clock.today());
    Matter matter = hands().dispatched();
    holds(hands().actor("ducha"), clock.today());
    holds(hands().actor("gouzhao"), clock.today());
    matter = hands().act(matter, "zhujian", new Act.Accept(null));
    hands()
        .act(
            matter,
            "zhujian",
            new Act.Report("底图已收齐", 30, null, null, null, null, List.of(), List.of(), List.of()));
    holds(hands().actor("zhujian"), clock.today());
    turn(clock.today());
    holds(hands().actor("zhujian"), clock.today());
  }

  @Test
  void aSensitiveMatterIsCountedForItsReadersAlone() {
    long before = open("ducha");
    long stranger = open("ducha3");
    Proposal proposal =
        new Proposal(
            "supervision/annual-task",
            "核查一件敏感的事",
            null,
            ZoneFilling.unitId("zhujianju"),
            List.of(),
            ZoneFilling.unitId("duchashi"),
            Hands.DUE,
            null,
            Map.of(),
            null,
            Content.Sensitivity.SENSITIVE,
            List.of(ZoneFilling.personId("ducha2"), ZoneFilling.personId("ducha")),
            null);
    Acting.as(hands().actor("ducha2"), () -> ledger.propose(proposal));
    assertThat(open("ducha")).isEqualTo(before + 1);
    assertThat(open("ducha3")).isEqualTo(stranger);
    turn(clock.today());
    assertThat(open("ducha")).isEqualTo(before + 1);
    assertThat(open("ducha3")).isEqualTo(stranger);
    holds(hands().actor("ducha"), clock.today());
  }

  private long open(String login) {
    Actor actor = hands().actor(login.equals("ducha3") ? "ducha3" : login);
    return Acting.as(actor, walls::look).cells().stream().mapToLong(Wall.Cell::open).sum();
  }

  @Test
  void aRebuildingGivesTheSameWall() {
    turn(clock.today());
    List<Wall.Cell> before = cells(hands().actor("ducha"), clock.today());
    Acting.run(Actor.HOUSE, rebuilding::rebuild);
    assertThat(cells(hands().actor("ducha"), clock.today())).isEqualTo(before);
    turn(clock.today());
    assertThat(cells(hands().actor("ducha"), clock.today())).isEqualTo(before);
  }

  @Test
  void whateverIsWrittenAndWhicheverDayItIs() {
    long seed = Long.getLong("wutong.seed", System.nanoTime());
    System.out.println("WallTest: repeat with -Dwutong.seed=" + seed);
    Random random = new Random(seed);
    List<UUID> readers =
        List.of(
            ZoneFilling.unitId("duchashi"),
            ZoneFilling.unitId("gouzhao"),
            ZoneFilling.personId("zhujian"));
    LocalDate day = LocalDate.of(2022, 4, 18);
    for (int i = 0; i < 120; i++) {
      int step = i;
      house(() -> write(random, readers));
      if (random.nextInt(4) == 0) {
        day = day.plusDays(random.nextInt(20));
      }
      if (random.nextInt(5) == 0) {
        turn(day);
      }
      LocalDate asked = day.plusDays(random.nextInt(3));
      for (String login : List.of("ducha", "gouzhao", "zhujian")) {
        Actor actor = hands().actor(login);
        assertThat(cells(actor, asked))
            .as("seed %d, step %d, %s on %s", seed, step, login, asked)
            .isEqualTo(slowly(actor, asked));
      }
    }
    house(() -> db.sql("delete from matter where kind = 'random'").update());
    turn(day);
    holds(hands().actor("ducha"), day);
  }

  /** One of the things that may be done to the rows, as the house. */
  private int write(Random random, List<UUID> readers) {
    UUID id = UUID.nameUUIDFromBytes(("random" + random.nextInt(25)).getBytes());
    LocalDate due = LocalDate.of(2022, 4, 10).plusDays(random.nextInt(90));
    boolean lit = random.nextInt(3) > 0;
    return switch (random.nextInt(4)) {
      case 0 -> readers(id, due, readers.subList(random.nextInt(2), 1 + random.nextInt(2) + 1));
      case 1 -> db.sql("delete from matter where id = ?").param(id).update();
      case 2 ->
          db.sql(
                  """
                  insert into matter (id, version, number, state, kind, title, lead, verifier,
                    due_on, yellow_on, red_on, sensitivity, progress, last_words, doc)
                  values (?, 1, ?, 'ACCEPTED', 'random', 't', ?, ?, ?, ?, ?, 'NORMAL', ?, '', '{}')
                  on conflict do nothing
                  """)
              .params(id, id.toString(), readers.getFirst(), readers.getFirst(), due)
              .params(due.minusDays(random.nextInt(9)), due.plusDays(1), random.nextInt(101) - 1)
              .update();
      default ->
          db.sql(
                  """
                  update matter set state = ?, outcome = ?, due_on = ?, yellow_on = ?, red_on = ?,
                    progress = ? where kind = 'random' and (id = ? or number like ?)
                  """)
              .param(lit ? "ACCEPTED" : "CLOSED")
              .param(lit ? null : outcome(random))
              .param(due)
              .param(lit ? due.minusDays(7) : null)
              .param(lit ? due.plusDays(1) : null)
              .params(random.nextInt(101) - 1, id, id.toString().substring(0, 1) + "%")
              .update();
    };
  }

  private static String outcome(Random random) {
    return List.of("DONE", "MERGED", "STANDING").get(random.nextInt(3));
  }

  private int readers(UUID id, LocalDate due, List<UUID> readers) {
    return db.sql("select write_matter_readers(?, ?, ?)")
        .params(id, due, readers.toArray(UUID[]::new))
        .query((row, n) -> 1)
        .single();
  }

  private void house(java.util.function.Supplier<Integer> work) {
    Acting.run(Actor.HOUSE, () -> transaction.execute(status -> work.get()));
  }

  private void turn(LocalDate day) {
    Acting.run(Actor.HOUSE, () -> transaction.execute(status -> rows.count(day)));
  }

  private void holds(Actor actor, LocalDate day) {
    assertThat(cells(actor, day)).isEqualTo(slowly(actor, day));
  }

  private List<Wall.Cell> cells(Actor actor, LocalDate day) {
    return sorted(Acting.as(actor, () -> transaction.execute(status -> rows.cells(actor, day))));
  }

  private List<Wall.Cell> slowly(Actor actor, LocalDate day) {
    return sorted(
        Acting.as(
            actor,
            () ->
                transaction.execute(status ->
                    db.sql(SLOWLY).param("day", day).query((row, n) -> cell(row)).list())));
  }

  private static Wall.Cell cell(ResultSet row) throws SQLException {
    long open = row.getLong("open");
    long grey = open - row.getLong("green") - row.getLong("yellow") - row.getLong("red");
    long matters = row.getLong("matters");
    return new Wall.Cell(
        row.getObject("campaign", UUID.class),
        row.getObject("lead", UUID.class),
        open,
        row.getLong("green"),
        row.getLong("yellow"),
        row.getLong("red"),
        grey,
        row.getLong("due_today"),
        row.getLong("overdue"),
        matters,
        matters == 0 ? null : (int) (row.getLong("percent") / matters));
  }

  private static List<Wall.Cell> sorted(@Nullable List<Wall.Cell> cells) {
    return java.util.Objects.requireNonNull(cells).stream()
        .filter(cell -> cell.open() > 0 || cell.matters() > 0)
        .sorted(
            Comparator.comparing((Wall.Cell cell) -> String.valueOf(cell.campaign()))
                .thenComparing(cell -> String.valueOf(cell.lead())))
        .toList();
  }
}
