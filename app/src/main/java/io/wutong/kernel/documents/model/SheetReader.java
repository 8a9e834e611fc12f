package io.wutong.kernel.documents.model;

import io.wutong.kernel.documents.model.SetAside.Why;
import io.wutong.kernel.ledger.Takeover;
import io.wutong.shared.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one sheet row by row: what is a matter, what is not, what is wrong. */
public final class SheetReader {

  private static final int ASIDE_KEPT = 300;

  private final SheetShape shape;
  private final Settings settings;
  private final Settings.Sheet sheet;
  private final Headers headers;
  private final Problems problems;
  private final Above above;
  private final Aside aside;
  private final MatterReader matters;
  private final List<SetAside> setAside = new ArrayList<>();
  private int asideCount;

  public SheetReader(
      SheetShape shape,
      Settings settings,
      Settings.Sheet sheet,
      UnitWords units,
      Days days,
      Problems problems) {
    this.shape = shape;
    this.settings = settings;
    this.sheet = sheet;
    this.headers = Headers.at(shape, sheet.headerFrom(), sheet.headerTo());
    this.problems = problems;
    this.above = new Above(shape, sheet.headerTo());
    this.aside = new Aside(shape, headers);
    this.matters =
        new MatterReader(settings, sheet, headers, above, units, days, shape.scales(), problems);
  }

  /** Finds what is wrong with the sheet before any row is read. */
  public void checkHeaders() {
    Map<ColumnKind, Integer> seen = new HashMap<>();
    for (int column = 0; column < headers.columns().size(); column++) {
      ColumnKind kind = sheet.column(column);
      Integer before = kind.mayRepeat() ? null : seen.put(kind, column);
      if (before != null) {
        problem(column, Refusal.of("sheet-column-twice").with("other", Address.column(before)));
      }
    }
    if (!seen.containsKey(ColumnKind.TITLE)) {
      problem(0, Refusal.of("sheet-without-title"));
    }
    sameName();
    overlapping();
  }

  private void sameName() {
    Map<String, Integer> seen = new HashMap<>();
    for (int column = 0; column < headers.columns().size(); column++) {
      String label = headers.columns().get(column).label();
      if (label.isEmpty() || sheet.column(column) == ColumnKind.IGNORE) {
        continue;
      }
      Integer before = seen.put(label, column);
      if (before != null && (isMore(sheet.column(before)) || isMore(sheet.column(column)))) {
        problem(column, Refusal.of("sheet-header-twice").with("other", Address.column(before)));
      }
    }
  }

  private static boolean isMore(ColumnKind kind) {
    return kind != ColumnKind.REMARK;
  }

  /** Cells that are merged twice mean two things; programs that repair files leave such. */
  private void overlapping() {
    Map<Integer, Area> lowest = new HashMap<>();
    for (Area area : shape.merged()) {
      for (int column = area.firstColumn();
          column <= Math.min(area.lastColumn(), shape.columns());
          column++) {
        Area before = lowest.get(column);
        if (before != null && before.lastRow() >= area.firstRow()) {
          problems.add(
              new Problem(
                  shape.name(),
                  area.reference(),
                  "",
                  "",
                  Refusal.of("sheet-merged-twice").with("other", before.reference())));
          return;
        }
        lowest.put(column, area);
      }
    }
  }

  private void problem(int column, Refusal refusal) {
    String label = column < headers.columns().size() ? headers.columns().get(column).label() : "";
    problems.add(
        new Problem(
            shape.name(),
            Address.of(Math.max(0, sheet.headerTo()), column),
            label,
            label,
            refusal));
  }

  /** The matter in a row; null when there is none, or it cannot be read. */
  public @Nullable Takeover read(int at, boolean hidden, List<Cell> cells) {
    if (at <= sheet.headerTo()) {
      return null;
    }
    Row row = above.read(at, cells);
    Cell first = row.first();
    if (first == null || row.own() == 0) {
      return null;
    }
    Why why = hidden && settings.hidden() == Settings.Hidden.SKIP ? Why.HIDDEN : aside.why(row);
    if (why != null) {
      leave(at, first.text(), why);
      return null;
    }
    if (hidden && settings.hidden() == Settings.Hidden.ASK) {
      problems.add(
          new Problem(
              shape.name(),
              Address.of(at, first.column()),
              "",
              first.text(),
              Refusal.of("sheet-row-hidden").with("row", at + 1)));
      return null;
    }
    return matters.read(row);
  }

  private void leave(int at, String words, Why why) {
    asideCount++;
    if (setAside.size() < ASIDE_KEPT) {
      setAside.add(SetAside.of(shape.name(), at, words, why));
    }
  }

  /** The rows that are no matters. */
  public List<SetAside> setAside() {
    return List.copyOf(setAside);
  }

  /** How many rows are no matters. */
  public int asideCount() {
    return asideCount;
  }

  /** Says of a row that was read why the ledger will not have it. */
  public void refused(int at, Refusal refusal) {
    matters.refused(at, refusal);
  }

  /** Names of sheets that were asked for and are not there. */
  public static Set<String> missing(List<SheetShape> shapes, Settings settings) {
    Set<String> names = new HashSet<>();
    settings.sheets().forEach(each -> names.add(each.name()));
    shapes.forEach(each -> names.remove(each.name()));
    return names;
  }
}
