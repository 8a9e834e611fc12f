package io.wutong.schedule;

import java.io.IOException;

/** Writes a schedule for people: a table, the verdict, the chain and what would help. */
final class ScheduleText {
  private final Schedule schedule;
  private final Appendable out;
  private final boolean hourly;
  private final DurationUnit unit;

  ScheduleText(Schedule schedule, Appendable out) {
    this.schedule = schedule;
    this.out = out;
    this.hourly = schedule.plan().resolution() == Resolution.HOUR;
    this.unit = schedule.plan().resolution().slackUnit();
  }

  void write() throws IOException {
    // Titles stand last: Chinese characters are two columns wide and would break a table.
    String row =
        hourly ? "%-16s  %-16s  %-16s  %-16s  %5s  %s\n" : "%-10s  %-10s  %-10s  %-10s  %5s  %s\n";
    out.append(
        row.formatted("can start", "can finish", "must start", "must finish", "slack", "task"));
    for (Node node : schedule.nodes()) {
      out.append(line(row, node));
    }
    out.append('\n').append(verdict()).append('\n');
    out.append("Critical chain: %s\n".formatted(String.join(" → ", schedule.chain())));
    int number = 1;
    for (Repair repair : schedule.repairs()) {
      out.append("%2d. %s\n".formatted(number++, repair.text()));
    }
    if (!schedule.unpublishedYears().isEmpty()) {
      out.append(
          "Calendar not published: %s. Monday to Friday was taken instead.\n"
              .formatted(schedule.unpublishedYears()));
    }
  }

  private String line(String row, Node node) {
    String task = (node.id() + " " + node.task().title()).strip();
    return hourly
        ? row.formatted(
            node.earliestStartAt(),
            node.earliestFinishAt(),
            node.latestStartAt(),
            node.latestFinishAt(),
            node.slack(),
            task)
        : row.formatted(
            node.earliestStart(),
            node.earliestFinish(),
            node.latestStart(),
            node.latestFinish(),
            node.slack(),
            task);
  }

  private String verdict() {
    Object due = hourly ? schedule.dueAt() : schedule.due();
    Object finish = hourly ? schedule.finishAt() : schedule.finish();
    return schedule.feasible()
        ? "Feasible: done by %s, due %s.".formatted(finish, due)
        : "Not feasible: done by %s, due %s, late by %s."
            .formatted(finish, due, unit.words(schedule.shortBy()));
  }
}
