package io.wutong.kernel.packs.model;

import io.wutong.kernel.packs.Condition;
import io.wutong.kernel.packs.DemoDocument;
import io.wutong.kernel.packs.DemoMatter;
import io.wutong.kernel.packs.DemoMatter.DemoAct;
import io.wutong.kernel.packs.DemoMatter.DemoEvidence;
import io.wutong.kernel.packs.DemoPast;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.NodeTemplate;
import io.wutong.kernel.packs.Pack;
import io.wutong.kernel.packs.PackProblem;
import io.wutong.kernel.packs.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code matters.yaml}, which stands beside the pack of a zone, and checks its names. */
public final class DemoReader {

  /** The fields that each act takes, besides evidence, done steps and children. */
  static final Map<String, Set<String>> ACTS =
      Map.ofEntries(
          Map.entry("dispatch", Set.of("basis", "approvalNumber")),
          Map.entry("accept", Set.of("responsible")),
          Map.entry("ask-reassign", Set.of("reason")),
          Map.entry("delegate", Set.of()),
          Map.entry(
              "report",
              Set.of("progress", "percent", "problems", "nextSteps", "nothingNewBecause")),
          Map.entry("attach", Set.of()),
          Map.entry("ask-extension", Set.of("to", "reason")),
          Map.entry("grant-extension", Set.of("to", "basis")),
          Map.entry("refuse-extension", Set.of("reason")),
          Map.entry("suspend", Set.of("reason", "basis")),
          Map.entry("resume", Set.of("reason")),
          Map.entry("submit", Set.of("words")),
          Map.entry("return", Set.of("reason")),
          Map.entry("close", Set.of("outcome", "words", "stage", "carriedTo")),
          Map.entry("reopen", Set.of("reason", "dueOn")),
          Map.entry("withdraw", Set.of("reason")),
          Map.entry("instruct", Set.of("words")));

  private static final List<String> PAPERS =
      List.of("speech", "plan", "minutes", "instruction", "notice", "other");

  /** What came of reading; the past is to be used only when there are no problems. */
  public record Reading(DemoPast past, List<PackProblem> problems) {}

  private final Findings findings;
  private final Zone zone;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Set<String> units = new LinkedHashSet<>();
  private final Set<String> logins = new LinkedHashSet<>();
  private final Map<String, DemoDocument> documents = new LinkedHashMap<>();
  private final Set<String> campaigns = new LinkedHashSet<>();

  private DemoReader(Findings findings, Zone zone, List<Pack> packs) {
    this.findings = findings;
    this.zone = zone;
    packs.forEach(pack -> kinds.putAll(pack.kinds()));
    zone.units().forEach(unit -> units.add(unit.code()));
    zone.people().stream().filter(p -> !p.noAccount()).forEach(p -> logins.add(p.login()));
    zone.campaigns().forEach(campaign -> campaigns.add(campaign.id()));
  }

  /** Reads the file of a zone. */
  public static Reading read(String file, byte[] yaml, Zone zone, List<Pack> packs) {
    Findings findings = new Findings(file);
    DemoPast read = new Binder(findings).bind(DemoPast.class, yaml);
    DemoReader reader = new DemoReader(findings, zone, packs);
    reader.documents(read.documents());
    reader.check(read.matters());
    return new Reading(read, findings.problems());
  }

