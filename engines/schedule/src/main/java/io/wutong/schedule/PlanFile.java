package io.wutong.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plan from a CSV file with a header row. Columns, in any order: {@code id} and {@code
 * duration} are required; {@code title}, {@code unit} (wd, d or h; empty means wd), {@code after}
 * (ids separated by semicolons, each perhaps with a lag of its own: {@code a;b+2}) and {@code lag}
 * (for every predecessor of the row that has none of its own) may be missing.
 */
public final class PlanFile {
  private enum Column {
    ID,
    TITLE,
    DURATION,
    UNIT,
    AFTER,
    LAG;

    String header() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The fields of one row by column; a column that is not there is empty at the row's beginning.
   *
   * @param surplus the first that stands beyond the header; null when there is none
   */
  private record Row(
      Map<Column, CsvText.Field> fields, CsvText.Field start, CsvText.@Nullable Field surplus) {
    CsvText.Field at(Column column) {
      return fields.getOrDefault(column, new CsvText.Field("", start.line(), start.column()));
    }

    String text(Column column) {
      return at(column).text();
    }
  }

  private final CsvText csv;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private PlanFile(CsvText csv) {
    this.csv = csv;
  }

  /**
   * Reads and checks a plan.
   *
   * @param file its name, for messages only
   * @param bytes its content, UTF-8 (with or without a byte order mark) or GB18030
   * @throws IllegalArgumentException if it is not a plan: with file, line and column of each
   *     problem, at most {@link Plan#PROBLEMS_MAX} of them
   */
  public static Plan parse(String file, byte[] bytes) {
    return new PlanFile(new CsvText(file, CsvText.decode(file, bytes))).read();
  }

  private Plan read() {
    List<Column> header = header();
    for (List<CsvText.Field> fields = csv.row(); !fields.isEmpty(); fields = csv.row()) {
      if (rows.size() == Plan.TASKS_MAX) {
        throw csv.problem(fields.getFirst(), new PlanProblem.BadSize(rows.size() + 1).text());
      }
      Row row = row(header, fields);
      rows.add(row);
      ids.add(row.text(Column.ID));
    }
    rows.forEach(this::task);
    if (!problems.isEmpty()) {
      throw refused();
    }
    try {
      return Plan.of(tasks);
    } catch (PlanException e) {
      for (PlanProblem problem : e.problems()) {
        note(place(problem), problem.text());
      }
      throw refused();
    }
  }

  /** One mistake is often made in many rows: they are told together, until there are too many. */
  private void note(CsvText.Field field, String message) {
    problems.add(csv.placed(field, message));
    if (problems.size() == Plan.PROBLEMS_MAX) {
      problems.add(
          "After %d problems reading stopped.\nMaybe there are more.".formatted(Plan.PROBLEMS_MAX));
      throw refused();
    }
  }

  private void note(CsvText.Field field, String wrong, String maybe) {
    note(field, "%s.\nMaybe %s.".formatted(wrong, maybe));
  }

  private IllegalArgumentException refused() {
    return new IllegalArgumentException(String.join("\n", problems));
  }

