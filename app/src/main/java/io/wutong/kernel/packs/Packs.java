package io.wutong.kernel.packs;

import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.packs.model.PackReader;
import io.wutong.shared.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The door of the packs: which kinds of matters there are, now and as they were. */
@Service
public class Packs {

  private final Journal journal;
  private final Map<String, Pack> kept = new ConcurrentHashMap<>();
  private volatile Map<String, Pack> inForce = Map.of();

  Packs(Journal journal) {
    this.journal = journal;
  }

  /** All kinds of the packs in force, by system and then in the order of the file. */
  public List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    new TreeMap<>(inForce).values().forEach(pack -> kinds.addAll(pack.kinds().values()));
    return List.copyOf(kinds);
  }

  /** The kind of this id as it is now; refused when no pack in force has it. */
  public Kind kind(String id) {
    return kindIn(inForce.get(systemOf(id)), id);
  }

  /** The kind as under that version of its pack, whatever is in force now. */
  public Kind kind(String id, String packHash) {
    return kindIn(kept.computeIfAbsent(packHash, hash -> readKept(systemOf(id), hash)), id);
  }

  /** The version of a system's pack in force. */
  public String packHash(String system) {
    Pack pack = inForce.get(system);
    if (pack == null) {
      throw Refusal.of("unknown-pack").with("system", system).refused();
    }
    return pack.hash();
  }

  private Pack readKept(String system, String hash) {
    byte[] yaml = journal.findKept(hash);
    if (yaml == null) {
      throw new IllegalStateException(
          "No pack of hash %s was kept.\nMaybe the journal comes from another zone."
              .formatted(hash));
    }
    return PackReader.read("pack " + hash, system, yaml).pack();
  }

  private static Kind kindIn(@org.jspecify.annotations.Nullable Pack pack, String id) {
    Kind kind = pack == null ? null : pack.kinds().get(id);
    if (kind == null) {
      throw Refusal.of("unknown-kind").with("kind", id).refused();
    }
    return kind;
  }

  private static String systemOf(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }
}
