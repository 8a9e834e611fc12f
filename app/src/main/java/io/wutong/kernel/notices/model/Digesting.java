package io.wutong.kernel.notices.model;

import io.wutong.kernel.boards.Boards.Waiting;
import io.wutong.kernel.boards.model.InboxItem;
import io.wutong.kernel.boards.model.Row;
import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.notices.Notice;
import io.wutong.kernel.notices.model.DigestLine.Group;
import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a digest says: everything that waits or is due, each matter once, and the answers. */
public final class Digesting {

  private static final int SOON_WD = 3;

  private Digesting() {}

  /**
   * The lines, in order.
   *
   * @param waiting what stands in the person's inbox, of all posts
   * @param news what they were told since the last digest and have not read
   */
  public static List<DigestLine> lines(
      List<Waiting> waiting, List<Notice> news, LocalDate today, WorkdayCalendar calendar) {
    Map<UUID, DigestLine> lines = new HashMap<>();
    for (Waiting each : waiting) {
      DigestLine line = line(each.item(), each.row(), today, calendar);
      if (line != null) {
        lines.merge(line.matter(), line, Digesting::pressing);
      }
    }
    for (Notice each : news) {
      String title = each.sensitive() || each.title() == null ? "" : each.title();
      lines.putIfAbsent(
          each.matter(),
          new DigestLine(
              Group.NEWS,
              each.matter(),
              each.number(),
              title,
              each.dueOn(),
              List.of("cause." + each.cause().name())));
    }
    return lines.values().stream().sorted(DigestLine.IN_ORDER).toList();
  }

  /** The more pressing of two lines of a matter, with the reasons of both. */
  private static DigestLine pressing(DigestLine one, DigestLine other) {
    boolean isOther = other.group().compareTo(one.group()) < 0;
    DigestLine first = isOther ? other : one;
    List<String> reasons =
        Stream.of(first, isOther ? one : other)
            .flatMap(each -> each.reasons().stream())
            .distinct()
            .toList();
    return new DigestLine(
        first.group(), first.matter(), first.number(), first.title(), first.dueOn(), reasons);
  }

  private static @Nullable DigestLine line(
      InboxItem item, Row row, LocalDate today, WorkdayCalendar calendar) {
    Group group = group(item, row.dueOn(), today, calendar);
    if (item.kind() == InboxItem.Kind.DUE && group == Group.WAITING) {
      return null; // it is yellow, and not due for days: nobody waits for it today
    }
    String title = row.sensitivity() == Sensitivity.SENSITIVE ? "" : row.title();
    List<String> reasons = item.kinds().stream().map(kind -> "inbox." + kind.name()).toList();
    return new DigestLine(group, row.id(), row.number(), title, row.dueOn(), reasons);
  }

  private static Group group(
      InboxItem item, @Nullable LocalDate due, LocalDate today, WorkdayCalendar calendar) {
    if (!item.climbed().isEmpty()) {
      return Group.CLIMBED;
    }
    if (due == null) {
      return Group.WAITING;
    }
    if (due.isBefore(today)) {
      return Group.OVERDUE;
    }
    if (due.equals(today)) {
      return Group.TODAY;
    }
    return calendar.workdaysBetween(today, due) <= SOON_WD ? Group.SOON : Group.WAITING;
  }
}
