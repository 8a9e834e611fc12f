package io.wutong.kernel.ledger.model;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Recorded;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a figure stood at by the end of a month: as it was known then (当时口径) and as it is known now
 * (更正后口径). What came late or was corrected afterwards shows as such and is never mixed in.
 *
 * @param until the last day of the month
 * @param then what was known at its end; null when nothing was
 * @param now what is known of it now; null when nothing is
 * @param late whether what makes the difference was reported after the month's end
 * @param corrected whether a correction makes the difference
 */
public record FigureByMonth(
    LocalDate until, @Nullable String then, @Nullable String now, boolean late, boolean corrected) {

  /** One report of the figure, and every value that it had, in the order of their knowing. */
  private record Said(int version, Instant heldAt, List<Known> values) {}

  private record Known(Instant at, String value) {}

  /** By the months that are over, the oldest first. */
  public static List<FigureByMonth> of(Target target, List<Recorded> history, LocalDate today) {
    List<Said> said = said(target, history);
    List<FigureByMonth> months = new ArrayList<>();
    if (said.isEmpty()) {
      return months;
    }
    Instant first = said.stream().map(Said::heldAt).min(Instant::compareTo).orElseThrow();
    YearMonth month = YearMonth.from(ProductClock.day(first));
    for (; month.atEndOfMonth().isBefore(today); month = month.plusMonths(1)) {
      months.add(month(month.atEndOfMonth(), said));
    }
    return months;
  }

  private static FigureByMonth month(LocalDate until, List<Said> said) {
    Instant end = until.plusDays(1).atStartOfDay(ProductClock.ZONE).toInstant();
    Said knownThen = null;
    Said knownNow = null;
    for (Said each : said) {
      if (!each.heldAt().isBefore(end)) {
        continue;
      }
      if (each.values().getFirst().at().isBefore(end) && isNewer(each, knownThen)) {
        knownThen = each;
      }
      if (isNewer(each, knownNow)) {
        knownNow = each;
      }
    }
    String then = knownThen == null ? null : at(knownThen, end);
    String now = knownNow == null ? null : knownNow.values().getLast().value();
    boolean late = knownNow != knownThen;
    return new FigureByMonth(until, then, now, late, !late && !Objects.equals(then, now));
  }

  /** Of two reports the one that held later counts; of the same moment, the later act. */
  private static boolean isNewer(Said one, @Nullable Said other) {
    return other == null || !one.heldAt().isBefore(other.heldAt());
  }

  private static String at(Said said, Instant end) {
    return said.values().stream()
        .filter(value -> value.at().isBefore(end))
        .reduce((before, after) -> after)
        .orElseThrow()
        .value();
  }

  private static List<Said> said(Target target, List<Recorded> history) {
    List<Said> said = new ArrayList<>();
    for (Recorded recorded : history) {
      Entry entry = recorded.entry();
      JsonNode words = entry.body().path("said");
      for (JsonNode figure : words.path("figures")) {
        boolean ours =
            figure.path("name").asString().equals(target.what())
                && figure.path("unit").asString().equals(target.unit());
        if (ours) {
          List<Known> values = new ArrayList<>();
          values.add(
              new Known(entry.recordedAt(), Handling.plain(figure.path("value").asString())));
          said.add(new Said(entry.version(), entry.heldAt(), values));
        }
      }
      if (entry.act().equals("ledger.correct")
          && words.path("figure").asString().equals(target.what())) {
        int version = words.path("version").asInt();
        String value = Handling.plain(words.path("value").asString());
        said.stream()
            .filter(each -> each.version() == version)
            .forEach(each -> each.values().add(new Known(entry.recordedAt(), value)));
      }
    }
    return said;
  }
}
