package io.wutong.kernel.packs;

import io.wutong.kernel.packs.model.Hint;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One matter of the demo zone, with what was done about it so far. The ledger performs the acts
 * through its own door at first start, as the persons named and at the times named.
 */
public record DemoMatter(
    @Hint("Its key within the file.") String key,
    @Hint("Its kind, as 'supervision/annual-task'.") String kind,
    @Hint("What is promised, in a line.") String title,
    @Hint("What is promised, in full.") String content,
    @Hint("The campaign's id.") @Nullable String campaign,
    @Hint("Code of the lead unit.") String lead,
    @Hint("Codes of the co-units.") List<String> co,
    @Hint("Code of the unit that checks and closes.") String verifier,
    @Hint("The day by which it is promised.") LocalDate promised,
    @Hint("A figure to reach.") @Nullable Target target,
    @Hint("Fields of the kind.") Map<String, String> fields,
    @Hint("The document it comes from.") @Nullable Origin source,
    @Hint("The login of who proposes it.") String by,
    @Hint("When it was proposed.") OffsetDateTime at,
    @Hint("What was done since, in the order of time.") List<DemoAct> acts) {

  public DemoMatter {
    co = List.copyOf(co);
    fields = Map.copyOf(fields);
    acts = List.copyOf(acts);
  }

  /** A figure to reach; the value is text, for the journal holds no fractions. */
  public record Target(
      @Hint("How much, in quotes.") String value,
      @Hint("Of what unit.") String unit,
      @Hint("Of what.") String what) {}

  /** The document that a matter comes from, and its words there. */
  public record Origin(
      @Hint("The document's key.") String document,
      @Hint("The words in it that make the promise.") String words) {}

  /** One act. A person who may only prepare leaves it waiting for a signature. */
  public record DemoAct(
      @Hint("The act, as 'report'.") String act,
      @Hint("The login of who acts.") String by,
      @Hint("Code of the unit acted for, where the person has posts in several.")
          @Nullable String in,
      @Hint("When.") OffsetDateTime at,
      @Hint("The act's own words by field.") Map<String, String> fields,
      @Hint("Files and statements handed in.") List<DemoEvidence> evidence,
      @Hint("Figures reported.") List<DemoFigure> figures,
      @Hint("Steps of the plan done, with the day.") Map<String, LocalDate> done,
      @Hint("For delegate: the matters it is divided into.") List<DemoChild> children) {

    public DemoAct {
      fields = Map.copyOf(fields);
      evidence = List.copyOf(evidence);
      figures = List.copyOf(figures);
      done = Map.copyOf(done);
      children = List.copyOf(children);
    }
  }

  /** One reported figure; the value is text, for the journal holds no fractions. */
  public record DemoFigure(
      @Hint("Of what.") String name,
      @Hint("How much, in quotes.") String value,
      @Hint("Of what unit.") String unit) {}

  /** A file by its text, or a statement. */
  public record DemoEvidence(
      @Hint("The id of the condition it is for.") String condition,
      @Hint("For a file: its name.") @Nullable String name,
      @Hint("For a file: the text in it.") @Nullable String text,
      @Hint("For a statement: its words.") @Nullable String statement,
      @Hint("For a statement: how one knows.") @Nullable String how) {}

  /** A child matter. */
  public record DemoChild(
      @Hint("What is promised, in a line.") String title,
      @Hint("What is promised, in full.") String content,
      @Hint("Code of its lead unit.") String lead,
      @Hint("The day by which it is due.") LocalDate due) {}
}
