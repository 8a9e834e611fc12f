package io.wutong.kernel.packs.model;

import io.wutong.kernel.journal.Hashes;
import io.wutong.kernel.packs.ClockRule;
import io.wutong.kernel.packs.Condition;
import io.wutong.kernel.packs.Field;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.NodeTemplate;
import io.wutong.kernel.packs.Pack;
import io.wutong.kernel.packs.PackProblem;
import io.wutong.kernel.packs.Span;
import io.wutong.kernel.packs.Zone;
import io.wutong.kernel.packs.model.PackFile.ClockLine;
import io.wutong.kernel.packs.model.PackFile.ConditionLine;
import io.wutong.kernel.packs.model.PackFile.FieldLine;
import io.wutong.kernel.packs.model.PackFile.KindLines;
import io.wutong.kernel.packs.model.PackFile.NodeLine;
import io.wutong.kernel.packs.model.PackFolder.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@code pack.yaml}: a pack, or everything that is wrong with it. */
public final class PackReader {

  private static final Span A_WORKING_DAY = new Span(1, "wd");

  /**
   * What came of reading.
   *
   * @param pack to be used only when there are no problems
   * @param problems in the order of the file
   */
  public record Reading(Pack pack, List<PackProblem> problems) {

    public Reading {
      problems = List.copyOf(problems);
    }

    public boolean good() {
      return problems.isEmpty();
    }
  }

  private PackReader() {}

  /**
   * Reads one file by itself: names in other packs are taken as right.
   *
   * @param file what to call it in problems
   * @param folder the folder it stands in, which bears the system's name
   */
  public static Reading read(String file, String folder, byte[] yaml) {
    return readAll(List.of(new Source(file, folder, yaml))).getFirst();
  }

  /** Reads the packs of a zone together, each checked against the others. */
  public static List<Reading> readAll(List<Source> sources) {
    List<Findings> findings = sources.stream().map(source -> new Findings(source.label())).toList();
    List<PackFile> files = new ArrayList<>();
    Set<String> kinds = new LinkedHashSet<>();
    for (int i = 0; i < sources.size(); i++) {
      PackFile file = new Binder(findings.get(i)).bind(PackFile.class, sources.get(i).yaml());
      files.add(file);
      file.kinds().keySet().forEach(kind -> kinds.add(file.system() + "/" + kind));
    }
    Set<String> known = sources.size() > 1 ? kinds : Set.of();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      readings.add(check(sources.get(i), files.get(i), findings.get(i), known));
    }
    return List.copyOf(readings);
  }

  private static Reading check(
      Source source, PackFile file, Findings findings, Set<String> knownKinds) {
    KindChecks kinds = new KindChecks(findings);
    kinds.id("/system", file.system());
    if (!file.system().equals(source.system())) {
      findings.at(
          "/system",
          "the system '%s' stands in the folder '%s'".formatted(file.system(), source.system()),
          "'%s'.".formatted(source.system()),
          List.of());
    }
    LightLines lights = new LightLines(findings, kinds);
    lights.check(file.lightSchemes());
    file.kinds()
        .forEach((id, kind) -> {
          kinds.id("/kinds/" + id, id);
          kinds.check(kind, "/kinds/" + id);
          lights.check(kind, "/kinds/" + id, file.lightSchemes().keySet());
        });
    Zone zone = file.zone();
    if (zone != null) {
      new ZoneChecks(zone, findings).check(knownKinds);
    }
    String hash = Hashes.hex(Hashes.sha256(source.yaml()));
    List<PackProblem> problems = findings.problems();
    Map<String, Kind> made = problems.isEmpty() ? kindsOf(file) : Map.of();
    return new Reading(new Pack(file.system(), file.title(), hash, made, zone), problems);
  }

  private static Map<String, Kind> kindsOf(PackFile lines) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    lines
        .kinds()
        .forEach((name, kind) -> {
          String id = lines.system() + "/" + name;
          kinds.put(id, kindOf(id, lines, kind));
        });
    return kinds;
  }

  private static Kind kindOf(String id, PackFile file, KindLines lines) {
    Map<String, Field> fields = new LinkedHashMap<>();
    lines.fields().forEach((name, field) -> fields.put(name, fieldOf(name, field)));
    return new Kind(
        id,
        file.system(),
        lines.title(),
        fields,
        lines.clocks().stream().map(PackReader::clockOf).toList(),
        lines.nodes().stream().map(PackReader::nodeOf).toList(),
        lines.closeWhen().stream().map(PackReader::conditionOf).toList(),
        LightLines.schemeOf(lines, file.lightSchemes()),
        LightLines.paceOf(lines.pace()));
  }

  private static Field fieldOf(String id, FieldLine line) {
    String type = Shapes.wordOf(line.type());
    return new Field(id, line.title(), type, line.choices(), line.required(), line.listed());
  }

  private static ClockRule clockOf(ClockLine line) {
    return new ClockRule(
        line.id(),
        line.title(),
        line.from(),
        line.until(),
        line.owes(),
        line.within(),
        line.climbs() == null ? A_WORKING_DAY : line.climbs(),
        line.when(),
        orEmpty(line.clause()),
        line.mark(),
        orEmpty(line.source()));
  }

  private static NodeTemplate nodeOf(NodeLine line) {
    Span lag = line.lag();
    return new NodeTemplate(
        line.id(),
        line.title(),
        line.takes().amount(),
        line.takes().unit(),
        line.after(),
        lag == null ? 0 : lag.amount(),
        line.mark(),
        orEmpty(line.source()));
  }

  private static Condition conditionOf(ConditionLine line) {
    String clause = orEmpty(line.clause());
    String evidence = line.evidence();
    Span notice = line.noticeElapsed();
    if (evidence != null) {
      return new Condition.Evidence(line.id(), line.title(), evidence, clause);
    } else if (line.verifiedByAnother()) {
      return new Condition.Verified(line.id(), line.title(), clause);
    } else if (line.childrenClosed()) {
      return new Condition.ChildrenClosed(line.id(), line.title(), clause);
    } else if (line.targetReached()) {
      return new Condition.TargetReached(line.id(), line.title(), clause);
    } else if (notice != null) {
      return new Condition.NoticeElapsed(line.id(), line.title(), notice.amount(), clause);
    }
    return new Condition.Statement(line.id(), line.title(), clause);
  }

  static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
