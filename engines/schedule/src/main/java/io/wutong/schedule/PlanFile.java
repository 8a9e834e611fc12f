package io.wutong.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
   */
  private record Row(Map<Column, CsvText.Field> fields, CsvText.Field start) {
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

  private PlanFile(CsvText csv) {
    this.csv = csv;
  }

  /**
   * Reads and checks a plan.
   *
   * @param file its name, for messages only
   * @param bytes its content, UTF-8 (with or without a byte order mark) or GB18030
   * @throws IllegalArgumentException naming file, line and column, if it is not a plan
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
    List<Task> tasks = new ArrayList<>(rows.size());
    for (Row row : rows) {
      tasks.add(task(row));
    }
    try {
      return Plan.of(tasks);
    } catch (PlanException e) {
      throw csv.problem(place(e.problems().getFirst(), tasks), String.valueOf(e.getMessage()));
    }
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

  private Row row(List<Column> header, List<CsvText.Field> fields) {
    Map<Column, CsvText.Field> byColumn = new EnumMap<>(Column.class);
    for (int i = 0; i < fields.size(); i++) {
      if (i < header.size()) {
        byColumn.put(header.get(i), fields.get(i));
      } else if (!fields.get(i).text().isEmpty()) {
        throw csv.problem(
            fields.get(i),
            "The row has more fields than the header's %d".formatted(header.size()),
            "a text with a comma stands without quotation marks");
      }
    }
    return new Row(byColumn, fields.getFirst());
  }

  private Task task(Row row) {
    CsvText.Field duration = row.at(Column.DURATION);
    int amount = integer(duration, "duration");
    DurationUnit unit = unit(row.at(Column.UNIT));
    List<Predecessor> after = after(row);
    try {
      return new Task(row.text(Column.ID), row.text(Column.TITLE), amount, unit, after);
    } catch (PlanException e) {
      boolean aboutLag = amount >= 0 && amount <= unit.max();
      CsvText.Field field = aboutLag ? row.at(Column.AFTER) : duration;
      boolean aboutId = row.text(Column.ID).isBlank();
      throw csv.problem(aboutId ? row.at(Column.ID) : field, String.valueOf(e.getMessage()));
    }
  }

  private DurationUnit unit(CsvText.Field field) {
    if (field.text().isEmpty()) {
      return DurationUnit.WORKING_DAY;
    }
    try {
      return DurationUnit.of(field.text());
    } catch (IllegalArgumentException e) {
      throw csv.problem(field, String.valueOf(e.getMessage()));
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
      throw csv.problem(
          field,
          "The %s \"%s\" is not a whole number".formatted(what, field.text()),
          "a unit or a space stands in it; units have a column of their own");
    }
  }

  private CsvText.Field place(PlanProblem problem, List<Task> tasks) {
    return switch (problem) {
      case PlanProblem.BadSize size -> new CsvText.Field("", 1, 1);
      case PlanProblem.BadTask task -> rowOf(task.id(), tasks).at(Column.ID);
      case PlanProblem.DuplicateId twice -> rows.get(twice.second()).at(Column.ID);
      case PlanProblem.UnknownPredecessor unknown -> rows.get(unknown.task()).at(Column.AFTER);
      case PlanProblem.Cycle cycle -> rowOf(cycle.path().getFirst(), tasks).at(Column.AFTER);
      case PlanProblem.OutOfCalendar far -> rowOf(far.id(), tasks).at(Column.DURATION);
    };
  }

  private Row rowOf(String id, List<Task> tasks) {
    int index = 0;
    while (!tasks.get(index).id().equals(id)) {
      index++;
    }
    return rows.get(index);
  }
}
