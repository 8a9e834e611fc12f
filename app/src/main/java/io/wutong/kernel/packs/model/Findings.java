package io.wutong.kernel.packs.model;

import io.wutong.kernel.packs.PackProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What was found wrong in one file, with the place of everything in it. All problems are collected:
 * an author repairs a pack in one go, not in twenty.
 */
public final class Findings {

  private record Place(int line, int column) {}

  private final String file;
  private final Map<String, Place> places = new HashMap<>();
  private final List<PackProblem> problems = new ArrayList<>();

  public Findings(String file) {
    this.file = file;
  }

  /** Where a path into the file stands, as {@code kinds/annual-task/nodes/0/after}. */
  void stands(String path, Node node) {
    places.put(path, placeOf(node));
  }

  /** What stands at the path is of no use: what would follow from it is left unsaid. */
  void forget(String path) {
    places.remove(path);
  }

  /** Something is wrong at this node. */
  void at(Node node, String what, String maybe, Collection<String> known) {
    at(placeOf(node), what, maybe, known);
  }

  /** Something is wrong at a line and column, both from 1. */
  void at(int line, int column, String what, String maybe) {
    at(new Place(line, column), what, maybe, List.of());
  }

  /**
   * Something is wrong at a path. Where the path is not in the file it was already reported as
   * missing, and what follows from that is left unsaid.
   */
  public void at(String path, String what, String maybe, Collection<String> known) {
    Place place = places.get(path);
    if (place != null) {
      at(place, what, maybe, known);
    }
  }

  /** A name that is not among the known ones; the nearest of them is proposed. */
  public void unknown(String path, String what, String name, Collection<String> known) {
    at(path, "%s '%s'".formatted(what, name), nearest(name, known), known);
  }

  private void at(Place place, String what, String maybe, Collection<String> known) {
    problems.add(
        new PackProblem(file, place.line(), place.column(), what, maybe, List.copyOf(known)));
  }

  /** How many problems there are so far. */
  int count() {
    return problems.size();
  }

  /** Whether the path stands in the file. */
  public boolean has(String path) {
    return places.containsKey(path);
  }

  /** All problems in the order of the file. */
  public List<PackProblem> problems() {
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(PackProblem::line).thenComparingInt(PackProblem::column))
        .toList();
  }

  private static Place placeOf(Node node) {
    return node.getStartMark()
        .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(new Place(1, 1));
  }

  /** The known name that differs least, as {@code 'after'.}; empty when none is near. */
  static String nearest(String name, Collection<String> known) {
    String best = null;
    int bestDistance = Math.max(name.length() < 4 ? 1 : 2, name.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(name, candidate);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return quoted(best);
  }

  private static String quoted(@Nullable String name) {
    return name == null ? "" : "'" + name + "'.";
  }

  /** How many letters have to be put in, taken out or exchanged. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
