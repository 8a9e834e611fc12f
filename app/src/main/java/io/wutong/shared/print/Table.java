package io.wutong.shared.print;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

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
  private static final Color SHADE = new Color(0xED, 0xED, 0xED);

  private final Paper paper;
  private final Typefaces fonts;
  private final List<Column> columns;
  private final List<Float> widths = new ArrayList<>();
  private final float size;
  private final Row head;

  /** The wrapped lines of a row's cells. */
  private record Row(List<List<String>> cells) {

    int lines() {
      return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    Row part(int from, int to) {
      return new Row(
          cells.stream()
              .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())))
              .toList());
    }
  }

  Table(Paper paper, Typefaces fonts, List<Column> columns) {
    this.paper = paper;
    this.fonts = fonts;
    this.columns = columns;
    this.size = paper.format().cell();
    int all = columns.stream().mapToInt(Column::share).sum();
    columns.forEach(each -> widths.add(paper.format().wide() * each.share() / all));
    this.head = row(columns.stream().map(Column::title).toList());
  }

  void write(List<List<String>> rows) {
    boolean begun = false;
    for (List<String> words : rows) {
      Row row = row(words);
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
      paper.box(x, top - height, width, height, heading ? SHADE : null);
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

  private Row row(List<String> words) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(Wrapping.lines(words.get(i), widths.get(i) - 2 * PAD_X, size, fonts));
    }
    return new Row(cells);
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
