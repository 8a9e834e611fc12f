package io.wutong.breakdown;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds by when (完成时限) and reads it against the document's date. */
final class DeadlineFinder {
  private final Dictionary.TimeWords words;
  private final WordFinder soon;
  private final List<KnownEvent> events;

  private record KnownEvent(Dictionary.Event event, WordFinder finder) {}

  /** A reading of the words from..to of the sentence. */
  record Found(int from, int to, Deadline deadline) {}

  DeadlineFinder(Dictionary.TimeWords words) {
    this.words = words;
    this.soon = new WordFinder(words.soon(), List.of());
    this.events =
        words.events().stream()
            .map(event -> new KnownEvent(event, new WordFinder(event.words(), List.of())))
            .toList();
  }

  /**
   * @param bare whether a date by itself is a deadline, as in a table's cell or in brackets
   */
  List<Found> in(MappedText text, @Nullable LocalDate documentDate, boolean bare) {
    DeadlineSearch search = new DeadlineSearch(words, text, documentDate, bare);
    search.each(TimeForms.DAY, search::day);
    search.each(TimeForms.MONTH, search::month);
    search.each(TimeForms.PERIOD, search::period);
    search.each(TimeForms.YEAR_END, search::yearEnd);
    search.each(TimeForms.WHOLE_YEAR, search::yearEnd);
    search.each(TimeForms.THIS_MONTH, search::thisMonth);
    search.each(TimeForms.WEEK, search::week);
    search.each(TimeForms.WITHIN, search::within);
    search.each(TimeForms.TODAY, m -> search.relative(m, date -> date));
    for (KnownEvent known : events) {
      search.knownEvent(known.event(), known.finder());
    }
    search.each(TimeForms.EVENT, search::event);
    search.soon(soon);
    return search.withoutOverlaps();
  }
}
