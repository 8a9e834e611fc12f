package io.wutong.kernel.lights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a light looks at, as it stands from one act to the next.
 *
 * @param from the day on which it was handed out: nobody was behind before
 * @param due the date in force
 * @param steps the steps of a plan that can be kept; none where it has none
 * @param course how much is planned by when
 * @param reached how much is done; null where nobody ever said, for that is not nothing
 */
public record Watched(
    LocalDate from,
    LocalDate due,
    List<Course.Step> steps,
    Course course,
    @Nullable Share reached) {

  public Watched {
    steps = List.copyOf(steps);
  }
}
