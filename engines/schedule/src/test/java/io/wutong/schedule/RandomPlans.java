package io.wutong.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Small random plans: shuffled, with milestones, lags, three units and two kinds of resolution. */
final class RandomPlans {
  private static final WorkdayCalendar CHINA = ChinaCalendar.published();

  private RandomPlans() {}

  static Schedule next(SplittableRandom random, int sizeMax, int dueDaysMax) {
    int size = random.nextInt(1, sizeMax + 1);
    int mode = random.nextInt(4);
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      DurationUnit unit =
          switch (mode) {
            case 0 -> DurationUnit.HOUR;
            case 1 -> DurationUnit.WORKING_DAY;
            default -> DurationUnit.values()[random.nextInt(3)];
          };
      int most = unit == DurationUnit.HOUR && mode != 0 ? 90 : 9;
      List<Predecessor> after = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          int lag = random.nextInt(4) == 0 ? random.nextInt(most / 2) : 0;
          after.add(new Predecessor("t" + j, lag));
        }
      }
      int duration = random.nextInt(5) == 0 ? 0 : random.nextInt(1, most);
      tasks.add(new Task("t" + i, "", duration, unit, after));
    }
    Collections.shuffle(tasks, new Random(random.nextLong()));
    LocalDate start = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2_000));
    LocalDate due = start.plusDays(random.nextInt(-3, dueDaysMax));
    return Scheduling.solve(Plan.of(tasks), CHINA, start, due);
  }

  /** The plan in one line, to be repeated by hand. */
  static String describe(Schedule schedule) {
    StringBuilder out = new StringBuilder();
    out.append(schedule.start()).append("..").append(schedule.due());
    for (Task task : schedule.plan().tasks()) {
      out.append(" %s=%d%s".formatted(task.id(), task.duration(), task.unit().code()));
      task.after().forEach(p -> out.append("<%s+%d".formatted(p.id(), p.lag())));
    }
    return out.toString();
  }
}