  /** The problems of all {@code matters.yaml} below a folder of packs. */
  public static List<PackProblem> check(Path folder, List<Pack> packs) {
    List<PackProblem> problems = new ArrayList<>();
    for (Pack pack : packs) {
      Path file = folder.resolve(pack.system()).resolve("matters.yaml");
      Zone zone = pack.zone();
      if (zone != null && Files.isRegularFile(file)) {
        try {
          byte[] yaml = Files.readAllBytes(file);
          problems.addAll(read(file.toString(), yaml, zone, packs).problems());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return problems;
  }

  private void documents(List<DemoDocument> all) {
    for (int i = 0; i < all.size(); i++) {
      DemoDocument document = all.get(i);
      String at = "/documents/" + i;
      if (documents.put(document.key(), document) != null) {
        findings.at(at + "/key", "duplicate key '%s'".formatted(document.key()), "", List.of());
      }
      known(document.kind(), at + "/kind", "unknown kind of paper", PAPERS);
      known(document.by(), at + "/by", "undeclared person", logins);
      if (document.file() == null && document.instruction() == null) {
        findings.at(at, "a document is a file, a leader's words or both", "", List.of());
      }
    }
  }

  /** What comes out of a document is taken up after it came in, and approved before all else. */
  private void origin(DemoMatter matter, String path) {
    DemoMatter.Origin origin = matter.source();
    if (origin == null) {
      return;
    }
    known(origin.document(), path + "/source/document", "unknown document", documents.keySet());
    DemoDocument document = documents.get(origin.document());
    if (document != null && !document.at().isBefore(matter.at())) {
      String what = "the document came in at %s, not before %s";
      findings.at(path + "/at", what.formatted(document.at(), matter.at()), "", List.of());
    }
    if (matter.acts().isEmpty() || !matter.acts().getFirst().act().equals("dispatch")) {
      findings.at(path, "what comes out of a document is dispatched first", "", List.of());
    }
  }

  private void check(List<DemoMatter> matters) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < matters.size(); i++) {
      DemoMatter matter = matters.get(i);
      String at = "/matters/" + i;
      if (!keys.add(matter.key())) {
        findings.at(at + "/key", "duplicate key '%s'".formatted(matter.key()), "", List.of());
      }
      known(matter.kind(), at + "/kind", "unknown kind", kinds.keySet());
      known(matter.lead(), at + "/lead", "undeclared unit", units);
      known(matter.verifier(), at + "/verifier", "undeclared unit", units);
      known(matter.by(), at + "/by", "undeclared person", logins);
      for (int j = 0; j < matter.co().size(); j++) {
        known(matter.co().get(j), at + "/co/" + j, "undeclared unit", units);
      }
      String campaign = matter.campaign();
      if (campaign != null) {
        known(campaign, at + "/campaign", "unknown campaign", campaigns);
      }
      origin(matter, at);
      Kind kind = kinds.get(matter.kind());
      if (kind != null) {
        ofKind(matter, kind, at);
      }
    }
  }

  private void ofKind(DemoMatter matter, Kind kind, String path) {
    matter
        .fields()
        .keySet()
        .forEach(f -> known(f, path + "/fields/" + f, "unknown field", kind.fields().keySet()));
    boolean dispatched = matter.acts().stream().anyMatch(act -> act.act().equals("dispatch"));
    kind.fields().values().stream()
        .filter(field -> dispatched && field.required() && !matter.fields().containsKey(field.id()))
        .forEach(field ->
            findings.at(
                path, "required field '%s' is missing".formatted(field.id()), "", List.of()));
    OffsetDateTime before = matter.at();
    for (int i = 0; i < matter.acts().size(); i++) {
      DemoAct act = matter.acts().get(i);
      String at = path + "/acts/" + i;
      act(act, kind, at);
      if (!act.at().isAfter(before) || act.at().isAfter(zone.clock())) {
        String what = "%s is not after %s and up to %s".formatted(act.at(), before, zone.clock());
        findings.at(at + "/at", what, "", List.of());
      }
      before = act.at();
    }
  }

  private void act(DemoAct act, Kind kind, String path) {
    known(act.act(), path + "/act", "unknown act", ACTS.keySet().stream().sorted().toList());
    known(act.by(), path + "/by", "undeclared person", logins);
    String in = act.in();
    if (in != null) {
      known(in, path + "/in", "undeclared unit", units);
    }
    Set<String> fields = ACTS.getOrDefault(act.act(), act.fields().keySet());
    act.fields()
        .keySet()
        .forEach(field ->
            known(field, path + "/fields/" + field, "unknown field", new TreeSet<>(fields)));
    List<String> conditions = kind.closeWhen().stream().map(Condition::id).toList();
    for (int i = 0; i < act.evidence().size(); i++) {
      DemoEvidence evidence = act.evidence().get(i);
      String at = path + "/evidence/" + i;
      known(evidence.condition(), at + "/condition", "unknown condition", conditions);
      if ((evidence.statement() == null) == (evidence.text() == null)) {
        findings.at(at, "evidence is a file's text or a statement", "", List.of());
      }
    }
    List<String> nodes = kind.nodes().stream().map(NodeTemplate::id).toList();
    act.done().keySet().forEach(n -> known(n, path + "/done/" + n, "unknown step", nodes));
    for (int i = 0; i < act.children().size(); i++) {
      String lead = act.children().get(i).lead();
      known(lead, path + "/children/" + i + "/lead", "undeclared unit", units);
    }
  }

  private void known(String name, String path, String what, Collection<String> known) {
    if (!known.contains(name)) {
      findings.unknown(path, what, name, known);
    }
  }
}