  private List<Column> header() {
    List<Column> header = new ArrayList<>();
    List<CsvText.Field> fields = csv.row();
    for (CsvText.Field field : fields) {
      Column column =
          Arrays.stream(Column.values())
              .filter(known -> known.header().equals(field.text().toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() -> csv.problem(field, unknownColumn(field.text())));
      if (header.contains(column)) {
        throw csv.problem(
            field, "The column \"%s\" stands twice".formatted(field.text()), "one was copied");
      }
      header.add(column);
    }
    for (Column required : List.of(Column.ID, Column.DURATION)) {
      if (!header.contains(required)) {
        throw csv.problem(
            new CsvText.Field("", 1, 1),
            "The column \"%s\" is missing".formatted(required.header()),
            "the header row id,title,duration,unit,after,lag was left out");
      }
    }
    return header;
  }

  private static String unknownColumn(String text) {
    String wrong = "The column \"%s\" is unknown.\n".formatted(text);
    if (text.indexOf('\t') >= 0 || text.indexOf(';') >= 0) {
      return wrong + "Maybe the file is not separated by commas.";
    }
    List<String> known = Arrays.stream(Column.values()).map(Column::header).toList();
    List<String> nearest = NearestId.of(text, known);
    return wrong
        + (nearest.isEmpty()
            ? "Maybe remove it; the columns are %s.".formatted(String.join(",", known))
            : "Maybe you meant \"%s\".".formatted(nearest.getFirst()));
  }

  private static Row row(List<Column> header, List<CsvText.Field> fields) {
    Map<Column, CsvText.Field> byColumn = new EnumMap<>(Column.class);
    for (int i = 0; i < Math.min(fields.size(), header.size()); i++) {
      byColumn.put(header.get(i), fields.get(i));
    }
    CsvText.Field surplus =
        fields.stream()
            .skip(header.size())
            .filter(field -> !field.text().isEmpty())
            .findFirst()
            .orElse(null);
    return new Row(byColumn, fields.getFirst(), surplus);
  }

  /** Takes a row's task, or notes each of its cells that cannot be read. */
  private void task(Row row) {
    int before = problems.size();
    if (row.surplus() != null) {
      int columns = row.fields().size();
      note(
          row.surplus(),
          "The row has more fields than the header's %d".formatted(columns),
          "a text with a comma stands without quotation marks");
    }
    CsvText.Field duration = row.at(Column.DURATION);
    int amount = integer(duration, "duration");
    DurationUnit unit = unit(row.at(Column.UNIT));
    List<Predecessor> after = after(row);
    if (problems.size() > before) {
      return;
    }
    try {
      tasks.add(new Task(row.text(Column.ID), row.text(Column.TITLE), amount, unit, after));
    } catch (PlanException e) {
      boolean aboutLag = amount >= 0 && amount <= unit.max();
      CsvText.Field field = aboutLag ? row.at(Column.AFTER) : duration;
      boolean aboutId = row.text(Column.ID).isBlank();
      note(aboutId ? row.at(Column.ID) : field, String.valueOf(e.getMessage()));
    }
  }

  private DurationUnit unit(CsvText.Field field) {
    if (field.text().isEmpty()) {
      return DurationUnit.WORKING_DAY;
    }
    try {
      return DurationUnit.of(field.text());
    } catch (IllegalArgumentException e) {
      note(field, String.valueOf(e.getMessage()));
      return DurationUnit.WORKING_DAY;
    }
  }

  private List<Predecessor> after(Row row) {
    CsvText.Field lagField = row.at(Column.LAG);
    int lag = lagField.text().isEmpty() ? 0 : integer(lagField, "lag");
    CsvText.Field field = row.at(Column.AFTER);
    List<Predecessor> after = new ArrayList<>();
    // Chinese keyboards type the wide semicolon.
    for (String part : field.text().replace('；', ';').split(";", -1)) {
      String name = part.strip();
      int plus = name.lastIndexOf('+');
      // An id may hold a plus sign itself: what is an id of the plan is taken as one.
      if (plus > 0 && !ids.contains(name)) {
        CsvText.Field own =
            new CsvText.Field(name.substring(plus + 1).strip(), field.line(), field.column());
        after.add(new Predecessor(name.substring(0, plus).strip(), integer(own, "lag")));
      } else if (!name.isEmpty()) {
        after.add(new Predecessor(name, lag));
      }
    }
    return after;
  }

  private int integer(CsvText.Field field, String what) {
    try {
      return Integer.parseInt(field.text());
    } catch (NumberFormatException e) {
      note(
          field,
          "The %s \"%s\" is not a whole number".formatted(what, field.text()),
          "a unit or a space stands in it; units have a column of their own");
      return 0;
    }
  }

  private CsvText.Field place(PlanProblem problem) {
    return switch (problem) {
      case PlanProblem.BadSize size -> new CsvText.Field("", 1, 1);
      case PlanProblem.BadTask task -> rowOf(task.id()).at(Column.ID);
      case PlanProblem.DuplicateId twice -> rows.get(twice.second()).at(Column.ID);
      case PlanProblem.UnknownPredecessor unknown -> rows.get(unknown.task()).at(Column.AFTER);
      case PlanProblem.Cycle cycle -> rowOf(cycle.path().getFirst()).at(Column.AFTER);
      case PlanProblem.OutOfCalendar far -> rowOf(far.id()).at(Column.DURATION);
    };
  }

  private Row rowOf(String id) {
    int index = 0;
    while (!tasks.get(index).id().equals(id)) {
      index++;
    }
    return rows.get(index);
  }
}
