package io.wutong.kernel.ledger.model;

import io.wutong.kernel.lights.Course;
import io.wutong.kernel.lights.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 判定依据: why the light turns on the days on which it does, and the course that the figure is
 * measured by. An act's outcome: showing it computes nothing.
 *
 * @param turns one for each colour that shows
 * @param course for a matter with a target that burns
 */
public record Grounds(List<Ground> turns, @Nullable Course course) {

  /** No light burns, or it was lit before grounds were kept. */
  static final Grounds NONE = new Grounds(List.of(), null);

  public Grounds {
    turns = List.copyOf(turns);
  }
}
