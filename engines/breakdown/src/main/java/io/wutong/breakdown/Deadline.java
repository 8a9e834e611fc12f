package io.wutong.breakdown;

import java.time.LocalDate;

/** By when (完成时限): the paper's words and what they mean. */
public sealed interface Deadline {
  String words();

  Span span();

  /** A day that the words and the document's date fix; {@code reading} says how. */
  record On(String words, Span span, LocalDate date, Certainty certainty, String reading)
      implements Deadline {}

  /** So many days from the document; the app's calendar knows which days are working days. */
  record Within(String words, Span span, int count, Days days) implements Deadline {}

  /** Before an event whose day nobody told us, such as a congress; the words are kept. */
  record BeforeEvent(String words, Span span, String event) implements Deadline {}

  /** Haste without a day: 立即, 尽快, 即日起. */
  record Soon(String words, Span span) implements Deadline {}

  /** The words need the document's date and there is none: ask the officer for it. */
  record NeedsDocumentDate(String words, Span span) implements Deadline {}

  /** How sure the day is. */
  enum Certainty {
    /** Year, month and day are in the words. */
    STATED,
    /** The rule named in the reading supplied the year, or the last day of a period. */
    INFERRED,
    /** Rests on a day in the dictionary that is marked 待核实. */
    UNVERIFIED
  }

  /** What is counted. */
  enum Days {
    WORKDAYS,
    CALENDAR_DAYS,
    WEEKS,
    MONTHS,
    HOURS
  }
}
