package io.wutong.kernel.meetings.model;

import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.lights.Light;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda, in the words of the moment at which it was drawn up.
 *
 * @param matter what it is about; its readers alone see the line
 * @param office whether it is for the office alone
 * @param place where it stands in its section, the smallest first
 * @param aside whether it was put aside
 * @param note why, or what to say about it
 */
public record Line(
    UUID id,
    Section section,
    @Nullable UUID matter,
    boolean office,
    int place,
    boolean aside,
    String note,
    Said said) {

  public static final int TITLE_MAX = 200;
  public static final int NOTE_MAX = 500;

  /**
   * What it says.
   *
   * @param number of the matter; empty for what is none
   * @param unit the lead
   * @param percent what the lead said last; −1 when it never did
   * @param words the last report, or the own item's words
   * @param extensions how often the date was moved
   * @param of whom it concerns besides: who is asked for help, who asks to be relieved
   * @param ask what is asked for
   * @param by by when; the date asked for
   */
  public record Said(
      String title,
      String number,
      @Nullable UUID unit,
      @Nullable State state,
      @Nullable Light light,
      @Nullable LocalDate promisedOn,
      @Nullable LocalDate dueOn,
      int percent,
      String words,
      int extensions,
      @Nullable UUID of,
      String ask,
      @Nullable LocalDate by) {

    /** An item of one's own, or a decision that is no matter yet. */
    public static Said own(String title, String words, @Nullable UUID unit) {
      return new Said(title, "", unit, null, null, null, null, -1, words, 0, null, "", null);
    }
  }

  Line at(int newPlace) {
    return new Line(id, section, matter, office, newPlace, aside, note, said);
  }

  Line put(boolean nowAside, String newNote) {
    return new Line(id, section, matter, office, place, nowAside, newNote, said);
  }

  /** This one's words, in the place and with the note that the other was given. */
  Line like(Line other) {
    return new Line(id, section, matter, office, other.place, other.aside, other.note, said);
  }
}
