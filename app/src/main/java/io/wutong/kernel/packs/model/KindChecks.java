package io.wutong.kernel.packs.model;

import io.wutong.kernel.packs.Mark;
import io.wutong.kernel.packs.Span;
import io.wutong.kernel.packs.Title;
import io.wutong.kernel.packs.model.PackFile.ClockLine;
import io.wutong.kernel.packs.model.PackFile.ConditionLine;
import io.wutong.kernel.packs.model.PackFile.FieldLine;
import io.wutong.kernel.packs.model.PackFile.FieldType;
import io.wutong.kernel.packs.model.PackFile.KindLines;
import io.wutong.kernel.packs.model.PackFile.NodeLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one kind has to keep beyond the form of its lines: names that meet, no step in a circle. */
final class KindChecks {

  private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private final Findings findings;

  KindChecks(Findings findings) {
    this.findings = findings;
  }

  /** A name is lower-case words with hyphens: it stands in addresses and in the journal. */
  void id(String path, String id) {
    if (!id.matches(ID)) {
      findings.at(path, "'%s' is no id".formatted(id), "lower-case words and hyphens.", List.of());
    }
  }

  void check(KindLines kind, String path) {
    kind.fields().forEach((id, field) -> field(id, field, path + "/fields/" + id));
    ids(kind.nodes().stream().map(NodeLine::id).toList(), path + "/nodes");
    nodes(kind.nodes(), path + "/nodes");
    ids(kind.clocks().stream().map(ClockLine::id).toList(), path + "/clocks");
    for (int i = 0; i < kind.clocks().size(); i++) {
      clock(kind.clocks().get(i), kind.fields(), path + "/clocks/" + i);
    }
    ids(kind.closeWhen().stream().map(ConditionLine::id).toList(), path + "/close-when");
    for (int i = 0; i < kind.closeWhen().size(); i++) {
      condition(kind.closeWhen().get(i), path + "/close-when/" + i);
    }
  }

  void ids(List<String> ids, String path) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String at = path + "/" + i + "/id";
      id(at, ids.get(i));
      if (!seen.add(ids.get(i))) {
        findings.at(at, "duplicate id '%s'".formatted(ids.get(i)), "", List.of());
      }
    }
  }

  private void field(String id, FieldLine field, String path) {
    id(path, id);
    Map<String, Title> choices = field.choices();
    if (!findings.has(path + "/type")) {
      return;
    }
    if (field.type() == FieldType.CHOICE && choices.isEmpty()) {
      findings.at(path, "the choice '%s' has no choices".formatted(id), "", List.of());
    } else if (field.type() != FieldType.CHOICE && !choices.isEmpty()) {
      findings.at(
          path + "/choices",
          "'%s' has choices and is no choice".formatted(id),
          "'type: choice'.",
          List.of());
    }
  }

  /** A figure that is not our own names where it was read. */
  void figure(Mark mark, @Nullable String source, String path) {
    if (mark != Mark.DESIGN && source == null && findings.has(path + "/mark")) {
      findings.at(
          path + "/mark",
          "a figure marked '%s' names no source".formatted(mark.word()),
          "add 'source: …', or mark it 'design'.",
          List.of());
    }
  }

  void unit(Span span, String path, List<String> units) {
    if (!units.contains(span.unit())) {
      findings.at(path, "'%s' is not counted so".formatted(span), "", units);
    }
  }

  private void nodes(List<NodeLine> nodes, String path) {
    List<String> known = nodes.stream().map(NodeLine::id).distinct().toList();
    for (int i = 0; i < nodes.size(); i++) {
      NodeLine node = nodes.get(i);
      String at = path + "/" + i;
      figure(node.mark(), node.source(), at);
      unit(node.takes(), at + "/takes", List.of("wd", "d", "h"));
      Span lag = node.lag();
      if (lag != null) {
        unit(lag, at + "/lag", List.of(node.takes().unit()));
      }
      for (int j = 0; j < node.after().size(); j++) {
        if (!known.contains(node.after().get(j))) {
          findings.unknown(at + "/after/" + j, "unknown step", node.after().get(j), known);
        }
      }
    }
    List<String> circle = circle(nodes);
    if (!circle.isEmpty()) {
      int first = known.indexOf(circle.getFirst());
      findings.at(
          path + "/" + first + "/after",
          "the steps go in a circle: " + String.join(" → ", circle),
          "",
          List.of());
    }
  }

  /** A circle of steps, its first step again at the end; empty when there is none. */
  private static List<String> circle(List<NodeLine> nodes) {
    Set<String> done = new HashSet<>();
    for (NodeLine node : nodes) {
      List<String> circle = circle(node.id(), nodes, new ArrayList<>(), done);
      if (!circle.isEmpty()) {
        return circle;
      }
    }
    return List.of();
  }

  private static List<String> circle(
      String id, List<NodeLine> nodes, List<String> way, Set<String> done) {
    int before = way.indexOf(id);
    if (before >= 0) {
      List<String> circle = new ArrayList<>(way.subList(before, way.size()));
      circle.add(id);
      return circle;
    }
    if (!done.add(id)) {
      return List.of();
    }
    way.add(id);
    for (String next : afterOf(id, nodes)) {
      List<String> circle = circle(next, nodes, way, done);
      if (!circle.isEmpty()) {
        return circle;
      }
    }
    way.removeLast();
    return List.of();
  }

  private static List<String> afterOf(String id, List<NodeLine> nodes) {
    return nodes.stream()
        .filter(node -> node.id().equals(id))
        .findFirst()
        .map(NodeLine::after)
        .orElse(List.of());
  }

  private void clock(ClockLine clock, Map<String, FieldLine> fields, String path) {
    figure(clock.mark(), clock.source(), path);
    if (clock.from() == clock.until() && findings.has(path + "/until")) {
      findings.at(path + "/until", "the clock ends with the event that starts it", "", List.of());
    }
    clock
        .when()
        .forEach((field, choice) -> {
          FieldLine line = fields.get(field);
          String at = path + "/when/" + field;
          if (line == null) {
            findings.unknown(at, "unknown field", field, fields.keySet());
          } else if (!line.choices().containsKey(choice)) {
            findings.unknown(at, "unknown choice", choice, line.choices().keySet());
          }
        });
  }

  private void condition(ConditionLine line, String path) {
    long sorts =
        Stream.of(
                line.evidence() != null,
                line.statement() != null,
                line.verifiedByAnother(),
                line.childrenClosed(),
                line.targetReached(),
                line.noticeElapsed() != null)
            .filter(given -> given)
            .count();
    if (sorts != 1) {
      findings.at(
          path,
          "a condition has exactly one sort, this has " + sorts,
          "",
          List.of(
              "evidence",
              "statement",
              "verified-by-another",
              "children-closed",
              "target-reached",
              "notice-elapsed"));
    }
    Span notice = line.noticeElapsed();
    if (notice != null) {
      unit(notice, path + "/notice-elapsed", List.of("d"));
    }
  }
}
