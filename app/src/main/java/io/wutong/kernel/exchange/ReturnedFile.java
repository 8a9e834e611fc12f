package io.wutong.kernel.exchange;

import io.wutong.kernel.documents.model.Address;
import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.kernel.documents.office.SheetFile;
import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.exchange.model.Mark;
import io.wutong.kernel.exchange.model.ReturnedRow;
import io.wutong.shared.refusal.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger that came back. Its columns are found by their headings wherever they are now, its
 * rows by their marks whatever their order.
 */
final class ReturnedFile {

  static final int ROWS_MAX = 20_000;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private record Head(SheetShape shape, int at, Map<Column, Integer> places) {}

  private ReturnedFile() {}

  /**
   * What a ledger holds.
   *
   * @param listed all that it went out with, as it says itself; empty when it says nothing
   */
  record Read(List<ReturnedRow> rows, Set<UUID> listed) {}

  static Read read(SheetFile file) {
    Map<Integer, Head> heads = new HashMap<>();
    Set<Integer> lists = new HashSet<>();
    for (SheetShape shape : file.shapes()) {
      Head head = head(shape);
      if (head != null) {
        heads.put(shape.index(), head);
      } else if (isList(shape)) {
        lists.add(shape.index());
      }
    }
    if (heads.isEmpty()) {
      throw Refusal.of("return-no-marks").refused();
    }
    List<ReturnedRow> rows = new ArrayList<>();
    Set<UUID> listed = new LinkedHashSet<>();
    Set<Integer> wanted = new HashSet<>(heads.keySet());
    wanted.addAll(lists);
    file.rows(
        wanted,
        (sheet, at, hidden, cells) -> {
          Head head = heads.get(sheet);
          if (lists.contains(sheet)) {
            cells.forEach(cell -> list(cell, listed));
          }
          if (head != null && at > head.at()) {
            rows.add(row(head, at, cells));
          }
          if (rows.size() > ROWS_MAX) {
            throw Refusal.of("return-too-many-rows").with("max", ROWS_MAX).refused();
          }
        });
    return new Read(rows, listed);
  }

  private static boolean isList(SheetShape shape) {
    return !shape.head().isEmpty()
        && shape.head().getFirst().stream().anyMatch(cell -> cell.text().equals(Mark.LIST));
  }

  private static void list(Cell cell, Set<UUID> listed) {
    Matcher ids = ID.matcher(cell.text());
    while (ids.find()) {
      listed.add(UUID.fromString(ids.group()));
    }
  }

  private static ReturnedRow row(Head head, int at, List<Cell> cells) {
    Map<Integer, Cell> byPlace = new HashMap<>();
    cells.forEach(cell -> byPlace.put(cell.column(), cell));
    Map<Column, Cell> named = new EnumMap<>(Column.class);
    head.places()
        .forEach((column, place) -> {
          Cell cell = byPlace.get(place);
          if (cell != null) {
            named.put(column, cell);
          }
        });
    Cell mark = named.get(Column.MARK);
    return new ReturnedRow(
        head.shape().name(),
        at,
        head.shape().from1904(),
        mark == null ? null : Mark.of(mark.text()),
        named,
        head.places());
  }

  /** The row that holds the marks' heading; null when the sheet has none. */
  private static @Nullable Head head(SheetShape shape) {
    for (int at = 0; at < shape.head().size(); at++) {
      Map<Column, Integer> places = new EnumMap<>(Column.class);
      boolean marked =
          shape.head().get(at).stream().anyMatch(cell -> Column.of(cell.text()) == Column.MARK);
      if (marked) {
        for (Cell cell : shape.head().get(at)) {
          place(shape, cell, places);
        }
        return new Head(shape, at, places);
      }
    }
    return null;
  }

  private static void place(SheetShape shape, Cell cell, Map<Column, Integer> places) {
    Column column = Column.of(cell.text());
    Integer before = column == null ? null : places.put(column, cell.column());
    if (column != null && before != null) {
      throw Refusal.of("return-header-twice")
          .with("heading", column.heading())
          .with("cell", shape.name() + "!" + cell.address())
          .with("other", Address.of(cell.row(), before))
          .refused();
    }
  }
}
