package io.wutong.bench;

import io.wutong.schedule.DurationUnit;
import io.wutong.schedule.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Plans as a zone has them: many projects side by side, each of 100 tasks of 1 to 5 working days
 * that wait for one to three of the ten before them. The rows are shuffled, as in a ledger.
 */
final class ZonePlans {
  static final long SEED = 20_220_301;
  private static final int PROJECT_TASKS = 100;
  private static final int REACH = 10;

  private ZonePlans() {}

  static List<Task> of(int size) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Task> tasks = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int before = Math.min(REACH, i % PROJECT_TASKS);
      String[] after = new String[before == 0 ? 0 : random.nextInt(1, 4)];
      for (int k = 0; k < after.length; k++) {
        after[k] = "t" + (i - random.nextInt(1, before + 1));
      }
      int duration_wd = random.nextInt(1, 6);
      tasks.add(Task.of("t" + i, "", duration_wd, DurationUnit.WORKING_DAY, after));
    }
    Collections.shuffle(tasks, new Random(SEED));
    return tasks;
  }
}
