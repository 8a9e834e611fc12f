package io.wutong.kernel.documents.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.kernel.ledger.Takeover;
import io.wutong.kernel.ledger.model.State;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a matter out of a row by what each column holds, or says by cell why it cannot. */
final class MatterReader {

  private final Settings settings;
  private final String sheetName;
  private final Above above;
  private final UnitWords units;
  private final Days days;
  private final Problems problems;
  private final Map<Integer, SheetShape.Scale> scales;
  private final Columns columns;

  MatterReader(
      Settings settings,
      Settings.Sheet sheet,
      Headers headers,
      Above above,
      UnitWords units,
      Days days,
      Map<Integer, SheetShape.Scale> scales,
      Problems problems) {
    this.scales = scales;
    this.settings = settings;
    this.sheetName = sheet.name();
    this.above = above;
    this.units = units;
    this.days = days;
    this.problems = problems;
    this.columns = new Columns(sheet, headers);
  }

  /** The matter; null when something in the row cannot be read. */
  @Nullable Takeover read(Row row) {
    int before = problems.count();
    broken(row);
    Cell title = columns.cell(row, ColumnKind.TITLE);
    if (title == null) {
      missing(row, ColumnKind.TITLE, "sheet-title-missing");
    }
    UnitWords.Read named = units(row, ColumnKind.LEAD).and(units(row, ColumnKind.CO).asCo());
    List<UUID> verifier = units(row, ColumnKind.VERIFIER).all();
    State state = state(row);
    LocalDate due = due(row, state);
    LocalDate promised = promised(row, due);
    Act.Figure target = figure(row);
    int percent = percent(row);
    LocalDate dispatched = day(row, ColumnKind.DISPATCHED);
    LocalDate closed = closed(row, state);
    if (problems.count() > before || title == null) {
      return null;
    }
    return new Takeover(
        proposal(row, title, named, verifier, promised, target),
        state,
        due,
        dispatched,
        closed,
        percent,
        words(row, ColumnKind.PROGRESS),
        remarks(row),
        sheetName + "!" + (row.at() + 1));
  }

  private Proposal proposal(
      Row row,
      Cell title,
      UnitWords.Read named,
      List<UUID> verifier,
      @Nullable LocalDate promised,
      Act.@Nullable Figure target) {
    String own = words(row, ColumnKind.CONTENT);
    return new Proposal(
        settings.kind(),
        MatterTitle.line(title, own, above.isMerged(title.column(), row.at())),
        MatterTitle.whole(title, own),
        named.leading(),
        named.following(),
        verifier.isEmpty() ? settings.verifier() : verifier.getFirst(),
        promised,
        target,
        Map.of(),
        settings.campaign(),
        null,
        List.of(),
        null);
  }

  /** What the ledger says against a row, put at the cell that it is about. */
  void refused(int at, Refusal refusal) {
    ColumnKind kind =
        switch (refusal.slug()) {
          case "title-missing", "title-too-long" -> ColumnKind.TITLE;
          case "words-too-long" -> ColumnKind.CONTENT;
          case "takeover-in-future" -> ColumnKind.CLOSED;
          default -> ColumnKind.LEAD;
        };
    problems.add(problem(at, columns.first(kind), "", refusal));
  }

  /** A formula's error is no value, in whatever column it stands. */
  private void broken(Row row) {
    for (Map.Entry<Integer, Cell> each : row.cells().entrySet()) {
      Cell cell = each.getValue();
      ColumnKind kind = columns.kind(each.getKey());
      boolean taken = kind != ColumnKind.IGNORE && kind != ColumnKind.ORDINAL;
      if (taken && cell.kind() == Cell.Kind.ERROR) {
        add(cell, Refusal.of("sheet-formula-error"));
      } else if (taken && cell.kind() == Cell.Kind.NOT_COMPUTED) {
        add(cell, Refusal.of("sheet-formula-not-computed"));
      }
    }
  }

  /** What was said of it already need not be said again. */
  private static boolean isBroken(Cell cell) {
    return cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.NOT_COMPUTED;
  }

  private UnitWords.Read units(Row row, ColumnKind kind) {
    UnitWords.Read all = UnitWords.Read.NOBODY;
    for (Cell cell : columns.cells(row, kind)) {
      if (isBroken(cell)) {
        continue;
      }
      UnitWords.Read read = units.read(cell.text());
      if (read.refusal() != null) {
        add(cell, read.refusal());
      }
      all = all.and(read);
    }
    return all;
  }

