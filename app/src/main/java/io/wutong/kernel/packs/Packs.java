package io.wutong.kernel.packs;

import io.wutong.kernel.journal.Hashes;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.packs.model.DemoReader;
import io.wutong.kernel.packs.model.PackReader;
import io.wutong.kernel.packs.model.PackReader.Reading;
import io.wutong.kernel.packs.store.PackRows;
import io.wutong.kernel.people.People;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.start.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door of the packs: which kinds of matters there are, now and as they were. */
@Service
public class Packs {

  private final PackLocation location;
  private final PackRows rows;
  private final PackActs acts;
  private final Journal journal;
  private final People people;
  private final Map<String, Pack> kept = new ConcurrentHashMap<>();
  private volatile Map<String, Pack> inForce = Map.of();
  private volatile List<PackProblem> problems = List.of();

  Packs(PackLocation location, PackRows rows, PackActs acts, Journal journal, People people) {
    this.location = location;
    this.rows = rows;
    this.acts = acts;
    this.journal = journal;
    this.people = people;
  }

  /**
   * Reads the packs at start. Bad ones leave a running zone as it was, with the last good ones in
   * force; a zone that never had any does not start.
   */
  @Transactional
  public void start() {
    List<Reading> readings = PackReader.readAll(location.sources());
    List<PackProblem> found = problemsOf(readings);
    List<PackRows.Row> before = rows.list().stream().filter(PackRows.Row::inForce).toList();
    problems = found;
    if (found.isEmpty()) {
      apply(packsOf(readings));
    } else if (before.isEmpty()) {
      throw new StartRefused(
          "The packs are not in order:%n%s%nMaybe mend them and start again."
              .formatted(found.stream().map(Object::toString).collect(Collectors.joining("\n"))));
    } else {
      Map<String, Pack> last = new TreeMap<>();
      before.forEach(row -> last.put(row.system(), kept(row.system(), row.hash())));
      inForce(last);
    }
  }

  /**
   * Reads the packs again, for an administrator.
   *
   * @param expected the bundle that was shown and is to be put in force; empty: show only
   */
  @Transactional
  public Reload reload(String expected) {
    people.demandAdministrator();
    List<Reading> readings = PackReader.readAll(location.sources());
    List<PackProblem> found = problemsOf(readings);
    Map<String, Pack> read = packsOf(readings);
    String bundle = Hashes.hex(bundleOf(read));
    problems = found;
    if (!found.isEmpty()) {
      return new Reload(bundle, false, List.of(), found);
    }
    List<PackDifference> differences = PackDifference.between(inForce, read);
    if (expected.isEmpty()) {
      return new Reload(bundle, false, differences, List.of());
    }
    if (!expected.equals(bundle)) {
      throw Refusal.of("packs-moved").with("shown", expected).with("now", bundle).refused();
    }
    apply(read);
    return new Reload(bundle, true, differences, List.of());
  }

  /** The packs in force, by system. */
  public List<Pack> packs() {
    return List.copyOf(new TreeMap<>(inForce).values());
  }

  /** What was wrong with the packs when they were last read; they are not in force then. */
  public List<PackProblem> problems() {
    return problems;
  }

  /** All kinds of the packs in force, by system and then in the order of the file. */
  public List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    packs().forEach(pack -> kinds.addAll(pack.kinds().values()));
    return List.copyOf(kinds);
  }

  /** The kind of this id as it is now; refused when no pack in force has it. */
  public Kind kind(String id) {
    return kindIn(inForce.get(systemOf(id)), id);
  }

  /** The kind as under that version of its pack, whatever is in force now. */
  public Kind kind(String id, String packHash) {
    return kindIn(kept(systemOf(id), packHash), id);
  }

  /** The version of a system's pack in force. */
  public String packHash(String system) {
    Pack pack = inForce.get(system);
    if (pack == null) {
      throw Refusal.of("unknown-pack").with("system", system).refused();
    }
    return pack.hash();
  }

  /** The zone that the packs describe, or null when none does. */
  public @Nullable Zone findZone() {
    return packs().stream().map(Pack::zone).filter(zone -> zone != null).findFirst().orElse(null);
  }

  /** What the demo lived through; nothing when the zone has no such file. */
  DemoPast demoPast() {
    for (Pack pack : packs()) {
      Zone zone = pack.zone();
      byte[] yaml = location.find(pack.system(), "matters.yaml");
      if (zone != null && yaml != null) {
        String file = "packs/%s/matters.yaml".formatted(pack.system());
        DemoReader.Reading reading = DemoReader.read(file, yaml, zone, packs());
        if (!reading.problems().isEmpty()) {
          throw new StartRefused(
              "%s\nMaybe mend it and start again.".formatted(reading.problems().getFirst()));
        }
        return reading.past();
      }
    }
    return DemoPast.NONE;
  }

  /** A file in the folder of the demo's documents. */
  byte[] demoFile(String name) {
    for (Pack pack : packs()) {
      byte[] content =
          pack.zone() == null ? null : location.find(pack.system(), "documents/" + name);
      if (content != null) {
        return content;
      }
    }
    throw new StartRefused(
        "The demo has no file documents/%s.\nMaybe matters.yaml names it wrongly.".formatted(name));
  }

  private void apply(Map<String, Pack> packs) {
    acts.record(packs, location.sources(), rows.list());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            inForce(packs);
          }
        });
  }

  private void inForce(Map<String, Pack> packs) {
    packs.values().forEach(pack -> kept.put(pack.hash(), pack));
    journal.inForce(bundleOf(packs));
    inForce = Map.copyOf(packs);
  }

  /** One hash for the whole configuration: over the packs' hashes, sorted. */
  private static byte[] bundleOf(Map<String, Pack> packs) {
    return Hashes.sha256(
        packs.values().stream().map(Pack::hash).sorted().map(Hashes::bytes).toArray(byte[][]::new));
  }

  private Pack kept(String system, String hash) {
    return kept.computeIfAbsent(
        hash,
        wanted -> {
          byte[] yaml = journal.findKept(wanted);
          if (yaml == null) {
            throw new IllegalStateException(
                "No pack of hash %s was kept.\nMaybe the journal comes from another zone."
                    .formatted(wanted));
          }
          return PackReader.read("pack " + wanted, system, yaml).pack();
        });
  }

  private static List<PackProblem> problemsOf(List<Reading> readings) {
    return readings.stream().flatMap(reading -> reading.problems().stream()).toList();
  }

  private static Map<String, Pack> packsOf(List<Reading> readings) {
    Map<String, Pack> packs = new TreeMap<>();
    readings.forEach(reading -> packs.put(reading.pack().system(), reading.pack()));
    return packs;
  }

  private static Kind kindIn(@Nullable Pack pack, String id) {
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
