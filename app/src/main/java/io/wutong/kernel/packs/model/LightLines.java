package io.wutong.kernel.packs.model;

import io.wutong.kernel.packs.LightRule;
import io.wutong.kernel.packs.LightRule.Colour;
import io.wutong.kernel.packs.LightRule.Sort;
import io.wutong.kernel.packs.LightScheme;
import io.wutong.kernel.packs.Mark;
import io.wutong.kernel.packs.PaceRule;
import io.wutong.kernel.packs.Span;
import io.wutong.kernel.packs.Title;
import io.wutong.kernel.packs.model.PackFile.FieldLine;
import io.wutong.kernel.packs.model.PackFile.FieldType;
import io.wutong.kernel.packs.model.PackFile.KindLines;
import io.wutong.kernel.packs.model.PackFile.LightLine;
import io.wutong.kernel.packs.model.PackFile.PaceLine;
import io.wutong.kernel.packs.model.PackFile.SchemeLines;
import io.wutong.kernel.packs.model.PackFile.YellowLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a pack says of lights and pace: what it has to keep, and what is made of it. */
final class LightLines {

  private static final int POINTS_MAX = 100;
  private static final int QUARTERS = 3;
  private static final Title BY_DATE = new Title("按时限亮灯", "By the date");

  private final Findings findings;
  private final KindChecks checks;

  LightLines(Findings findings, KindChecks checks) {
    this.findings = findings;
    this.checks = checks;
  }

  void check(Map<String, SchemeLines> schemes) {
    schemes.forEach((id, scheme) -> {
      String path = "/light-schemes/" + id;
      checks.id(path, id);
      checks.ids(scheme.rules().stream().map(LightLine::id).toList(), path + "/rules");
      for (int i = 0; i < scheme.rules().size(); i++) {
        check(scheme.rules().get(i), path + "/rules/" + i);
      }
      // What is overdue must show, whatever else a place reckons by.
      if (scheme.rules().stream().noneMatch(r -> r.overdue() && r.light() == Colour.RED)) {
        findings.at(
            path,
            "the scheme '%s' does not turn red what is overdue".formatted(id),
            "add '{id: overdue, light: red, overdue: true, …}'.",
            List.of());
      }
    });
  }

  private void check(LightLine line, String path) {
    checks.figure(line.mark(), line.source(), path);
    Integer least = line.behindAtLeast();
    Integer more = line.behindMoreThan();
    long sorts =
        Stream.of(
                line.overdue(),
                least != null,
                more != null,
                line.dueWithin() != null,
                line.stepWithin() != null)
            .filter(given -> given)
            .count();
    if (sorts != 1) {
      findings.at(
          path,
          "a rule of lights has exactly one sort, this has " + sorts,
          "",
          List.of("overdue", "behind-at-least", "behind-more-than", "due-within", "step-within"));
    }
    points(least, 1, path + "/behind-at-least");
    points(more, 0, path + "/behind-more-than");
    span(line.dueWithin(), path + "/due-within");
    span(line.stepWithin(), path + "/step-within");
  }

  private void points(@Nullable Integer points, int least, String path) {
    if (points != null && (points < least || points > POINTS_MAX)) {
      findings.at(
          path,
          "%d percentage points cannot be".formatted(points),
          "%d to %d.".formatted(least, POINTS_MAX),
          List.of());
    }
  }

  private void span(@Nullable Span span, String path) {
    if (span != null) {
      checks.unit(span, path, List.of("wd"));
    }
  }

  void check(KindLines kind, String path, Set<String> schemes) {
    YellowLine yellow = kind.yellow();
    String lights = kind.lights();
    if ((yellow == null) == (lights == null)) {
      findings.at(
          path,
          "a kind names either 'lights' or 'yellow', this names "
              + (yellow == null ? "none" : "both"),
          "",
          List.of("lights", "yellow"));
    }
    if (yellow != null) {
      checks.figure(yellow.mark(), yellow.source(), path + "/yellow");
      checks.unit(yellow.before(), path + "/yellow/before", List.of("wd"));
    }
    if (lights != null && !schemes.contains(lights)) {
      findings.unknown(path + "/lights", "unknown scheme of lights", lights, schemes);
    }
    if (kind.pace() != null) {
      pace(kind.pace(), kind.fields(), path + "/pace");
    }
  }

  private void pace(PaceLine pace, Map<String, FieldLine> fields, String path) {
    checks.figure(pace.mark(), pace.source(), path);
    List<String> quarters = pace.quarters();
    if (!quarters.isEmpty() && quarters.stream().distinct().count() != QUARTERS) {
      findings.at(path + "/quarters", "quarters are three fields", "", List.of());
    }
    for (int i = 0; i < quarters.size(); i++) {
      FieldLine field = fields.get(quarters.get(i));
      if (field == null) {
        findings.unknown(
            path + "/quarters/" + i, "unknown field", quarters.get(i), fields.keySet());
      } else if (field.type() != FieldType.NUMBER) {
        findings.at(path + "/quarters/" + i, "a quarter's field is a number", "", List.of());
      }
    }
  }

  /** The scheme that a kind names, or what its 'yellow' says as a scheme. */
  static LightScheme schemeOf(KindLines kind, Map<String, SchemeLines> schemes) {
    YellowLine yellow = kind.yellow();
    if (yellow != null) {
      String source = PackReader.orEmpty(yellow.source());
      int before = yellow.before().amount();
      return new LightScheme(
          "by-date",
          BY_DATE,
          "",
          List.of(
              new LightRule("overdue", Colour.RED, Sort.OVERDUE, 0, "", Mark.DESIGN, ""),
              new LightRule(
                  "near-due", Colour.YELLOW, Sort.DUE_WITHIN, before, "", yellow.mark(), source)));
    }
    String id = PackReader.orEmpty(kind.lights());
    SchemeLines lines = schemes.get(id);
    if (lines == null) {
      throw new IllegalStateException("unchecked scheme of lights " + id);
    }
    return new LightScheme(
        id,
        lines.title(),
        PackReader.orEmpty(lines.note()),
        lines.rules().stream().map(LightLines::ruleOf).toList());
  }

  private static LightRule ruleOf(LightLine line) {
    Span due = line.dueWithin();
    Span step = line.stepWithin();
    if (line.overdue()) {
      return rule(line, Sort.OVERDUE, 0);
    } else if (line.behindAtLeast() != null) {
      return rule(line, Sort.BEHIND_AT_LEAST, line.behindAtLeast());
    } else if (line.behindMoreThan() != null) {
      return rule(line, Sort.BEHIND_MORE_THAN, line.behindMoreThan());
    } else if (due != null) {
      return rule(line, Sort.DUE_WITHIN, due.amount());
    }
    return rule(line, Sort.STEP_WITHIN, step == null ? 0 : step.amount());
  }

  private static LightRule rule(LightLine line, Sort sort, int figure) {
    return new LightRule(
        line.id(),
        line.light(),
        sort,
        figure,
        PackReader.orEmpty(line.clause()),
        line.mark(),
        PackReader.orEmpty(line.source()));
  }

  static PaceRule paceOf(@Nullable PaceLine line) {
    return line == null
        ? PaceRule.USUAL
        : new PaceRule(
            line.from(),
            line.by(),
            line.quarters(),
            line.mark(),
            PackReader.orEmpty(line.source()));
  }
}
