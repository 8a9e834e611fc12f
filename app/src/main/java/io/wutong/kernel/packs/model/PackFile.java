package io.wutong.kernel.packs.model;

import io.wutong.kernel.packs.ClockRule;
import io.wutong.kernel.packs.LightRule;
import io.wutong.kernel.packs.Mark;
import io.wutong.kernel.packs.PaceRule;
import io.wutong.kernel.packs.Span;
import io.wutong.kernel.packs.Title;
import io.wutong.kernel.packs.Zone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code pack.yaml} as its author wrote it, key for key. The JSON Schema is made from it. */
public record PackFile(
    @Hint("The system's name; its folder bears the same.") String system,
    @Hint("What the system is called.") Title title,
    @Hint("For the reader of the file.") @Nullable String note,
    @Hint("Schemes of lights by id.") Map<String, SchemeLines> lightSchemes,
    @Hint("Kinds of matters by id.") Map<String, KindLines> kinds,
    @Hint("What an empty installation is first filled with.") @Nullable Zone zone) {

  /** What a field holds. */
  public enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    MINUTE,
    CHOICE
  }

  /** One kind of matter. */
  public record KindLines(
      @Hint("What the kind is called.") Title title,
      @Hint("Fields of its own, by id.") Map<String, FieldLine> fields,
      @Hint("The scheme its light turns by, one of this pack's.") @Nullable String lights,
      @Hint("Instead of a scheme: yellow so long before the date, red after it.")
          @Nullable YellowLine yellow,
      @Hint("By what its figure is measured; by calendar months if absent.")
          @Nullable PaceLine pace,
      @Hint("The steps of the usual plan.") List<NodeLine> nodes,
      @Hint("Clocks that run forward from an event.") List<ClockLine> clocks,
      @Hint("What closing needs; all of it.") List<ConditionLine> closeWhen) {}

  /** One field. */
  public record FieldLine(
      @Hint("What the field is called.") Title title,
      @Hint("What it holds.") FieldType type,
      @Hint("For a choice: its words by id.") Map<String, Title> choices,
      @Hint("Whether a matter cannot be dispatched without it.") boolean required,
      @Hint("Whether lists can be filtered by it.") boolean listed) {}

  /** The yellow days. */
  public record YellowLine(
      @Hint("Working days before the date, as '3 wd'.") Span before,
      @Hint("How far the figure can be trusted.") Mark mark,
      @Hint("Where it was read; needed unless the mark is design.") @Nullable String source) {}

  /** One scheme of lights. */
  public record SchemeLines(
      @Hint("What the scheme is called.") Title title,
      @Hint("What of its source nobody can compute.") @Nullable String note,
      @Hint("Its rules; the most severe one that holds shows.") List<LightLine> rules) {}

  /** One rule of a scheme: an id, a colour and exactly one of the five sorts. */
  public record LightLine(
      @Hint("Its name within the scheme.") String id,
      @Hint("What the light turns to.") LightRule.Colour light,
      @Hint("true: the date in force is past.") boolean overdue,
      @Hint("Percentage points behind the plan, or more.") @Nullable Integer behindAtLeast,
      @Hint("More than so many percentage points behind the plan.")
          @Nullable Integer behindMoreThan,
      @Hint("Working days before the date, as '3 wd'.") @Nullable Span dueWithin,
      @Hint("Working days before the planned date of a step that is not done.")
          @Nullable Span stepWithin,
      @Hint("What the source says, in short.") @Nullable String clause,
      @Hint("How far it can be trusted.") Mark mark,
      @Hint("Where it was read; needed unless the mark is design.") @Nullable String source) {}

  /** How pace is counted. */
  public record PaceLine(
      @Hint("Where the time begins.") PaceRule.From from,
      @Hint("How it is counted where no quarters are given.") PaceRule.By by,
      @Hint("The number fields that say what the first three quarters have to reach.")
          List<String> quarters,
      @Hint("How far it can be trusted.") Mark mark,
      @Hint("Where it was read; needed unless the mark is design.") @Nullable String source) {}

  /** One step of the usual plan. */
  public record NodeLine(
      @Hint("Its name within the kind.") String id,
      @Hint("What the step is called.") Title title,
      @Hint("How long it takes, as '5 wd'.") Span takes,
      @Hint("Ids of the steps that must be done before.") List<String> after,
      @Hint("The wait after those, in the unit of 'takes'.") @Nullable Span lag,
      @Hint("How far the duration can be trusted.") Mark mark,
      @Hint("Where it was read; needed unless the mark is design.") @Nullable String source) {}

  /** One clock. */
  public record ClockLine(
      @Hint("Its name within the kind.") String id,
      @Hint("What the clock is called.") Title title,
      @Hint("The event it runs from.") ClockRule.Event from,
      @Hint("The event that ends it in time; closing and withdrawing always do.")
          ClockRule.Event until,
      @Hint("Who owes that event.") ClockRule.Debtor owes,
      @Hint("How long it runs, as '1 wd' or '30 d'.") Span within,
      @Hint("How long each person has before it climbs to the next; '1 wd' if absent.")
          @Nullable Span climbs,
      @Hint("Fields that must hold these choices for it to run.") Map<String, String> when,
      @Hint("Where the rule says so.") @Nullable String clause,
      @Hint("How far the figure can be trusted.") Mark mark,
      @Hint("Where it was read; needed unless the mark is design.") @Nullable String source) {}

  /** One condition: an id, a title and exactly one of the six sorts. */
  public record ConditionLine(
      @Hint("Its name within the kind.") String id,
      @Hint("What is needed, in words.") Title title,
      @Hint("A file of this type.") @Nullable String evidence,
      @Hint("A signed statement of this type.") @Nullable String statement,
      @Hint("true: verified by somebody who did nothing of it.") boolean verifiedByAnother,
      @Hint("true: all delegated matters are closed.") boolean childrenClosed,
      @Hint("true: the last reported figure has reached the target.") boolean targetReached,
      @Hint("So many days since the notice, as '7 d'.") @Nullable Span noticeElapsed,
      @Hint("Where the rule asks for it.") @Nullable String clause) {}
}