  private State state(Row row) {
    Cell cell = columns.cell(row, ColumnKind.STATE);
    State said = cell == null ? null : Standings.of(cell);
    if (cell != null && said == null && !isBroken(cell)) {
      add(cell, Refusal.of("sheet-state-unknown"));
    }
    boolean stock = settings.mode() == Settings.Mode.STOCK;
    if (!stock) {
      if (cell != null && said == State.CLOSED) {
        add(cell, Refusal.of("sheet-done-in-new"));
      }
      return State.PROPOSED;
    }
    if (said != null) {
      return said;
    }
    return columns.cell(row, ColumnKind.CLOSED) == null ? State.ACCEPTED : State.CLOSED;
  }

  private @Nullable LocalDate due(Row row, State state) {
    Cell cell = columns.cell(row, ColumnKind.DUE);
    if (cell == null) {
      boolean owed = settings.mode() == Settings.Mode.STOCK && state != State.CLOSED;
      if (owed && columns.cell(row, ColumnKind.TITLE) != null) {
        missing(row, ColumnKind.DUE, "sheet-due-missing");
      }
      return null;
    }
    return day(row, ColumnKind.DUE);
  }

  private @Nullable LocalDate day(Row row, ColumnKind kind) {
    return day(row, kind, days::read);
  }

  private @Nullable LocalDate day(Row row, ColumnKind kind, Function<Cell, Days.Day> reading) {
    Cell cell = columns.cell(row, kind);
    if (cell == null || isBroken(cell)) {
      return null;
    }
    Days.Day day = reading.apply(cell);
    if (day.refusal() != null) {
      add(cell, day.refusal().with("value", cell.text()));
    }
    return day.on();
  }

  /** The day on which a row was closed may be all that closes it: only a plain day does. */
  private @Nullable LocalDate closed(Row row, State state) {
    return state == State.CLOSED
        ? day(row, ColumnKind.CLOSED, days::done)
        : day(row, ColumnKind.CLOSED);
  }

  /** The first promise; a new matter has one date, and that is the one in force. */
  private @Nullable LocalDate promised(Row row, @Nullable LocalDate due) {
    LocalDate first = day(row, ColumnKind.PROMISED);
    boolean inForce = settings.mode() == Settings.Mode.NEW && due != null;
    return first == null || inForce ? due : first;
  }

  private Act.@Nullable Figure figure(Row row) {
    Cell cell = columns.cell(row, ColumnKind.TARGET);
    if (cell == null || isBroken(cell)) {
      return null;
    }
    Figures.Read read = Figures.read(cell, columns.heading(cell.column()));
    if (read.refusal() != null) {
      add(cell, read.refusal());
    }
    return read.figure();
  }

  private int percent(Row row) {
    Cell cell = columns.cell(row, ColumnKind.PERCENT);
    if (cell == null || isBroken(cell)) {
      return -1;
    }
    Figures.Percent read =
        Figures.percent(cell, columns.heading(cell.column()), scales.get(cell.column()));
    if (read.refusal() != null) {
      add(cell, read.refusal().with("value", cell.text()));
    }
    return read.percent();
  }

  private String words(Row row, ColumnKind kind) {
    return columns.cells(row, kind).stream().map(Cell::text).collect(Collectors.joining("\n"));
  }

  /** What has no place of its own is kept word for word. */
  private List<Takeover.Remark> remarks(Row row) {
    List<Takeover.Remark> remarks = new ArrayList<>();
    for (Map.Entry<Integer, Cell> each : row.cells().entrySet()) {
      ColumnKind kind = columns.kind(each.getKey());
      boolean kept =
          switch (kind) {
            case REMARK, STATE, PROGRESS, TARGET -> true;
            case PROMISED -> isWords(each.getValue()) || isReplaced(row);
            case DUE, DISPATCHED, CLOSED -> isWords(each.getValue());
            case ORDINAL, TITLE, CONTENT, LEAD, CO, VERIFIER, PERCENT, IGNORE -> false;
          };
      if (kept && !Columns.isNothing(each.getValue())) {
        remarks.add(new Takeover.Remark(columns.heading(each.getKey()), each.getValue().text()));
      }
    }
    return remarks;
  }

  private static boolean isWords(Cell cell) {
    return cell.kind() == Cell.Kind.TEXT;
  }

  /** Whether the first promise finds no place beside the date in force. */
  private boolean isReplaced(Row row) {
    return settings.mode() == Settings.Mode.NEW && columns.cell(row, ColumnKind.DUE) != null;
  }

  private void missing(Row row, ColumnKind kind, String slug) {
    problems.add(problem(row.at(), columns.first(kind), "", Refusal.of(slug)));
  }

  private Problem problem(int row, int column, String value, Refusal refusal) {
    return new Problem(sheetName, Address.of(row, column), columns.heading(column), value, refusal);
  }

  private void add(Cell cell, Refusal refusal) {
    problems.add(sheetName, cell, columns.heading(cell.column()), refusal);
  }
}
