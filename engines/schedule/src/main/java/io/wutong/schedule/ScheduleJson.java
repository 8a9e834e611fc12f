package io.wutong.schedule;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a schedule as one JSON object. Dates are written like 2022-03-01; in a plan of hours,
 * times like 2022-03-01T08:00 at which a task begins and is done.
 */
final class ScheduleJson {
  private final Schedule schedule;
  private final Appendable out;
  private final boolean hourly;

  ScheduleJson(Schedule schedule, Appendable out) {
    this.schedule = schedule;
    this.out = out;
    this.hourly = schedule.plan().resolution() == Resolution.HOUR;
  }

  void write() throws IOException {
    out.append("{\"start\":").append(quote(hourly ? schedule.startAt() : schedule.start()));
    out.append(",\"due\":").append(quote(hourly ? schedule.dueAt() : schedule.due()));
    out.append(",\"finish\":").append(quote(hourly ? schedule.finishAt() : schedule.finish()));
    out.append(",\"slack_unit\":").append(quote(schedule.plan().resolution().slackUnit().code()));
    out.append(",\"nodes\":[");
    String separator = "\n";
    for (Node node : schedule.nodes()) {
      out.append(separator).append(node(node));
      separator = ",\n";
    }
    out.append("\n],\"feasible\":").append(Boolean.toString(schedule.feasible()));
    out.append(",\"short_by\":").append(Integer.toString(schedule.shortBy()));
    out.append(",\"chain\":").append(array(schedule.chain().stream().map(this::quote).toList()));
    List<Repair> repairs = schedule.repairs();
    out.append(",\"repairs\":").append(array(repairs.stream().map(this::repair).toList()));
    List<Integer> years = schedule.unpublishedYears();
    out.append(",\"unpublished_years\":")
        .append(array(years.stream().map(String::valueOf).toList()));
    out.append("}\n");
  }

  private String node(Node node) {
    Object[] dates =
        hourly
            ? new Object[] {
              node.earliestStartAt(),
              node.earliestFinishAt(),
              node.latestStartAt(),
              node.latestFinishAt()
            }
            : new Object[] {
              node.earliestStart(), node.earliestFinish(), node.latestStart(), node.latestFinish()
            };
    return "{\"id\":"
        + quote(node.id())
        + ",\"earliest_start\":"
        + quote(dates[0])
        + ",\"earliest_finish\":"
        + quote(dates[1])
        + ",\"latest_start\":"
        + quote(dates[2])
        + ",\"latest_finish\":"
        + quote(dates[3])
        + ",\"slack\":"
        + node.slack()
        + "}";
  }

  private String repair(Repair repair) {
    String own =
        switch (repair) {
          case Repair.Shorten cut ->
              "\"id\":%s,\"by\":%d,\"duration\":%d,\"unit\":%s"
                  .formatted(quote(cut.id()), cut.by(), cut.duration(), quote(cut.unit().code()));
          case Repair.RunBeside pair ->
              "\"first\":%s,\"second\":%s".formatted(quote(pair.first()), quote(pair.second()));
          case Repair.StartEarlier earlier ->
              "\"new_start\":%s"
                  .formatted(quote(hourly ? earlier.newStartAt() : earlier.newStart()));
          case Repair.MoveDue later ->
              "\"new_due\":%s".formatted(quote(hourly ? later.newDueAt() : later.newDue()));
        };
    Repair.Effect effect = repair.effect();
    return "{\"kind\":%s,%s,\"cost\":%d,\"feasible\":%b,\"short_after\":%d,\"text\":%s}"
        .formatted(
            quote(repair.kind()),
            own,
            effect.cost(),
            effect.feasible(),
            effect.shortAfter(),
            quote(repair.text()));
  }

  private static String array(List<String> items) {
    return items.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private String quote(Object value) {
    String text = value.toString();
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
