package io.wutong.breakdown;

import io.wutong.breakdown.Dictionary.Role;
import io.wutong.breakdown.WordFinder.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and where in it stand the words of the dictionary, the units' names and the days.
 *
 * @param names of one unit or of many, in their order
 * @param duties words that behind a name say that the unit acts
 */
record Scan(
    MappedText text,
    List<Hit> names,
    List<Hit> duties,
    Marks marks,
    List<DeadlineFinder.Found> dates) {
  Scan {
    names = names.stream().sorted(Comparator.comparingInt(Hit::from)).toList();
  }

  String words() {
    return text.text();
  }

  boolean has(Role role, int from, int to) {
    return marks.of(role).stream().anyMatch(hit -> hit.from() >= from && hit.from() < to);
  }

  /** Something to do, or what it is done to. */
  boolean hasTask(int from, int to) {
    return has(Role.VERB, from, to) || has(Role.OBJECT, from, to);
  }

  /** A word that says of the unit in front of it that it acts. */
  boolean hasPredicate(int from, int to) {
    return has(Role.CUE, from, to)
        || Stream.concat(marks.of(Role.VERB).stream(), duties.stream())
            .anyMatch(hit -> hit.from() >= from && hit.from() < to && !isTold(hit));
  }

  /** 通报了: has been done. */
  private boolean isTold(Hit hit) {
    return words().startsWith("了", hit.to());
  }

  boolean names(int from, int to) {
    return names.stream().anyMatch(hit -> hit.from() >= from && hit.from() < to);
  }

  /** The first day, or count of days, by when; haste is none. */
  DeadlineFinder.@Nullable Found day(int from, int to) {
    for (DeadlineFinder.Found found : dates) {
      boolean inside = found.from() >= from && found.from() < to;
      if (inside && !(found.deadline() instanceof Deadline.Soon)) {
        return found;
      }
    }
    return null;
  }

  boolean hasDay(int from, int to) {
    return day(from, to) != null;
  }
}
