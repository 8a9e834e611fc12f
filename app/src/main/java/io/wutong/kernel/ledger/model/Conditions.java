package io.wutong.kernel.ledger.model;

import io.wutong.kernel.packs.Condition;
import io.wutong.kernel.packs.Kind;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 办结条件: what closing as done needs, and what is still missing. */
public final class Conditions {

  private Conditions() {}

  /**
   * A condition as it stands.
   *
   * @param condition the kind's condition
   * @param missing what is missing; null when it is met
   */
  public record Checked(Condition condition, @Nullable Refusal missing) {

    public boolean isMet() {
      return missing == null;
    }
  }

  /** The kind's conditions that ask something of this matter, in the pack's order. */
  public static List<Checked> check(
      Kind kind, Matter matter, List<Scene.Relative> children, LocalDate today) {
    List<Checked> all = new ArrayList<>();
    for (Condition condition : kind.closeWhen()) {
      if (condition instanceof Condition.TargetReached && matter.content().target() == null) {
        continue; // without a figure to reach there is nothing that could be said to be reached
      }
      all.add(new Checked(condition, missing(condition, matter, children, today)));
    }
    return all;
  }

  /** The children that are still open. */
  static List<Scene.Relative> open(List<Scene.Relative> children) {
    return children.stream().filter(child -> child.state().isOpen()).toList();
  }

  private static @Nullable Refusal missing(
      Condition condition, Matter matter, List<Scene.Relative> children, LocalDate today) {
    return switch (condition) {
      case Condition.Evidence c ->
          serves(matter, c.id(), Proof.How.FILE) ? null : lacking("condition-evidence", c);
      case Condition.Statement c ->
          serves(matter, c.id(), null) ? null : lacking("condition-statement", c);
      case Condition.Verified c ->
          isVerified(matter, c.id()) ? null : lacking("condition-verified", c);
      case Condition.ChildrenClosed c -> childrenClosed(c, children);
      case Condition.TargetReached c ->
          targetReached(c, Objects.requireNonNull(matter.content().target()));
      case Condition.NoticeElapsed c -> noticeElapsed(c, matter, today);
    };
  }

  /** What proves it in this round: a problem that came back is not proven gone by the old photo. */
  private static Stream<Proof> proofs(Matter matter, String condition) {
    Instant reopened = matter.dates().reopenedAt();
    return matter.proofs().values().stream()
        .filter(proof -> proof.condition().equals(condition))
        .filter(proof -> reopened == null || !proof.at().isBefore(reopened));
  }

  private static boolean serves(Matter matter, String condition, Proof.@Nullable How only) {
    return proofs(matter, condition).anyMatch(proof -> only == null || proof.how() == only);
  }

  private static boolean isVerified(Matter matter, String condition) {
    return proofs(matter, condition).anyMatch(proof -> !matter.doers().contains(proof.by()));
  }

  private static @Nullable Refusal childrenClosed(
      Condition condition, List<Scene.Relative> children) {
    List<Scene.Relative> open = open(children);
    return open.isEmpty()
        ? null
        : lacking("condition-children", condition).with("numbers", numbers(open));
  }

  private static @Nullable Refusal targetReached(Condition condition, Target target) {
    if (target.isReached()) {
      return null;
    }
    return lacking("condition-target", condition)
        .with("current", target.current())
        .with("value", target.value())
        .with("unit", target.unit());
  }

  /** The notice is the file put to this condition; the period runs from the day of the last one. */
  private static @Nullable Refusal noticeElapsed(
      Condition.NoticeElapsed condition, Matter matter, LocalDate today) {
    return proofs(matter, condition.id())
            .map(proof -> ProductClock.day(proof.at()))
            .anyMatch(day -> !today.isBefore(day.plusDays(condition.days())))
        ? null
        : lacking("condition-notice", condition).with("days", condition.days());
  }

  static String numbers(List<Scene.Relative> matters) {
    return String.join("、", matters.stream().map(Scene.Relative::number).toList());
  }

  private static Refusal lacking(String slug, Condition condition) {
    return Refusal.of(slug).with("condition", condition.title().name());
  }
}
