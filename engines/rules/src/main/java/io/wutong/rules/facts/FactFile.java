package io.wutong.rules.facts;

import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.expression.Nearest;
import io.wutong.rules.facts.CsvRows.Cell;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Problem;
import io.wutong.rules.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of facts. The first column names the subject; every other one is headed by a fact and
 * its unit, as {@code rd_expense[万元]}. An empty cell is not known.
 */
public final class FactFile {
  private static final Pattern HEADING = Pattern.compile("([^\\[\\]]+?)\\s*(?:\\[(.*)])?");
  private static final int PROBLEMS_MAX = 20;

  /** A column: its fact, the unit of its cells. */
  private record Column(Fact fact, Unit unit) {}

  private final String file;
  private final CsvRows rows;
  private final int facts;
  private final List<@Nullable Column> columns = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private FactFile(String file, byte[] csv, int facts) {
    this.file = file;
    this.rows = new CsvRows(csv);
    this.facts = facts;
  }

  /**
   * All subjects of a file.
   *
   * @param file what to call it in problems and sources
   * @throws IllegalArgumentException with one line for each problem
   */
  public static List<Subject> read(String file, byte[] csv, List<Fact> facts) {
    FactFile reader = new FactFile(file, csv, facts.size());
    List<Cell> header = reader.rows.next();
    reader.header(header, facts);
    List<Subject> subjects = new ArrayList<>();
    while (reader.problems.size() < PROBLEMS_MAX && !header.isEmpty()) {
      List<Cell> row = reader.rows.next();
      if (row.isEmpty()) {
        break;
      }
      subjects.add(reader.subject(row));
      reader.closed(row);
    }
    if (!reader.problems.isEmpty()) {
      throw new IllegalArgumentException(
          reader.problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return subjects;
  }

  private void header(List<Cell> cells, List<Fact> facts) {
    if (cells.isEmpty()) {
      problems.add(new Problem(file, 1, 1, "the file is empty", "", List.of()));
    }
    closed(cells);
    columns.add(null);
    for (Cell cell : cells.subList(Math.min(1, cells.size()), cells.size())) {
      columns.add(column(cell, facts));
    }
  }

  private @Nullable Column column(Cell cell, List<Fact> facts) {
    Matcher heading = HEADING.matcher(cell.text());
    String name = heading.matches() ? heading.group(1) : cell.text();
    List<String> known = facts.stream().map(Fact::name).toList();
    Fact fact = facts.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    if (fact == null) {
      problem(cell, "unknown fact '%s'".formatted(name), Nearest.of(name, known), known);
      return null;
    }
    if (columns.stream().anyMatch(each -> each != null && each.fact().equals(fact))) {
      problem(cell, "the fact '%s' stands twice".formatted(name), "", List.of());
    }
    String said = heading.matches() ? heading.group(2) : null;
    Unit unit = said == null ? fact.unit() : Unit.named(said.strip());
    if (!fact.isAmount() && said != null && !said.isBlank()) {
      problem(cell, "'%s' has no unit".formatted(name), "leave the brackets out.", List.of());
    } else if (fact.isAmount() && !unit.fits(fact.unit())) {
      problem(
          cell,
          "'%s' is not in '%s'".formatted(name, unit.name()),
          "write %s[%s].".formatted(name, fact.unit().name()),
          List.of());
    } else if (said == null && fact.type() == Fact.Type.MONEY) {
      problem(
          cell,
          "'%s' says no unit".formatted(name),
          "write %s[%s].".formatted(name, fact.unit().name()),
          List.of());
    }
    return new Column(fact, unit);
  }

  /** A quote that is never closed swallows all rows behind it, without a word. */
  private void closed(List<Cell> row) {
    if (!row.isEmpty() && !row.getLast().closed()) {
      problem(row.getLast(), "the quote here is never closed", "a \" is lost.", List.of());
    }
  }

  private Subject subject(List<Cell> row) {
    Subject subject = new Subject(row.getFirst().text(), facts);
    if (row.size() > columns.size()) {
      Cell extra = row.get(columns.size());
      problem(extra, "the row has more cells than the header", "a comma is not quoted.", List.of());
    }
    for (int i = 1; i < Math.min(row.size(), columns.size()); i++) {
      Column column = columns.get(i);
      Cell cell = row.get(i);
      if (column == null || cell.text().isEmpty()) {
        continue;
      }
      try {
        long value = CellValue.of(cell.text(), column.fact(), column.unit());
        subject.set(column.fact(), value, "%s:%d:%d".formatted(file, cell.line(), cell.column()));
      } catch (IllegalArgumentException e) {
        problem(cell, String.valueOf(e.getMessage()), CellValue.example(column.fact()), List.of());
      }
    }
    return subject;
  }

  private void problem(Cell cell, String what, String maybe, List<String> known) {
    problems.add(new Problem(file, cell.line(), cell.column(), what, maybe, known));
  }
}
