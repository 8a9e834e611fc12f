package io.wutong.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: past every door, as the database role of the app, a claim reads and writes
 * what is its own and nothing else. Two units, U and V, each have one row in every table that has
 * row security; a new table with row security fails here until it has its rows.
 */
@Tag("attack")
class ForeignRowsTest {

  private static final String U = "00000000-0000-4000-8000-0000000000aa";
  private static final String V = "00000000-0000-4000-8000-0000000000bb";
  private static final String MINE = "00000000-0000-4000-8000-00000000aaaa";
  private static final String THEIRS = "00000000-0000-4000-8000-00000000bbbb";
  private static final String NOT_ALLOWED = "42501";

  /** Read and written through functions alone. */
  private static final Set<String> HIDDEN = Set.of("matter_text", "report_text", "document_text");

  /** A matter (1) that is opened for a unit (2), with a part of a matter (3). */
  private static final String OPEN_MATTERS =
      """
      select open_matters(array['%1$s']::uuid[], array['x'], array['PROPOSED'],
        array[null]::text[], array['k'], array[null]::uuid[], array['t'], array['%2$s']::uuid[],
        array['%2$s']::uuid[], array[null]::date[], array[null]::date[], array[null]::date[],
        array[null]::date[], array[null]::date[], array[null]::date[], array['NORMAL'],
        array[-1]::smallint[], array[''], array[null]::text[], array['{}'], now(), array['%3$s']::uuid[], array['%2$s']::uuid[],
        array['LEAD'], array['WAITING'], array[null]::date[], array['%1$s']::uuid[],
        array['%2$s']::uuid[], array['9999-12-31']::date[])
      """;

  private final TestDatabase database = TestDatabase.fresh();

