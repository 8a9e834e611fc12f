package io.wutong.kernel.boards.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * 视图: which matters, in which columns and order, under a name.
 *
 * @param person whose it is
 * @param unit the unit for which that person made it
 * @param shared whether everybody in that unit sees it
 * @param filters by the names of the list's own address
 * @param columns from left to right
 * @param order {@code due} or {@code -due}
 */
public record View(
    UUID id,
    int version,
    UUID person,
    UUID unit,
    boolean shared,
    String name,
    SortedMap<String, String> filters,
    List<String> columns,
    String order) {

  /** The longest name. */
  public static final int NAME_MAX = 60;

  /** The orders that an index knows. */
  public static final Set<String> ORDERS = Set.of("due", "-due");

  /** What a list can be narrowed by. */
  public static final Set<String> FILTERS =
      Set.of(
          "q",
          "unit",
          "role",
          "campaign",
          "noCampaign",
          "kind",
          "state",
          "open",
          "owed",
          "light",
          "dueFrom",
          "dueTo",
          "asOf",
          "knownOn");

  /** What a list can show. */
  public static final Set<String> COLUMNS =
      Set.of(
          "light",
          "title",
          "number",
          "group",
          "lead",
          "co",
          "verifier",
          "state",
          "dates",
          "promisedOn",
          "dueOn",
          "closedOn",
          "progress",
          "lastWords",
          "reportedOn");

  private static final int VALUE_MAX = 200;

  public View {
    filters = new TreeMap<>(filters);
    columns = List.copyOf(columns);
  }

  /** Whether every filter and column is one that a list has, each once. */
  public static boolean isOfAList(Map<String, String> filters, List<String> columns) {
    return FILTERS.containsAll(filters.keySet())
        && filters.values().stream().allMatch(value -> value.length() <= VALUE_MAX)
        && !columns.isEmpty()
        && COLUMNS.containsAll(columns)
        && Set.copyOf(columns).size() == columns.size();
  }
}
