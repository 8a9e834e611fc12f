package io.wutong.kernel.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What putting another version in force would change in one system.
 *
 * @param from the version in force, empty for a new system
 * @param to the version in the folder, empty when the folder no longer has it
 * @param added kinds that come
 * @param removed kinds that go; matters dispatched under them keep theirs
 * @param changed kinds that are otherwise
 */
public record PackDifference(
    String system,
    String from,
    String to,
    List<String> added,
    List<String> removed,
    List<String> changed) {

  /** Between two sets of packs, system by system; what is the same is left out. */
  static List<PackDifference> between(Map<String, Pack> before, Map<String, Pack> after) {
    Set<String> systems = new TreeSet<>(before.keySet());
    systems.addAll(after.keySet());
    List<PackDifference> differences = new ArrayList<>();
    for (String system : systems) {
      PackDifference each = of(system, before.get(system), after.get(system));
      if (!each.from.equals(each.to)) {
        differences.add(each);
      }
    }
    return List.copyOf(differences);
  }

  private static PackDifference of(String system, @Nullable Pack before, @Nullable Pack after) {
    Map<String, Kind> was = before == null ? Map.of() : before.kinds();
    Map<String, Kind> is = after == null ? Map.of() : after.kinds();
    return new PackDifference(
        system,
        before == null ? "" : before.hash(),
        after == null ? "" : after.hash(),
        is.keySet().stream().filter(id -> !was.containsKey(id)).toList(),
        was.keySet().stream().filter(id -> !is.containsKey(id)).toList(),
        is.keySet().stream()
            .filter(id -> was.containsKey(id) && !Objects.equals(was.get(id), is.get(id)))
            .toList());
  }
}
