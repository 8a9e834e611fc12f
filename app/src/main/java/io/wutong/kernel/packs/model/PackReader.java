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
import io.wutong.kernel.packs.model.PackFile.ClockLine;
import io.wutong.kernel.packs.model.PackFile.ConditionLine;
import io.wutong.kernel.packs.model.PackFile.FieldLine;
import io.wutong.kernel.packs.model.PackFile.KindLines;
import io.wutong.kernel.packs.model.PackFile.NodeLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@code pack.yaml}: a pack, or everything that is wrong with it. */
public final class PackReader {

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
   * Reads one file.
   *
   * @param file what to call it in problems
   * @param folder the folder it stands in, which bears the system's name
   */
  public static Reading read(String file, String folder, byte[] yaml) {
    Findings findings = new Findings(file);
    PackFile lines = new Binder(findings).bind(PackFile.class, yaml);
    KindChecks kinds = new KindChecks(findings);
    kinds.id("/system", lines.system());
    if (!lines.system().equals(folder)) {
      findings.at(
          "/system",
          "the system '%s' stands in the folder '%s'".formatted(lines.system(), folder),
          "'%s'.".formatted(folder),
          List.of());
    }
    lines
        .kinds()
        .forEach((id, kind) -> {
          kinds.id("/kinds/" + id, id);
          kinds.check(kind, "/kinds/" + id);
        });
    String hash = Hashes.hex(Hashes.sha256(yaml));
    List<PackProblem> problems = findings.problems();
    Map<String, Kind> made = problems.isEmpty() ? kindsOf(lines) : Map.of();
    return new Reading(new Pack(lines.system(), lines.title(), hash, made), problems);
  }

  private static Map<String, Kind> kindsOf(PackFile lines) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    lines
        .kinds()
        .forEach((name, kind) -> {
          String id = lines.system() + "/" + name;
          kinds.put(id, kindOf(id, lines.system(), kind));
        });
    return kinds;
  }

  private static Kind kindOf(String id, String system, KindLines lines) {
    Map<String, Field> fields = new LinkedHashMap<>();
    lines.fields().forEach((name, field) -> fields.put(name, fieldOf(name, field)));
    return new Kind(
        id,
        system,
        lines.title(),
        fields,
        lines.clocks().stream().map(PackReader::clockOf).toList(),
        lines.nodes().stream().map(PackReader::nodeOf).toList(),
        lines.closeWhen().stream().map(PackReader::conditionOf).toList(),
        lines.yellow().before().amount(),
        lines.yellow().mark(),
        orEmpty(lines.yellow().source()));
  }

  private static Field fieldOf(String id, FieldLine line) {
    String type = Shapes.wordOf(line.type());
    return new Field(id, line.title(), type, line.choices(), line.required(), line.listed());
  }

  private static ClockRule clockOf(ClockLine line) {
    return new ClockRule(
        line.id(),
        line.title(),
        Shapes.wordOf(line.from()),
        line.within(),
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
    } else if (line.childrenClosed()) {
      return new Condition.ChildrenClosed(line.id(), line.title(), clause);
    } else if (line.targetReached()) {
      return new Condition.TargetReached(line.id(), line.title(), clause);
    } else if (notice != null) {
      return new Condition.NoticeElapsed(line.id(), line.title(), notice.amount(), clause);
    }
    return new Condition.Statement(line.id(), line.title(), clause);
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
