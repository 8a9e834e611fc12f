package io.wutong.kernel.meetings.model;

import io.wutong.shared.refusal.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** How an agenda is made and put in order. */
public final class Agenda {

  private Agenda() {}

  /** Up or down among its section. */
  public enum Move {
    UP,
    DOWN
  }

  /**
   * The agenda made anew: what was put in order stays so, own items stay, what is gone is gone and
   * what is new stands last in its section.
   */
  public static SortedMap<String, Line> anew(SortedMap<String, Line> before, List<Line> fresh) {
    SortedMap<String, Line> next = new TreeMap<>();
    before.forEach((id, line) -> {
      if (line.section() == Section.OWN) {
        next.put(id, line);
      }
    });
    for (Line line : fresh) {
      Line was = before.get(line.id().toString());
      if (was != null) {
        next.put(line.id().toString(), line.like(was));
      }
    }
    for (Line line : fresh) {
      next.computeIfAbsent(line.id().toString(), id -> line.at(last(next, line.section()) + 1));
    }
    return next;
  }

  /** With an item of one's own, at the end. */
  public static SortedMap<String, Line> with(
      SortedMap<String, Line> before, UUID id, Line.Said said) {
    SortedMap<String, Line> next = new TreeMap<>(before);
    int place = last(before, Section.OWN) + 1;
    next.put(id.toString(), new Line(id, Section.OWN, null, false, place, false, "", said));
    return next;
  }

  /** With a line put aside or taken up again, and the word about it. */
  public static SortedMap<String, Line> put(
      SortedMap<String, Line> before, UUID id, boolean aside, String note) {
    SortedMap<String, Line> next = new TreeMap<>(before);
    next.put(id.toString(), line(before, id).put(aside, note));
    return next;
  }

  /** With a line before the one above it, or after the one below it. */
  public static SortedMap<String, Line> moved(SortedMap<String, Line> before, UUID id, Move move) {
    Line line = line(before, id);
    List<Line> beside =
        before.values().stream()
            .filter(each -> each.section() == line.section() && each.aside() == line.aside())
            .sorted(Comparator.comparing(Line::place).thenComparing(Line::id))
            .toList();
    int at = beside.indexOf(line);
    int to = move == Move.UP ? at - 1 : at + 1;
    if (to < 0 || to >= beside.size()) {
      return before;
    }
    Line other = beside.get(to);
    SortedMap<String, Line> next = new TreeMap<>(before);
    next.put(id.toString(), line.at(other.place()));
    next.put(other.id().toString(), other.at(line.place()));
    return next;
  }

  private static Line line(SortedMap<String, Line> lines, UUID id) {
    Line line = lines.get(id.toString());
    if (line == null) {
      throw Refusal.absent("line").refused();
    }
    return line;
  }

  private static int last(SortedMap<String, Line> lines, Section section) {
    return lines.values().stream()
        .filter(line -> line.section() == section)
        .mapToInt(Line::place)
        .max()
        .orElse(0);
  }
}
