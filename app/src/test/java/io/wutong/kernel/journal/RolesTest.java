package io.wutong.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.shared.acting.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FEATURE UNDER TEST: what the app's role cannot do, whatever the program asks of it. */
class RolesTest {

  private static final String NOT_ALLOWED = "42501";

  private final House house = new House();

  @ParameterizedTest
  @ValueSource(strings = {"journal", "leaf", "head", "subtree", "kept_file"})
  void theAppNeitherChangesNorDeletesWhatIsKept(String table) throws SQLException {
    house.record(300);
    house.sealAll();
    String column =
        switch (table) {
          case "head" -> "sealed_at = now()";
          case "kept_file" -> "name = 'x'";
          case "journal" -> "act = 'x'";
          default -> "hash = 'x'";
        };
    refused("update " + table + " set " + column);
    refused("delete from " + table);
    refused("truncate " + table);
    refused("drop table " + table);
    refused("alter table " + table + " disable trigger user");
    refused("set session_replication_role = replica");
  }

  private void refused(String statement) throws SQLException {
    try (Connection connection = house.source.getConnection();
        Statement attempt = connection.createStatement()) {
      attempt.execute("select set_config('wutong.house', 'on', false)");
      assertThatThrownBy(() -> attempt.execute(statement))
          .as(statement)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"journal", "leaf", "head", "subtree"})
  void evenTheOwnerIsStoppedByTheTriggers(String table) {
    house.record(300);
    house.sealAll();
    assertThatThrownBy(() -> house.owner.sql("delete from " + table).update())
        .hasStackTraceContaining("what was recorded stays");
    assertThatThrownBy(() -> house.owner.sql("truncate " + table).update())
        .hasStackTraceContaining("what was recorded stays");
  }

  @Test
  void withoutAClaimThereAreNoRows() {
    house.record(3);
    JdbcClient app = JdbcClient.create(house.source);
    assertThat(app.sql("select id from journal").query((row, n) -> row.getLong(1)).list())
        .isEmpty();
  }

  @Test
  void aClaimSeesTheRowsOfItsUnitsMattersOnly() {
    Actor officer = House.OFFICER;
    Actor other = new Actor(new UUID(1, 2), new UUID(2, 2), new UUID(3, 2));
    UUID mine = house.record(2);
    UUID theirs = house.record(3);
    UUID named = house.record(4);
    reader(officer.unit(), mine);
    reader(other.unit(), theirs);
    reader(officer.person(), named);
    assertThat(subjects(officer)).containsOnly(mine, named).hasSize(6);
    assertThat(subjects(other)).containsOnly(theirs).hasSize(3);
    assertThat(subjects(Actor.HOUSE)).hasSize(9);
    assertThat(subjects(new Actor(new UUID(1, 3), new UUID(2, 3), new UUID(3, 3)))).isEmpty();
  }

  @Test
  void aProofIsForWhoMaySeeTheMatter() {
    UUID mine = house.record(2);
    house.record(2);
    reader(House.OFFICER.unit(), mine);
    house.sealAll();
    house.as(
        House.OFFICER,
        () -> {
          assertThat(house.proofs.prove(2).row()).contains(mine.toString());
          assertThatThrownBy(() -> house.proofs.prove(3)).hasMessageContaining("not-found");
        });
  }

  private void reader(UUID reader, UUID matter) {
    house
        .owner
        .sql("insert into matter_reader (reader, due_on, matter) values (?, '2022-06-30', ?)")
        .param(reader)
        .param(matter)
        .update();
  }

  private List<UUID> subjects(Actor actor) {
    List<UUID> seen = new ArrayList<>();
    JdbcClient app = JdbcClient.create(house.source);
    house.as(
        actor,
        () ->
            app.sql("select subject from journal")
                .query((row, n) -> seen.add(row.getObject(1, UUID.class)))
                .list());
    return seen;
  }
}
