package io.wutong.kernel.meetings.paper;

import io.wutong.kernel.meetings.model.Count;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.shared.print.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 分单位情况: the figures by unit; those that have none are named beneath, and cost no row. */
final class ByUnit {

  private ByUnit() {}

  static List<Piece> of(Meeting meeting, MeetingPaper.Names names) {
    List<List<String>> rows = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    Count total = Count.none(meeting.unit());
    for (Count count : sorted(meeting, names)) {
      String name = names.unit().apply(count.unit());
      if (count.equals(Count.none(count.unit()))) {
        idle.add(name);
      } else {
        rows.add(row(name, count));
      }
      total = total.plus(count);
    }
    rows.add(row("合计", total));
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        new Piece.Table(
            List.of(
                Column.of("单位", 28),
                Column.number("在办", 10),
                Column.number("较上次", 10),
                Column.number("红灯", 10),
                Column.number("较上次", 10),
                Column.number("新增", 10),
                Column.number("办结", 10)),
            rows));
    if (!idle.isEmpty()) {
      pieces.add(
          new Piece.Words("另有%d个单位无在办、新增、办结事项：%s。".formatted(idle.size(), String.join("、", idle))));
    }
    return pieces;
  }

  /** As on the page: where it burns stands first. */
  private static List<Count> sorted(Meeting meeting, MeetingPaper.Names names) {
    return meeting.counts().values().stream()
        .sorted(
            Comparator.comparing(Count::red)
                .thenComparing(Count::open)
                .reversed()
                .thenComparing(each -> names.unit().apply(each.unit())))
        .toList();
  }

  private static List<String> row(String name, Count count) {
    return List.of(
        name,
        Integer.toString(count.open()),
        change(count.open() - count.lastOpen()),
        Integer.toString(count.red()),
        change(count.red() - count.lastRed()),
        Integer.toString(count.added()),
        Integer.toString(count.closed()));
  }

  private static String change(int by) {
    return by > 0 ? "+" + by : by < 0 ? "−" + -by : "持平";
  }
}
