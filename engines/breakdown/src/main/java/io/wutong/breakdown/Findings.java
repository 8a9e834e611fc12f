package io.wutong.breakdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who, by when, how much and whose words. */
public record Findings(
    List<UnitMention> units,
    List<Deadline> deadlines,
    List<Figure> figures,
    @Nullable Speaker speaker) {
  public Findings {
    units = List.copyOf(units);
    deadlines = List.copyOf(deadlines);
    figures = List.copyOf(figures);
  }

  /**
   * The deadline of the whole sentence: the last of its days, since earlier ones are stages;
   * failing a day, the most definite of what there is.
   */
  public @Nullable Deadline deadline() {
    Deadline best = null;
    for (Deadline next : deadlines) {
      if (best == null || rank(next) > rank(best) || laterDay(next, best)) {
        best = next;
      }
    }
    return best;
  }

  private static boolean laterDay(Deadline next, Deadline best) {
    return next instanceof Deadline.On a
        && best instanceof Deadline.On b
        && a.date().isAfter(b.date());
  }

  private static int rank(Deadline deadline) {
    return switch (deadline) {
      case Deadline.On on -> 5;
      case Deadline.Within within -> 4;
      case Deadline.NeedsDocumentDate needs -> 3;
      case Deadline.BeforeEvent event -> 2;
      case Deadline.Soon soon -> 1;
    };
  }
}
