package io.wutong.kernel.intake.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine saw in the words; it stays as it was when the officer changes the draft.
 *
 * @param unitWords the words that point at those who are to act, as 各办事处
 * @param deadline by when
 * @param figures numbers with their units
 * @param reasons why it was proposed
 * @param confidence 0 to 1000, for ranking only; 500 stands at the threshold
 * @param parts where it could be split
 * @param speaker whose words the text reports
 */
public record Found(
    String unitWords,
    Deadline deadline,
    List<Figure> figures,
    List<Reason> reasons,
    int confidence,
    List<Part> parts,
    String speaker) {

  /** Nothing was seen. */
  public static final Found NOTHING =
      new Found("", Deadline.NONE, List.of(), List.of(), 0, List.of(), "");

  public Found {
    figures = List.copyOf(figures);
    reasons = List.copyOf(reasons);
    parts = List.copyOf(parts);
  }

  Found at(Deadline other) {
    return new Found(unitWords, other, figures, reasons, confidence, parts, speaker);
  }

  /** How a deadline is known. */
  public enum Certainty {
    /** There are no words of time. */
    NONE,
    /** Year, month and day are in the words. */
    STATED,
    /** A rule supplied the year or the last day of a period. */
    INFERRED,
    /** Rests on a day that is marked 待核实. */
    UNVERIFIED,
    /** So many days from the document's date, working days by the calendar. */
    COUNTED,
    /** Before an event whose day nobody told us. */
    EVENT,
    /** Haste without a day. */
    SOON,
    /** Waits for the document's date. */
    NEEDS_DATE
  }

  /**
   * By when.
   *
   * @param words as they stand in the text; empty for none
   * @param on the day, if one follows from the words
   * @param reading which rule made the day out of the words, as {@code END_OF_PERIOD}, {@code
   *     WORKDAYS} or, when the year's holidays are not published, {@code CALENDAR_UNPUBLISHED}
   */
  public record Deadline(
      String words, Certainty certainty, @Nullable LocalDate on, String reading) {
    static final Deadline NONE = new Deadline("", Certainty.NONE, null, "");
  }

  /**
   * A number with its unit.
   *
   * @param measures what it counts, as far as the words beside it say; empty when they do not
   * @param words the same as it is shown: what it counts, and the number as it stands in the text
   */
  public record Figure(String value, String unit, String measures, String words) {
    public Figure {
      // Those that were found before it was kept apart have none.
      measures = measures == null ? "" : measures;
    }
  }

  /** One line of the sum: the rule, its points, the words it saw, and why it counts. */
  public record Reason(String rule, int points, String words, String why) {}

  /** A clause that could be a matter of its own. */
  public record Part(int start, int end, String title) {}
}