  @BeforeEach
  void bothUnitsHaveARowEverywhere() throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      for (String insert : SampleRows.ROWS.values()) {
        statement.execute(insert.formatted(U, MINE));
        statement.execute(insert.formatted(V, THEIRS));
      }
    }
  }

  @Test
  void everyTableWithRowSecurityIsAttackedHere() throws SQLException {
    Set<String> secured = new TreeSet<>();
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select relname from pg_class where relrowsecurity and relkind = 'r'")) {
      while (rows.next()) {
        secured.add(rows.getString(1));
      }
    }
    assertThat(SampleRows.ROWS.keySet()).containsExactlyInAnyOrderElementsOf(secured);
  }

  @Test
  void noClaimSeesNothingAndAClaimItsOwn() throws SQLException {
    for (String table : SampleRows.ROWS.keySet()) {
      if (HIDDEN.contains(table)) {
        refused(counted(table), U, MINE);
        continue;
      }
      assertThat(seen(table, "", "")).as("%s without a claim", table).isZero();
      assertThat(seen(table, V.replace('b', 'c'), "")).as("%s, a stranger", table).isZero();
      assertThat(seen(table, U, "")).as("%s, a unit", table).isEqualTo(1);
      assertThat(seen(table, "", "on")).as("%s, the house", table).isEqualTo(2);
    }
  }

  @Test
  void aSearchFindsWhatIsTheirs() throws SQLException {
    assertThat(texts(U, "select search_matters('''排水''')::text")).containsExactly(MINE);
    assertThat(texts("", "select search_matters('''排水''')::text")).isEmpty();
    String newest = "select newest_matters('''排水''', 20)::text";
    assertThat(texts(U, newest)).containsExactly(MINE);
    assertThat(texts("", newest)).isEmpty();
    String reports = "select matter::text from search_reports('''排水''', 20)";
    assertThat(texts(U, reports)).containsExactly(MINE);
    assertThat(texts("", reports)).isEmpty();
    String documents = "select search_documents('''排水''', 20)::text";
    assertThat(texts(U, documents)).containsExactly(MINE);
    assertThat(texts("", documents)).isEmpty();
  }

  @Test
  void aParentOrChildIsToldOnlyToWhoSeesTheOther() throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("update matter set parent = '%s' where id = '%s'".formatted(THEIRS, MINE));
    }
    String above = "select id::text from matter_kin('" + MINE + "') where above";
    assertThat(texts(U, above)).containsExactly(THEIRS);
    assertThat(texts(V, above)).isEmpty();
    String hold = "select id::text from hold_parent_of_matter('" + MINE + "')";
    assertThat(texts(U, hold)).containsExactly(THEIRS);
    assertThat(texts(V, hold)).isEmpty();
    String below = "select id::text from matter_kin('" + THEIRS + "') where not above";
    assertThat(texts(V, below)).containsExactly(MINE);
    assertThat(texts(U, below)).isEmpty();
  }

  @Test
  void foreignRowsAreNotWritten() {
    for (String table :
        List.of(
            "matter",
            "assignment",
            "help_asked",
            "clock",
            "clock_step",
            "matter_span",
            "prepared_act",
            "document_reader",
            "candidate",
            "set_aside",
            "unit_report",
            "meeting_line",
            "meeting_count",
            "matter_reader",
            "matter_text")) {
      refused(SampleRows.ROWS.get(table) + "", U, THEIRS);
    }
    refused("select write_matter_text('%2$s', '排水')", U, THEIRS);
    refused("select write_matter_readers('%2$s', '2022-06-30', array['%1$s']::uuid[])", U, THEIRS);
    // Many at once: for others to read, onto a matter that is there, with parts of another one.
    String fresh = "00000000-0000-4000-8000-00000000cccc";
    refused(OPEN_MATTERS.formatted(fresh, V, fresh), U, MINE);
    refused(OPEN_MATTERS.formatted(THEIRS, U, THEIRS), U, MINE);
    refused(OPEN_MATTERS.formatted(fresh, U, THEIRS), U, MINE);
    // What the house alone writes.
    for (String table : List.of("wall_cell", "report_text", "document_text")) {
      refused(SampleRows.ROWS.get(table) + "", U, MINE);
    }
    refused(
        "insert into wall_change (reader, campaign, lead, open, matters, percent)"
            + " values ('%1$s', '%2$s', '%1$s', 1, 1, 0)",
        U, MINE);
    refused("select count_wall('2022-06-30')", U, MINE);
    refused("select write_document_text('%2$s', array['排水'])", U, MINE);
    refused(
        "select write_report_text(array['%2$s']::uuid[], array[1], array['2022-01-01']::date[],"
            + " array['排水'], array['排水'])",
        U, MINE);
    // Under somebody else's name.
    for (String table :
        List.of(
            "document",
            "sheet_layout",
            "sheet_import",
            "act_key",
            "board_view",
            "board_standard",
            "meeting_series",
            "meeting")) {
      refused(SampleRows.ROWS.get(table) + "", V, THEIRS.replace('b', 'd'));
    }
    refused(
        "insert into upload (id, hash, name, size, media_type, person, at) select"
            + " gen_random_uuid(), hash, 'a.txt', 1, 'x', '%1$s', now() from stored_file limit 1",
        V, MINE);
  }

  @Test
  void manyMattersAreOpenedForOneself() throws SQLException {
    String fresh = "00000000-0000-4000-8000-00000000cccc";
    try (Connection app = claimed(U, "");
        Statement statement = app.createStatement()) {
      statement.execute(OPEN_MATTERS.formatted(fresh, U, fresh));
      ResultSet rows = statement.executeQuery(counted("matter"));
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(2);
    }
  }

  @Test
  void foreignRowsAreNeitherChangedNorDropped() throws SQLException {
    Map<String, String> changes =
        Map.ofEntries(
            Map.entry("matter", "title = 'x'"),
            Map.entry("assignment", "state = 'DONE'"),
            Map.entry("clock", "state = 'x'"),
            Map.entry("clock_step", "open = false"),
            Map.entry("matter_span", "title = 'x'"),
            Map.entry("prepared_act", "state = 'SIGNED'"),
            Map.entry("document", "title = 'x'"),
            Map.entry("candidate", "start_at = 0"),
            Map.entry("sheet_layout", "name = 'x'"),
            Map.entry("sheet_import", "state = 'UNDONE'"),
            Map.entry("meeting_series", "name = 'x'"),
            Map.entry("meeting", "state = 'HELD'"),
            Map.entry("meeting_line", "doc = 'x'"),
            Map.entry("meeting_count", "doc = 'x'"));
    for (Map.Entry<String, String> change : changes.entrySet()) {
      assertThat(touched("update " + change.getKey() + " set " + change.getValue()))
          .as("rows of %s that a unit changes", change.getKey())
          .isEqualTo(1);
    }
    for (String table :
        List.of("assignment", "help_asked", "matter_span", "set_aside", "meeting_line")) {
      assertThat(touched("delete from " + table)).as(table).isEqualTo(1);
    }
    for (String table :
        List.of("matter", "prepared_act", "matter_reader", "document_reader", "clock", "meeting")) {
      assertThat(touched("delete from " + table)).as(table).isZero();
    }
  }

  @Test
  void nobodyHandsTheirOwnRowToAnother() {
    refused("update assignment set matter = '%2$s' where unit = '%1$s'", U, THEIRS);
    refused("update matter_span set matter = '%2$s'", U, THEIRS);
    refused("update prepared_act set matter = '%2$s'", U, THEIRS);
    refused("update candidate set document = '%2$s'", U, THEIRS);
  }

  private int seen(String table, String unit, String house) throws SQLException {
    try (Connection app = claimed(unit, house);
        Statement statement = app.createStatement();
        ResultSet rows = statement.executeQuery(counted(table))) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String counted(String table) {
    return "select count(*) from " + table;
  }

  private List<String> texts(String unit, String sql) throws SQLException {
    try (Connection app = claimed(unit, "");
        Statement statement = app.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private int touched(String sql) throws SQLException {
    try (Connection app = claimed(U, "");
        Statement statement = app.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private void refused(String sql, String unit, String about) {
    assertThatThrownBy(
            () -> {
              try (Connection app = claimed(U, "");
                  Statement statement = app.createStatement()) {
                statement.execute(sql.formatted(unit, about));
              }
            })
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
  }

  /** A connection of the app's role with a claim; nothing that it does is kept. */
  private Connection claimed(String unit, String house) throws SQLException {
    Connection app = database.app().getConnection();
    app.setAutoCommit(false);
    try (Statement statement = app.createStatement()) {
      statement.execute(
          "select set_config('wutong.unit', '%1$s', true), set_config('wutong.person', '%1$s', true),"
                  .formatted(unit)
              + " set_config('wutong.house', '%s', true)".formatted(house));
    }
    return app;
  }
}
