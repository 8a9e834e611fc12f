package io.wutong.kernel.exchange.model;

import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.model.Problem;
import io.wutong.shared.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row that came back changes: its own edits against the row as it went out, beside what
 * others did since.
 */
public final class Comparing {

  private static final int WORDS_MAX = 10_000;

  private final List<Edit> edits = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * An edited cell that becomes part of a report.
   *
   * @param base what stood there when it went out
   * @param theirs what stands there now
   * @param mine what was typed
   */
  public record Edit(Column column, String address, String base, String theirs, String mine) {

    /** Whether somebody else changed it too, to something else. */
    public boolean isConflict() {
      return !theirs.equals(base);
    }
  }

  /** An edited cell that is not applied, and why. */
  public record Held(
      String sheet,
      String address,
      String number,
      Column column,
      String base,
      String mine,
      Refusal why) {}

  private Comparing() {}

  /** Compares a row with the matter as it went out and as it is. */
  public static Comparing of(ReturnedRow row, Line base, Line current) {
    Comparing found = new Comparing();
    for (Column column : Column.values()) {
      boolean asked = column.isEditable() || !column.back().slug().isEmpty();
      if (asked && row.places().containsKey(column)) {
        found.compare(row, column, base, current);
      }
    }
    return found;
  }

  private void compare(ReturnedRow row, Column column, Line base, Line current) {
    String was = base.text(column);
    String mine = row.said(column);
    String theirs = current.text(column);
    Cell cell = row.cells().get(column);
    // A formula that failed or was never computed is not an empty cell.
    Refusal broken = broken(cell);
    if (broken != null) {
      problem(row, column, mine, broken);
      return;
    }
    if (column == Column.PERCENT && isPlainOne(cell)) {
      plainOne(row, was, theirs);
      return;
    }
    if (mine.equals(was) || mine.equals(theirs)) {
      return;
    }
    if (!column.isEditable()) {
      hold(row, column, current, was, Refusal.of(column.back().slug()));
      return;
    }
    boolean needed = column == Column.PROGRESS || column == Column.PERCENT;
    if (mine.isEmpty() && needed) {
      hold(row, column, current, was, Refusal.of("return-emptied"));
      return;
    }
    Refusal unread = unread(column, mine);
    if (unread != null) {
      problem(row, column, mine, unread);
      return;
    }
    edits.add(new Edit(column, row.address(column), was, theirs, mine));
  }

  private void hold(ReturnedRow row, Column column, Line current, String was, Refusal why) {
    String number = current.text(Column.NUMBER);
    held.add(
        new Held(row.sheet(), row.address(column), number, column, was, row.said(column), why));
  }

  private void problem(ReturnedRow row, Column column, String mine, Refusal why) {
    problems.add(new Problem(row.sheet(), row.address(column), column.heading(), mine, why));
  }

  /** 1 in a cell that no longer shows percent is the whole, or one of a hundred. */
  private static boolean isPlainOne(@Nullable Cell cell) {
    return cell != null && cell.kind() == Cell.Kind.NUMBER && cell.number() == 1;
  }

  private void plainOne(ReturnedRow row, String was, String theirs) {
    List<String> readings = List.of("1", "100");
    if (!readings.contains(was) && !readings.contains(theirs)) {
      problem(row, Column.PERCENT, "1", Refusal.of("sheet-percent-unsure").with("value", "1"));
    }
  }

  private static @Nullable Refusal broken(@Nullable Cell cell) {
    if (cell != null && cell.kind() == Cell.Kind.ERROR) {
      return Refusal.of("sheet-formula-error");
    }
    if (cell != null && cell.kind() == Cell.Kind.NOT_COMPUTED) {
      return Refusal.of("sheet-formula-not-computed");
    }
    return null;
  }

  private static @Nullable Refusal unread(Column column, String mine) {
    if (column == Column.PERCENT && !mine.matches("\\d{1,3}")) {
      return Refusal.of("sheet-percent-unread");
    }
    return mine.length() > WORDS_MAX
        ? Refusal.badInput("words-too-long").with("max", WORDS_MAX)
        : null;
  }

  public List<Edit> edits() {
    return List.copyOf(edits);
  }

  public List<Held> held() {
    return List.copyOf(held);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
