package io.wutong.breakdown;

import java.time.LocalDate;

/** By when (完成时限): the paper's words and what they mean. */
public sealed interface Deadline {
  String words();

  Span span();

  /** A day that the words and the document's date fix; {@code reading} says how. */
  record On(String words, Span span, LocalDate date, Certainty certainty, Reading reading)
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

  /** Which rule made the day out of the words. */
  enum Reading {
    /** The words are a whole date. */
    WHOLE_DATE,
    /** The words lack the year; it is the document's. */
    DOCUMENTS_YEAR,
    /** In the document's year the day had long passed; so the next year's is meant (次年). */
    NEXT_YEAR,
    /** The day had passed, but not by a month: kept, for it may be an overdue matter or a slip. */
    JUST_PASSED,
    /** The last day of the month, quarter, half or year that the words name. */
    END_OF_PERIOD,
    /** Counted in weeks or days from the document's date: 下周五. */
    FROM_DOCUMENTS_DATE,
    /** The day before the event in the dictionary. */
    DAY_BEFORE_EVENT
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
