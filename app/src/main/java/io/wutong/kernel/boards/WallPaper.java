package io.wutong.kernel.boards;

import io.wutong.kernel.boards.model.Wall;
import io.wutong.kernel.boards.model.WallTable;
import io.wutong.shared.Language;
import io.wutong.shared.print.Binding;
import io.wutong.shared.print.Cell;
import io.wutong.shared.print.Column;
import io.wutong.shared.print.Format;
import io.wutong.shared.print.Press;
import io.wutong.shared.print.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The wall on paper, A3 lying. More columns than a sheet has room for go on beneath. */
final class WallPaper {

  /** Each is wide enough for its figures in this size. */
  private static final int COLUMNS_MAX = 16;

  private static final float SIZE = 9;

  private static final Wording WORDS = Wording.read("boards/wall");

  private final Language language;
  private final Wall wall;
  private final WallTable table;

  WallPaper(Language language, Wall wall, List<WallTable.Head> units, boolean turned) {
    this.language = language;
    this.wall = wall;
    this.table =
        WallTable.of(wall, units, new WallTable.None(say("no-campaign"), say("no-lead")), turned);
  }

  private String say(String name, Object... values) {
    return WORDS.say(language, name, values);
  }

  String title() {
    return say("title", DateTimeFormatter.ofPattern(say("day-pattern")).format(wall.day()));
  }

  byte[] bytes(Press press, String reader) {
    try (Binding binding = press.open(Format.A3_LYING)) {
      var paper = binding.paper();
      binding.named(title(), Locale.of(say("language")));
      paper.centred(title(), 20);
      paper.room(6, 0);
      Wall.Cell sum = table.sum();
      paper.words(
          say(
              "tally",
              sum.open(),
              sum.red(),
              sum.yellow(),
              sum.green(),
              sum.grey(),
              sum.dueToday(),
              sum.overdue()),
          0);
      int all = table.columns().size();
      int parts = Math.max(1, (all + COLUMNS_MAX - 1) / COLUMNS_MAX);
      for (int i = 0; i < parts; i++) {
        // As many in each, so that no part is left with one.
        int from = all * i / parts;
        int to = all * (i + 1) / parts;
        if (parts > 1) {
          paper.heading(say("part", from + 1, to, all));
        }
        paper.cells(columns(from, to, to == all), rows(from, to, to == all), SIZE);
      }
      binding.number(say("foot", title(), reader), WORDS.in(language).getOrDefault("page", ""));
      return binding.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Column> columns(int from, int to, boolean last) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("", 20));
    table.columns().subList(from, to).forEach(each -> columns.add(Column.of(head(each), 10)));
    if (last) {
      columns.add(Column.of(say("sum"), 10));
    }
    return columns;
  }

  private List<List<Cell>> rows(int from, int to, boolean last) {
    List<List<Cell>> rows = new ArrayList<>();
    for (WallTable.Line line : table.lines()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(head(line.head())));
      line.cells().subList(from, to).forEach(cell -> row.add(cell(cell)));
      if (last) {
        row.add(sum(line.sum()));
      }
      rows.add(row);
    }
    List<Cell> foot = new ArrayList<>();
    foot.add(new Cell(say("sum"), Cell.Ground.GREY));
    table.sums().subList(from, to).forEach(cell -> foot.add(sum(cell)));
    if (last) {
      foot.add(sum(table.sum()));
    }
    rows.add(foot);
    return rows;
  }

  private String head(WallTable.Head head) {
    Wall.Front front = head.front();
    return front == null
        ? head.name()
        : say("front", head.name(), front.from(), front.to(), front.elapsed());
  }

  private Cell sum(Wall.Cell cell) {
    return new Cell(figures(cell), Cell.Ground.GREY);
  }

  private Cell cell(Wall.@Nullable Cell cell) {
    if (cell == null) {
      return Cell.of("");
    }
    Cell.Ground calm = cell.yellow() > 0 ? Cell.Ground.YELLOW : Cell.Ground.PLAIN;
    return new Cell(figures(cell), cell.red() > 0 ? Cell.Ground.RED : calm);
  }

  private String figures(Wall.Cell cell) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(say("open", cell.open()));
    // Two on a line: a light is not parted from its figure.
    light(lines, "red", cell.red(), "yellow", cell.yellow());
    light(lines, "green", cell.green(), "grey", cell.grey());
    some(lines, "overdue", cell.overdue());
    some(lines, "due-today", cell.dueToday());
    if (cell.percent() != null) {
      lines.add(say("percent", cell.percent()));
    }
    return lines.toString();
  }

  private void light(StringJoiner lines, String one, long ones, String other, long others) {
    StringJoiner lights = new StringJoiner(" ");
    some(lights, one, ones);
    some(lights, other, others);
    if (lights.length() > 0) {
      lines.add(lights.toString());
    }
  }

  private void some(StringJoiner into, String name, long n) {
    if (n > 0) {
      into.add(say(name, n));
    }
  }
}
