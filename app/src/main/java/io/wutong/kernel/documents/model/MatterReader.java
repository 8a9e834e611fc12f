package io.wutong.kernel.documents.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.kernel.ledger.Takeover;
import io.wutong.kernel.ledger.model.State;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a matter out of a row by what each column holds, or says by cell why it cannot. */
final class MatterReader {

  private static final Set<String> NOTHING = Set.of("/", "-", "—", "——", "\\", "无", "／");

  private final Settings settings;
  private final Settings.Sheet sheet;
  private final String sheetName;
  private final Headers headers;
  private final Above above;
  private final UnitWords units;
  private final Days days;
  private final Problems problems;
  private final Map<Integer, SheetShape.Scale> scales;
  private final Map<ColumnKind, List<Integer>> columns = new EnumMap<>(ColumnKind.class);

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
    this.sheet = sheet;
    this.sheetName = sheet.name();
    this.headers = headers;
    this.above = above;
    this.units = units;
    this.days = days;
    this.problems = problems;
    for (int column = 0; column < headers.columns().size(); column++) {
      columns.computeIfAbsent(sheet.column(column), kind -> new ArrayList<>()).add(column);
    }
  }

  /** The matter; null when something in the row cannot be read. */
  @Nullable Takeover read(Row row) {
    int before = problems.count();
    broken(row);
    Cell title = cell(row, ColumnKind.TITLE);
    if (title == null) {
      missing(row, ColumnKind.TITLE, "sheet-title-missing");
    }
    List<UUID> lead = units(row, ColumnKind.LEAD);
    List<UUID> co = new ArrayList<>(lead.isEmpty() ? lead : lead.subList(1, lead.size()));
    units(row, ColumnKind.CO).stream().filter(unit -> !co.contains(unit)).forEach(co::add);
    co.removeAll(lead.isEmpty() ? lead : lead.subList(0, 1));
    List<UUID> verifier = units(row, ColumnKind.VERIFIER);
    State state = state(row);
    LocalDate due = due(row, state);
    LocalDate first = day(row, ColumnKind.PROMISED);
    LocalDate promised = first == null ? due : first;
    Act.Figure target = figure(row);
    int percent = percent(row);
    LocalDate dispatched = day(row, ColumnKind.DISPATCHED);
    LocalDate closed = day(row, ColumnKind.CLOSED);
    if (problems.count() > before || title == null) {
      return null;
    }
    return new Takeover(
        proposal(row, title, lead, co, verifier, promised, target),
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
      List<UUID> lead,
      List<UUID> co,
      List<UUID> verifier,
      @Nullable LocalDate promised,
      Act.@Nullable Figure target) {
    String own = words(row, ColumnKind.CONTENT);
    return new Proposal(
        settings.kind(),
        MatterTitle.line(title, own, above.isMerged(title.column(), row.at())),
        MatterTitle.whole(title, own),
        lead.isEmpty() ? null : lead.getFirst(),
        co,
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
    problems.add(problem(at, column(kind), "", refusal));
  }

  /** A formula's error is no value, in whatever column it stands. */
  private void broken(Row row) {
    for (Map.Entry<Integer, Cell> each : row.cells().entrySet()) {
      Cell cell = each.getValue();
      ColumnKind kind = kind(each.getKey());
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

  private List<UUID> units(Row row, ColumnKind kind) {
    List<UUID> named = new ArrayList<>();
    for (Cell cell : row.of(columns.getOrDefault(kind, List.of()))) {
      if (NOTHING.contains(cell.text()) || isBroken(cell)) {
        continue;
      }
      UnitWords.Read read = units.read(cell.text());
      if (read.refusal() != null) {
        add(cell, read.refusal());
      }
      named.addAll(read.units());
    }
    return named.stream().distinct().toList();
  }

  private State state(Row row) {
    Cell cell = cell(row, ColumnKind.STATE);
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
    return cell(row, ColumnKind.CLOSED) == null ? State.ACCEPTED : State.CLOSED;
  }

  private @Nullable LocalDate due(Row row, State state) {
    Cell cell = cell(row, ColumnKind.DUE);
    if (cell == null) {
      boolean owed = settings.mode() == Settings.Mode.STOCK && state != State.CLOSED;
      if (owed && cell(row, ColumnKind.TITLE) != null) {
        missing(row, ColumnKind.DUE, "sheet-due-missing");
      }
      return null;
    }
    return day(row, ColumnKind.DUE);
  }

  private @Nullable LocalDate day(Row row, ColumnKind kind) {
    Cell cell = cell(row, kind);
    if (cell == null || isBroken(cell)) {
      return null;
    }
    Days.Day day = days.read(cell);
    if (day.refusal() != null) {
      add(cell, day.refusal().with("value", cell.text()));
    }
    return day.on();
  }

  private Act.@Nullable Figure figure(Row row) {
    Cell cell = cell(row, ColumnKind.TARGET);
    if (cell == null || isBroken(cell)) {
      return null;
    }
    Figures.Read read = Figures.read(cell, heading(cell.column()));
    if (read.refusal() != null) {
      add(cell, read.refusal());
    }
    return read.figure();
  }

  private int percent(Row row) {
    Cell cell = cell(row, ColumnKind.PERCENT);
    if (cell == null || isBroken(cell)) {
      return -1;
    }
    Figures.Percent read = Figures.percent(cell, heading(cell.column()), scales.get(cell.column()));
    if (read.refusal() != null) {
      add(cell, read.refusal().with("value", cell.text()));
    }
    return read.percent();
  }

  private String words(Row row, ColumnKind kind) {
    return row.of(columns.getOrDefault(kind, List.of())).stream()
        .map(Cell::text)
        .filter(words -> !NOTHING.contains(words))
        .collect(Collectors.joining("\n"));
  }

  /** What has no place of its own is kept word for word. */
  private List<Takeover.Remark> remarks(Row row) {
    List<Takeover.Remark> remarks = new ArrayList<>();
    for (Map.Entry<Integer, Cell> each : row.cells().entrySet()) {
      ColumnKind kind = kind(each.getKey());
      boolean kept =
          switch (kind) {
            case REMARK, STATE, PROGRESS, TARGET -> true;
            case DUE, PROMISED, DISPATCHED, CLOSED -> each.getValue().kind() == Cell.Kind.TEXT;
            case ORDINAL, TITLE, CONTENT, LEAD, CO, VERIFIER, PERCENT, IGNORE -> false;
          };
      if (kept && !NOTHING.contains(each.getValue().text())) {
        remarks.add(new Takeover.Remark(heading(each.getKey()), each.getValue().text()));
      }
    }
    return remarks;
  }

  private ColumnKind kind(int column) {
    return column < headers.columns().size() ? sheet.column(column) : ColumnKind.IGNORE;
  }

  private @Nullable Cell cell(Row row, ColumnKind kind) {
    List<Integer> at = columns.getOrDefault(kind, List.of());
    Cell cell = at.isEmpty() ? null : row.cell(at.getFirst());
    return cell == null || NOTHING.contains(cell.text()) ? null : cell;
  }

  private int column(ColumnKind kind) {
    List<Integer> at = columns.getOrDefault(kind, List.of());
    return at.isEmpty() ? 0 : at.getFirst();
  }

  private String heading(int column) {
    return column < headers.columns().size() ? headers.columns().get(column).label() : "";
  }

  private void missing(Row row, ColumnKind kind, String slug) {
    problems.add(problem(row.at(), column(kind), "", Refusal.of(slug)));
  }

  private Problem problem(int row, int column, String value, Refusal refusal) {
    return new Problem(sheetName, Address.of(row, column), heading(column), value, refusal);
  }

  private void add(Cell cell, Refusal refusal) {
    problems.add(sheetName, cell, heading(cell.column()), refusal);
  }
}
