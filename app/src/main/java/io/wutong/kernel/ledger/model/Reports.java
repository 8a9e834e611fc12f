package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.packs.Condition;
import io.wutong.shared.Ids;
import io.wutong.shared.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a report may say, and what it changes. */
final class Reports {

  private static final int WORDS_MAX = 10_000;
  private static final int FIGURES_MAX = 50;
  private static final int DIGITS_MAX = 24;

  private Reports() {}

  static @Nullable Refusal check(Matter matter, Part part, Act.Report act, Scene scene) {
    String progress = Objects.requireNonNullElse(act.progress(), "");
    String nothing = Objects.requireNonNullElse(act.nothingNewBecause(), "");
    if (progress.isBlank() == nothing.isBlank()) {
      return Refusal.badInput("report-says-nothing");
    }
    if (progress.length() > WORDS_MAX) {
      return Refusal.badInput("words-too-long").with("max", WORDS_MAX);
    }
    Integer percent = act.percent();
    if (percent != null && (percent < 0 || percent > 100)) {
      return Refusal.badInput("percent-range").with("percent", percent);
    }
    // It is said of the whole matter: a co-unit says in words how far its own part is.
    if (percent != null && part.role() == Part.Role.CO) {
      return Refusal.badInput("percent-of-co-unit")
          .with("unit", Handling.unitName(part, scene))
          .with("percent", percent);
    }
    Act.Coordination coordination = act.coordination();
    if (coordination != null && scene.directory().findUnit(coordination.unit()) == null) {
      return Refusal.badInput("unknown-unit").with("unit", coordination.unit());
    }
    Refusal figures = checkFigures(act.figures());
    if (figures != null) {
      return figures;
    }
    Refusal nodes = checkNodes(matter, act.doneNodes(), scene);
    return nodes != null ? nodes : checkEvidence(act.evidence(), scene);
  }

  /**
   * How far the matter is after a report: lists show the lead's words as the matter's, no others.
   */
  static Progress progress(Progress before, Part part, Act.Report act, Instant heldAt) {
    if (part.role() == Part.Role.CO) {
      return before.reportedBeside();
    }
    int percent = Objects.requireNonNullElse(act.percent(), -1);
    return before.reported(percent, words(act), heldAt);
  }

  /** What a report asks of another unit; null when it asks nothing. */
  static Asks.@Nullable Coordination coordination(UUID by, Act.Report act) {
    Act.Coordination asked = act.coordination();
    return asked == null ? null : new Asks.Coordination(by, asked.unit(), asked.what(), asked.by());
  }

  private static @Nullable Refusal checkFigures(List<Act.Figure> figures) {
    if (figures.size() > FIGURES_MAX) {
      return Refusal.badInput("too-many-figures").with("max", FIGURES_MAX);
    }
    Set<String> seen = new HashSet<>();
    for (Act.Figure figure : figures) {
      if (!isDecimal(figure.value())) {
        return Refusal.badInput("figure-not-a-number").with("value", figure.value());
      }
      if (!seen.add(figure.name())) {
        return Refusal.badInput("figure-twice").with("figure", figure.name());
      }
    }
    return null;
  }

  private static @Nullable Refusal checkNodes(Matter matter, List<Act.NodeDone> done, Scene scene) {
    for (Act.NodeDone node : done) {
      boolean known = matter.plan().nodes().stream().anyMatch(n -> n.id().equals(node.id()));
      if (!known) {
        return Refusal.badInput("unknown-node").with("node", node.id());
      }
      if (node.on().isAfter(scene.today())) {
        return Refusal.badInput("done-in-future").with("on", node.on());
      }
    }
    return null;
  }

  static @Nullable Refusal checkEvidence(List<Act.Shown> evidence, Scene scene) {
    for (Act.Shown shown : evidence) {
      String condition = shown.condition();
      List<String> known = scene.kind().closeWhen().stream().map(Condition::id).toList();
      if (condition != null && !condition.isEmpty() && !known.contains(condition)) {
        return Refusal.badInput("unknown-condition")
            .with("condition", condition)
            .with("known", String.join("、", known));
      }
      boolean file = shown.hash() != null && shown.name() != null;
      boolean words = shown.statement() != null && !shown.statement().isBlank();
      if (file == words) {
        return Refusal.badInput("evidence-file-or-statement");
      }
      if (words && how(shown) == null) {
        return Refusal.badInput("evidence-how");
      }
    }
    return null;
  }

  static List<Proof> proofs(List<Act.Shown> evidence, Scene scene) {
    List<Proof> proofs = new ArrayList<>();
    for (Act.Shown shown : evidence) {
      String condition = Objects.requireNonNullElse(shown.condition(), "");
      String hash = Objects.requireNonNullElse(shown.hash(), "");
      String words = Objects.requireNonNullElse(shown.statement(), "");
      // Named by what it is: the same file put twice to the same condition is there once.
      String key = scene.actor().person() + condition + hash + words;
      Proof.How how = hash.isEmpty() ? Objects.requireNonNull(how(shown)) : Proof.How.FILE;
      proofs.add(
          new Proof(
              Ids.named("proof", key),
              condition,
              how,
              Objects.requireNonNullElse(shown.name(), ""),
              hash,
              words,
              scene.actor().person(),
              scene.heldAt()));
    }
    return proofs;
  }

  private static Proof.@Nullable How how(Act.Shown shown) {
    return switch (Objects.requireNonNullElse(shown.how(), "")) {
      case "WRITTEN" -> Proof.How.WRITTEN;
      case "BY_PHONE" -> Proof.How.BY_PHONE;
      case "IN_PERSON" -> Proof.How.IN_PERSON;
      default -> null;
    };
  }

  static Content withFigure(
      Matter matter, Target target, List<Act.Figure> figures, Instant heldAt) {
    Content now = matter.content();
    for (Act.Figure figure : figures) {
      if (figure.name().equals(target.what()) && figure.unit().equals(target.unit())) {
        now =
            withTarget(
                now, target.reported(Handling.plain(figure.value()), matter.version() + 1, heldAt));
      }
    }
    return now;
  }

  static Content withTarget(Content content, @Nullable Target target) {
    return new Content(
        content.title(),
        content.text(),
        target,
        content.fields(),
        content.sensitivity(),
        content.readers());
  }

  static MatterPlan withDone(MatterPlan plan, List<Act.NodeDone> done) {
    if (done.isEmpty()) {
      return plan;
    }
    Map<String, Act.NodeDone> byId = new HashMap<>();
    done.forEach(node -> byId.put(node.id(), node));
    return plan.with(
        plan.nodes().stream()
            .map(node -> {
              Act.NodeDone now = byId.get(node.id());
              return now == null ? node : node.done(now.on());
            })
            .toList());
  }

  /** The words that lists show of a report. */
  static String words(Act.Report act) {
    String progress = act.progress();
    return progress == null || progress.isBlank()
        ? Objects.requireNonNullElse(act.nothingNewBecause(), "")
        : progress;
  }

  static boolean isDecimal(String value) {
    if (!value.trim().matches("[+-]?\\d{1,18}(\\.\\d{1,8})?")) {
      return false;
    }
    return new BigDecimal(value.trim()).precision() <= DIGITS_MAX;
  }
}
