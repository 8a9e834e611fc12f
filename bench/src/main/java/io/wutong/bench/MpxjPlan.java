package io.wutong.bench;

import io.wutong.schedule.ListedDay;
import io.wutong.schedule.Predecessor;
import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** The same plan and calendar in MPXJ, scheduled by its MicrosoftScheduler. */
final class MpxjPlan {
  private static final LocalTime OPEN = LocalTime.of(8, 0);

  private final ProjectFile file = new ProjectFile();
  private final Map<String, Task> tasks = new HashMap<>();
  private final LocalDateTime start;

  MpxjPlan(
      List<io.wutong.schedule.Task> given,
      WorkdayCalendar calendar,
      LocalDate start,
      LocalDate end) {
    this.start = start.atTime(OPEN);
    file.getProjectProperties().setDefaultCalendar(calendar(calendar, start, end));
    file.getProjectProperties().setStartDate(this.start);
    for (io.wutong.schedule.Task task : given) {
      Task made = file.addTask();
      made.setName(task.id());
      Duration duration = Duration.getInstance(task.duration(), TimeUnit.DAYS);
      made.setDuration(duration);
      made.setRemainingDuration(duration);
      made.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
      tasks.put(task.id(), made);
    }
    for (io.wutong.schedule.Task task : given) {
      for (Predecessor before : task.after()) {
        task(task.id()).addPredecessor(new Relation.Builder().predecessorTask(task(before.id())));
      }
    }
  }

  private ProjectCalendar calendar(WorkdayCalendar calendar, LocalDate from, LocalDate to) {
    ProjectCalendar made = file.addDefaultBaseCalendar();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      ListedDay listed = calendar.findListed(day);
      if (listed != null) {
        ProjectCalendarException exception = made.addCalendarException(day);
        if (!listed.off()) {
          exception.add(new LocalTimeRange(OPEN, LocalTime.of(12, 0)));
          exception.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
        }
      }
    }
    return made;
  }

  void schedule() {
    try {
      new MicrosoftScheduler().schedule(file, start);
    } catch (CpmException e) {
      throw new IllegalStateException(e);
    }
  }

  LocalDate earlyFinish(String id) {
    return task(id).getEarlyFinish().toLocalDate();
  }

  LocalDate lateStart(String id) {
    return task(id).getLateStart().toLocalDate();
  }

  private Task task(String id) {
    return Objects.requireNonNull(tasks.get(id));
  }
}
