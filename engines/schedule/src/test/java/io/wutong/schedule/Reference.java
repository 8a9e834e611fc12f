package io.wutong.schedule;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The slow and obvious scheduler: it walks day by day (or hour by hour), asks the calendar of each
 * day only whether it is worked, follows dependencies by recursion, and finds latest dates by
 * trying.
 */
final class Reference {
  private final Map<String, Task> tasks = new HashMap<>();
  private final Map<String, LocalDateTime> begins = new HashMap<>();
  private final WorkdayCalendar calendar;
  private final LocalDateTime start;
  private final LocalDateTime due;
  private final boolean hourly;
  private final ChronoUnit step;
  private final String besideFirst;
  private final String besideSecond;

  Reference(
      List<Task> tasks,
      WorkdayCalendar calendar,
      LocalDateTime start,
      LocalDateTime due,
      String besideFirst,
      String besideSecond) {
    tasks.forEach(task -> this.tasks.put(task.id(), task));
    this.calendar = calendar;
    this.start = start;
    this.due = due;
    this.hourly = tasks.stream().allMatch(task -> task.unit() == DurationUnit.HOUR);
    this.step = hourly ? HOURS : DAYS;
    this.besideFirst = besideFirst;
    this.besideSecond = besideSecond;
  }

  static Reference of(Schedule schedule) {
    return of(schedule, schedule.plan().tasks());
  }

  static Reference of(Schedule schedule, List<Task> tasks) {
    return new Reference(tasks, schedule.calendar(), schedule.startAt(), schedule.dueAt(), "", "");
  }

  static Reference beside(Schedule schedule, String first, String second) {
    return new Reference(
        schedule.plan().tasks(),
        schedule.calendar(),
        schedule.startAt(),
        schedule.dueAt(),
        first,
        second);
  }

  private Task task(String id) {
    return Objects.requireNonNull(tasks.get(id));
  }

  private boolean counts(LocalDateTime slot, DurationUnit unit) {
    return unit != DurationUnit.WORKING_DAY || calendar.isWorkday(slot.toLocalDate());
  }

  /** Walks slot by slot until the amount is used up; the boundary behind the last one used. */
  private LocalDateTime run(LocalDateTime from, int amount, DurationUnit unit) {
    boolean roundUp = unit == DurationUnit.HOUR && !hourly;
    LocalDateTime at = from;
    for (int left = roundUp ? (amount + 23) / 24 : amount; left > 0; at = at.plus(1, step)) {
      if (counts(at, unit)) {
        left--;
      }
    }
    return at;
  }

  LocalDateTime begin(String id) {
    LocalDateTime known = begins.get(id);
    if (known != null) {
      return known;
    }
    Task task = task(id);
    LocalDateTime at = start;
    for (Predecessor before : task.after()) {
      boolean beside = id.equals(besideSecond) && before.id().equals(besideFirst);
      LocalDateTime free =
          beside ? begin(before.id()) : run(released(before.id()), before.lag(), task.unit());
      at = free.isAfter(at) ? free : at;
    }
    while (task.duration() > 0 && !counts(at, task.unit())) {
      at = at.plus(1, step);
    }
    begins.put(id, at);
    return at;
  }

  LocalDateTime end(String id) {
    return run(begin(id), task(id).duration(), task(id).unit());
  }

  private LocalDateTime released(String id) {
    boolean both = id.equals(besideSecond) && end(besideFirst).isAfter(end(id));
    return both ? end(besideFirst) : end(id);
  }

  /** A milestone in a plan of days with nothing but such milestones before it. */
  private boolean opening(String id) {
    return !hourly
        && task(id).duration() == 0
        && task(id).after().stream().allMatch(p -> p.lag() == 0 && opening(p.id()));
  }

  LocalDateTime finish() {
    LocalDateTime last = start;
    for (String id : tasks.keySet()) {
      LocalDateTime end = opening(id) ? end(id).plusDays(1) : end(id);
      last = end.isAfter(last) ? end : last;
    }
    return last;
  }

  int shortBy() {
    return Math.max(0, -distance(finish(), due));
  }

  /** Working days or hours between, at least 1 in size if the second lies before the first. */
  int distance(LocalDateTime from, LocalDateTime to) {
    int count = 0;
    LocalDateTime later = to.isBefore(from) ? from : to;
    for (LocalDateTime at = to.isBefore(from) ? to : from;
        at.isBefore(later);
        at = at.plus(1, step)) {
      count += counts(at, hourly ? DurationUnit.HOUR : DurationUnit.WORKING_DAY) ? 1 : 0;
    }
    return to.isBefore(from) ? -Math.max(1, count) : count;
  }

  /** The last boundary at which the task may begin, by trying one after the other. */
  LocalDateTime latestBegin(String id) {
    Task task = task(id);
    LocalDateTime at = due;
    while (!fits(id, at) || (task.duration() > 0 && !counts(at, task.unit()))) {
      at = at.minus(1, step);
    }
    return at;
  }

  LocalDateTime latestEnd(String id) {
    return run(latestBegin(id), task(id).duration(), task(id).unit());
  }

  private boolean fits(String id, LocalDateTime from) {
    Task task = task(id);
    LocalDateTime at = from;
    while (task.duration() > 0 && !counts(at, task.unit())) {
      at = at.plus(1, step);
    }
    LocalDateTime end = run(at, task.duration(), task.unit());
    if ((opening(id) ? end.plusDays(1) : end).isAfter(due)) {
      return false;
    }
    for (Task next : tasks.values()) {
      for (Predecessor before : next.after()) {
        if (before.id().equals(id) && !fits(next.id(), run(end, before.lag(), next.unit()))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The plan's tasks with one duration changed. */
  static List<Task> withDuration(List<Task> tasks, String id, int duration) {
    List<Task> changed = new ArrayList<>();
    for (Task task : tasks) {
      boolean same = !task.id().equals(id);
      changed.add(same ? task : new Task(id, task.title(), duration, task.unit(), task.after()));
    }
    return changed;
  }
}
