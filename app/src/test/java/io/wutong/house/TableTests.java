package io.wutong.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Modulith checks classes, not tables: a room's SQL names only the tables of its own cupboard. */
class TableTests {

  private static final Pattern CREATED =
      Pattern.compile("create table (?:if not exists )?(\\w+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(?:from|join|into|update|copy)\\s+(?:only\\s+)?([a-z_]+)\\b");

  /**
   * Whose a table is where one migration serves several rooms, as {@code
   * V003__packs_calendar_registry.sql} does, or a room moved out of another since; a migration of
   * one room gives that room all its other tables.
   */
  private static final Map<String, String> TOGETHER =
      Map.ofEntries(
          Map.entry("pack", "packs"),
          Map.entry("local_day", "calendar"),
          Map.entry("party", "registry"),
          Map.entry("stored_file", "evidence"),
          Map.entry("upload", "evidence"),
          Map.entry("document", "intake"),
          Map.entry("candidate", "intake"),
          Map.entry("set_aside", "intake"),
          Map.entry("document_reader", "intake"),
          Map.entry("text_waiting", "boards"),
          Map.entry("act_key", "ledger"),
          Map.entry("campaign", "campaigns"));

  /** What a room may name in another's cupboard, and why. */
  private static final Map<String, Set<String>> BESIDES =
      Map.of(
          // Lists are read where they stand; boards changes none of these.
          "boards",
              Set.of(
                  "matter",
                  "matter_span",
                  "matter_reader",
                  "assignment",
                  "help_asked",
                  "prepared_act",
                  "document"),
          // A notice says the matter's title to whoever reads the matter now; the row's policy
          // asks.
          "notices", Set.of("matter"),
          // The journal's own policy asks who reads a matter, so the table stands in its migration.
          "ledger", Set.of("matter_reader"));

  /** Every table with the room that keeps it. */
  private static final Map<String, String> KEEPER = keepers();

  @Test
  void everyTableHasOneKeeper() {
    Set<String> rooms =
        Sources.rooms().stream()
            .map(room -> room.getFileName().toString())
            .collect(Collectors.toSet());
    KEEPER.forEach((table, room) ->
        assertThat(room).as("who keeps %s? Maybe name its room in TOGETHER", table).isIn(rooms));
  }

  @Test
  void sqlNamesOnlyTheRoomsOwnTables() {
    List<String> wrong = new ArrayList<>();
    for (Path room : Sources.rooms()) {
      String id = room.getFileName().toString();
      for (Path file : Sources.java(room)) {
        for (String table : tablesIn(Sources.read(file))) {
          String keeper = KEEPER.getOrDefault(table, id);
          if (!keeper.equals(id) && !BESIDES.getOrDefault(id, Set.of()).contains(table)) {
            wrong.add("%s reaches into %s, which %s keeps".formatted(file, table, keeper));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void sharedNamesNoTableOfARoom() {
    for (Path file : Sources.java(Sources.MAIN.resolve("shared"))) {
      Set<String> named = tablesIn(Sources.read(file));
      named.retainAll(KEEPER.keySet());
      assertThat(named).as("%s", file).isEmpty();
    }
  }

  private static Map<String, String> keepers() {
    Map<String, String> keepers = new TreeMap<>();
    for (Path migration : Sources.children(Sources.MIGRATIONS)) {
      String name = migration.getFileName().toString();
      String rooms = name.substring(name.indexOf("__") + 2, name.lastIndexOf('.'));
      CREATED
          .matcher(Sources.read(migration))
          .results()
          .map(created -> created.group(1).toLowerCase(Locale.ROOT))
          .forEach(table -> keepers.put(table, TOGETHER.getOrDefault(table, rooms)));
    }
    return keepers;
  }

  /** The tables that the texts of a Java file name as SQL does. */
  private static Set<String> tablesIn(String java) {
    Set<String> tables = new TreeSet<>();
    Matcher text = TEXT.matcher(java);
    while (text.find()) {
      NAMED.matcher(text.group()).results().map(TableTests::table).forEach(tables::add);
    }
    return tables;
  }

  private static String table(MatchResult named) {
    return named.group(1).toLowerCase(Locale.ROOT);
  }
}
