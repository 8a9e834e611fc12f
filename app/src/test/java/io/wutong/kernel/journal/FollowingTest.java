package io.wutong.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.journal.store.CursorRows;
import io.wutong.kernel.journal.store.JournalRows;
import io.wutong.kernel.journal.store.LeafRows;
import io.wutong.shared.acting.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * FEATURE UNDER TEST: who follows the journal hears every act once, in whatever order it commits.
 */
class FollowingTest {

  private static final Instant LONG_AGO = Instant.EPOCH;
  private static final Set<String> ACTS = Set.of("test.report");
  private static final String INSERT =
      """
      insert into journal (subject, subject_version, act, actor, post, unit,
                           recorded_at, held_at, wall_at, bundle_hash, body)
      values (gen_random_uuid(), 1, ?, gen_random_uuid(), gen_random_uuid(),
              gen_random_uuid(), now(), now(), now(), '\\x00', '{}') returning id
      """;

  private final House house = new House();
  private final Following following = following();
  private final List<Long> heard = new CopyOnWriteArrayList<>();

  private Following following() {
    JdbcTemplate template = new JdbcTemplate(house.source);
    JdbcClient client = JdbcClient.create(template);
    return new Following(
        new CursorRows(client),
        new JournalRows(client, JsonMapper.shared()),
        new LeafRows(template));
  }

  private void begin(Instant since) {
    house.as(Actor.HOUSE, () -> following.begin("test", since));
  }

  private void follow(int max) {
    house.as(
        Actor.HOUSE,
        () -> following.follow("test", ACTS, max, acts -> acts.forEach(a -> heard.add(a.id()))));
  }

  /** Other tests' transactions on the same server may hold the watermark back for a while. */
  private void followUntil(int count) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (heard.size() < count && Instant.now().isBefore(end)) {
      follow(10);
    }
  }

  private static long insert(Connection connection, String act) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, act);
      try (var id = insert.executeQuery()) {
        id.next();
        return id.getLong(1);
      }
    }
  }

  @Test
  void whatIsNotCommittedHoldsBackWhatCameAfterIt() throws SQLException {
    begin(LONG_AGO);
    try (Connection slow = house.database.owner().getConnection();
        Connection quick = house.database.owner().getConnection()) {
      slow.setAutoCommit(false);
      long first = insert(slow, "test.report");
      long second = insert(quick, "test.report");
      follow(10);
      assertThat(heard).as("the second has committed, the first may still").isEmpty();
      slow.commit();
      followUntil(2);
      assertThat(heard).containsExactly(first, second);
    }
    follow(10);
    assertThat(heard).hasSize(2);
  }

  @Test
  void onlyWhatIsHeardAndOnlyFromTheBeginningOn() throws SQLException {
    try (Connection writer = house.database.owner().getConnection()) {
      insert(writer, "test.report");
    }
    begin(Instant.now().plusSeconds(60));
    long mine;
    try (Connection writer = house.database.owner().getConnection()) {
      insert(writer, "test.other");
      mine = insert(writer, "test.report");
    }
    followUntil(1);
    assertThat(heard).last().isEqualTo(mine);
  }

  @Test
  void whatItDoesNotHearIsPassedOnceAndAnIdleLookWritesNothing() throws SQLException {
    begin(LONG_AGO);
    long other;
    try (Connection writer = house.database.owner().getConnection()) {
      other = insert(writer, "test.other");
    }
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (place() <= xidOf(other) && Instant.now().isBefore(end)) {
      follow(10);
    }
    assertThat(heard).isEmpty();
    long reached = place();
    assertThat(reached).isGreaterThan(xidOf(other));
    follow(10);
    assertThat(place()).as("nothing came between").isEqualTo(reached);
  }

  private long place() {
    return number("select xid::text::bigint from journal_cursor where listener = 'test'");
  }

  private long xidOf(long act) {
    return number("select xid::text::bigint from journal where id = " + act);
  }

  private long number(String sql) {
    return JdbcClient.create(house.database.owner())
        .sql(sql)
        .query((row, n) -> row.getLong(1))
        .single();
  }

  @Test
  void whatFailsIsHeardAgain() throws SQLException {
    begin(LONG_AGO);
    long id;
    try (Connection writer = house.database.owner().getConnection()) {
      id = insert(writer, "test.report");
    }
    List<Long> tried = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              while (tried.isEmpty()) {
                house.as(
                    Actor.HOUSE,
                    () ->
                        following.follow(
                            "test",
                            ACTS,
                            10,
                            acts -> {
                              acts.forEach(act -> tried.add(act.id()));
                              throw new IllegalStateException("killed here");
                            }));
              }
            })
        .hasMessage("killed here");
    followUntil(1);
    assertThat(tried).containsExactly(id);
    assertThat(heard).containsExactly(id);
  }

  @Test
  void manyFollowersHearEachActOnceWhileManyWrite() {
    begin(LONG_AGO);
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 4)
            .mapToObj(n ->
                CompletableFuture.runAsync(
                    () -> LongStream.range(0, 50).forEach(act -> house.record(2))))
            .toList();
    List<CompletableFuture<Void>> followers =
        Stream.generate(() -> CompletableFuture.runAsync(() -> followUntil(400))).limit(3).toList();
    writers.forEach(CompletableFuture::join);
    followers.forEach(CompletableFuture::join);
    assertThat(heard)
        .containsExactlyInAnyOrderElementsOf(
            house.numbers("select id from journal where act = 'test.report'"));
  }
}
