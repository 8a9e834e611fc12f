package io.wutong.kernel.lights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a light turns if nobody acts, in the order of their severity: blue before
 * yellow, yellow no later than red. A colour that never shows by itself turns with the next one.
 *
 * @param blueOn none where blue never shows
 * @param grounds why, one for each colour that shows
 */
public record Turns(
    @Nullable LocalDate blueOn, LocalDate yellowOn, LocalDate redOn, List<Ground> grounds) {

  public Turns {
    grounds = List.copyOf(grounds);
  }
}
