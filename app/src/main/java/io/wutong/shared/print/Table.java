package io.wutong.shared.print;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table on as many sheets as it needs: its head stands on each of them, cells are as high as
 * their words want, and a row is not parted unless it is higher than a sheet.
 */
final class Table {

  private static final float LEADING = 1.3f;
  private static final float PAD_X = 4;

  /** A first row leaves so much for the title of its section. */
  private static final float TITLED = 60;

  private static final float PAD_Y = 3.5f;

  private final Paper paper;
  private final Typefaces fonts;
  private final List<Column> columns;
  private final List<Float> widths = new ArrayList<>();
  private final float size;
  private final Row head;

  /** The wrapped lines of a row's cells, and what each stands on. */
  private record Row(List<List<String>> cells, List<Cell.Ground> grounds) {

    int lines() {
      return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    Row part(int from, int to) {
      return new Row(
          cells.stream()
              .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())))
              .toList(),
          grounds);
    }
  }

  Table(Paper paper, Typefaces fonts, List<Column> columns, float size) {
    this.paper = paper;
    this.fonts = fonts;
    this.columns = columns;
    this.size = size;
    int all = columns.stream().mapToInt(Column::share).sum();
    columns.forEach(each -> widths.add(paper.format().wide() * each.share() / all));
    this.head =
        row(columns.stream().map(each -> new Cell(each.title(), Cell.Ground.GREY)).toList());
  }

  void write(List<List<Cell>> rows) {
    boolean begun = false;
    for (List<Cell> cells : rows) {
      Row row = row(cells);
      if (!begun) {
        paper.room(6, height(head) + Math.min(height(row), whole() - TITLED));
        draw(head, true);
        begun = true;
      } else if (paper.left() < Math.min(height(row), whole())) {
        next();
      }
      put(row);
    }
  }

  /** Most rows at once; one that is higher than a sheet by as many lines as each can hold. */
  private void put(Row row) {
    int from = 0;
    while (from < row.lines()) {
      int fitting = Math.max(1, (int) ((paper.left() - 2 * PAD_Y) / line() + 0.01));
      int to = Math.min(row.lines(), from + fitting);
      draw(row.part(from, to), false);
      from = to;
      if (from < row.lines()) {
        next();
      }
    }
  }

  private void next() {
    paper.sheet();
    draw(head, true);
  }

  private void draw(Row row, boolean heading) {
    float height = height(row);
    float top = paper.y();
    float x = paper.format().left();
    for (int i = 0; i < columns.size(); i++) {
      float width = widths.get(i);
      paper.box(x, top - height, width, height, colour(row.grounds().get(i)));
      List<String> lines = row.cells().get(i);
      float y = top - (height - lines.size() * line()) / 2;
      for (String line : lines) {
        y -= line();
        boolean middle = heading || columns.get(i).figure();
        float rest = width - fonts.width(line, size);
        paper.draw(x + (middle ? rest / 2 : PAD_X), y + size * 0.28f, size, line, Color.BLACK);
      }
      x += width;
    }
    paper.downTo(top - height);
  }

  private static @Nullable Color colour(Cell.Ground ground) {
    return switch (ground) {
      case PLAIN -> null;
      case GREY -> new Color(0xED, 0xED, 0xED);
      case YELLOW -> new Color(0xFF, 0xF4, 0xCF);
      case RED -> new Color(0xFD, 0xE3, 0xE0);
    };
  }

  private Row row(List<Cell> said) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(Wrapping.lines(said.get(i).words(), widths.get(i) - 2 * PAD_X, size, fonts));
    }
    return new Row(cells, said.stream().map(Cell::ground).toList());
  }

  private float line() {
    return size * LEADING;
  }

  private float height(Row row) {
    return row.lines() * line() + 2 * PAD_Y;
  }

  /** How high a row can be on a sheet of its own. */
  private float whole() {
    return paper.format().top() - paper.format().bottom() - height(head);
  }
}
