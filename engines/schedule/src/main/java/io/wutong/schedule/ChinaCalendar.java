package io.wutong.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The working-day calendar of the State Council's notices that come with this library. */
public final class ChinaCalendar {
  /** First year whose notice is here. */
  public static final int YEAR_FIRST = 2021;

  /** Last year whose notice is here; the notice for a year appears in the autumn before it. */
  public static final int YEAR_LAST = 2026;

  private ChinaCalendar() {}

  /** The notices of {@link #YEAR_FIRST} to {@link #YEAR_LAST}; other years are Monday to Friday. */
  public static WorkdayCalendar published() {
    List<PublishedYear> years = new ArrayList<>();
    for (int year = YEAR_FIRST; year <= YEAR_LAST; year++) {
      years.add(read("holidays-%d.json".formatted(year)));
    }
    return WorkdayCalendar.of(years);
  }

  private static PublishedYear read(String name) {
    try (InputStream in = ChinaCalendar.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The resource %s is missing.\nMaybe the jar was packed without its resources."
                .formatted(name));
      }
      return HolidayFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
