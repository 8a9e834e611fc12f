package io.wutong.kernel.ledger;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Recorded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an act says of matters that it opened for others. Whoever reads the act and not such a
 * matter learns whose it is and by when, as of any relative they don't read, and none of its words.
 */
final class Untold {

  private static final List<String> TOLD = List.of("lead", "dueOn");
  private static final List<String> SHARES = List.of("children", "parts");

  private Untold() {}

  /**
   * The acts as somebody may see them.
   *
   * @param readable which of some matters they read
   */
  static List<Recorded> without(List<Recorded> acts, Function<Set<UUID>, Set<UUID>> readable) {
    Set<UUID> opened = new HashSet<>();
    acts.forEach(act -> opened.addAll(opened(act)));
    if (opened.isEmpty()) {
      return acts;
    }
    Set<UUID> read = readable.apply(opened);
    return acts.stream().map(act -> read.containsAll(opened(act)) ? act : told(act, read)).toList();
  }

  private static List<UUID> opened(Recorded act) {
    return act.entry()
        .body()
        .path("said")
        .path("opened")
        .valueStream()
        .map(id -> UUID.fromString(id.stringValue()))
        .toList();
  }

  private static Recorded told(Recorded act, Set<UUID> read) {
    Entry entry = act.entry();
    ObjectNode body = (ObjectNode) entry.body().deepCopy();
    JsonNode said = body.path("said");
    List<UUID> opened = opened(act);
    for (String shares : SHARES) {
      JsonNode each = said.path(shares);
      for (int i = 0; i < each.size() && i < opened.size(); i++) {
        if (!read.contains(opened.get(i))) {
          ((ObjectNode) each.get(i)).retain(TOLD);
        }
      }
    }
    return new Recorded(
        act.id(),
        new Entry(
            entry.subject(),
            entry.version(),
            entry.act(),
            entry.actor(),
            entry.recordedAt(),
            entry.heldAt(),
            body),
        act.wallAt());
  }
}
