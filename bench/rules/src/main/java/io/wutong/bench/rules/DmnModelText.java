package io.wutong.bench.rules;

import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Ruleset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the DMN model: 18 indicators and their total in FEEL. */
final class DmnModelText {
  /** Who was founded from then on is three years old at most on 2022-04-18; days since 1970. */
  static final long THREE_YEARS = 18_004;

  /** And ten years. */
  static final long TEN_YEARS = 15_448;

  private final List<String> decisions = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Ruleset ruleset;

  private DmnModelText(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  static String of(Ruleset ruleset) {
    return new DmnModelText(ruleset).write();
  }

  private String write() {
    decide(
        "stage",
        "if founded_on >= %d or revenue < 500000000 then 1 else if founded_on >= %d then 2 else 3"
            .formatted(THREE_YEARS, TEN_YEARS),
        false);
    names.clear();
    indicator("i01", 9, 9, 9, log("rd_expense", 1e8, 1e9));
    indicator("i02", 8, 7, 5, growth("rd_expense", "rd_expense_prev"));
    indicator("i03", 11, 9, 8, steps("rd_expense / revenue", "0.06 0.05 0.04 0.03 0.02"));
    indicator("i04", 9, 7, 6, steps("rd_staff / staff", "0.3 0.25 0.2 0.15 0.1"));
    indicator("i05", 9, 8, 7, linear("patents", 5));
    indicator("i06", 3, 3, 3, linear("pct", 1));
    indicator("i07", 6, 5, 4, linear("contracts", 1e9));
    indicator("i08", 5, 8, 11, log("high_income", 1e9, 1e10));
    indicator("i09", 3, 5, 8, log("revenue", 5e8, 2e10));
    indicator("i10", 9, 12, 9, growth("revenue", "revenue_prev"));
    indicator("i11", 7, 5, 4, linear("masters / staff", 0.3));
    indicator("i12", 3, 5, 6, linear("tax_relief", 1e8));
    indicator("i13", 2, 3, 6, linear("net_profit / net_assets", 0.15));
    indicator("i14", 3, 3, 3, linear("graduates", 5));
    indicator("i15", 3, 3, 4, linear("platforms", 1));
    indicator("i16", 2, 2, 3, linear("awards", 1));
    indicator("i17", 3, 3, 3, linear("projects", 1));
    indicator("i18", 5, 3, 1, log("venture", 5e8, 6e9));
    decide("total", String.join(" + ", names), true);
    StringBuilder inputs = new StringBuilder();
    for (Fact fact : ruleset.facts()) {
      inputs.append(
          "<inputData id=\"_%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"number\"/></inputData>\n"
              .formatted(fact.name()));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="points" name="points"
        namespace="https://wutong.example/points">
    %s%s</definitions>
    """
        .formatted(inputs, String.join("\n", decisions));
  }

  private void indicator(String id, int startup, int growth, int stable, String share) {
    List<String> nothing = new ArrayList<>();
    for (Fact fact : ruleset.facts()) {
      if (reads(share, fact)) {
        nothing.add(fact.name() + " = null");
      }
    }
    decide(
        id,
        "if %s then 0 else round half up((if stage = 1 then %d else if stage = 2 then %d else %d) * (%s), 2)"
            .formatted(String.join(" or ", nothing), startup, growth, stable, share),
        false);
  }

  private static boolean reads(String feel, Fact fact) {
    return feel.matches("(?s).*\\b" + fact.name() + "\\b.*");
  }

  private static String log(String fact, double from, double to) {
    return String.format(
        Locale.ROOT,
        "round half up(max(0, min(1, log(max(%s, 1) / %.0f) / %s)), 6)",
        fact,
        from,
        Math.log(to / from));
  }

  private static String linear(String amount, double full) {
    return "max(0, min(1, (%s) / %s))"
        .formatted(amount, full >= 1 ? Long.toString((long) full) : full);
  }

  private static String growth(String now, String before) {
    String rate = "%s / %s - 1".formatted(now, before);
    return "if %1$s >= 0.35 then 1 else if %1$s >= 0.25 then 0.8 else if %1$s >= 0.15 then 0.6 else if %1$s >= 0.05 then 0.4 else if %1$s > 0 then 0.2 else 0"
        .formatted(rate);
  }

  private static String steps(String ratio, String ends) {
    StringBuilder text = new StringBuilder();
    int step = 5;
    for (String end : ends.split(" ")) {
      text.append("if %s >= %s then %s else ".formatted(ratio, end, step-- * 0.2));
    }
    return text.append("0").toString();
  }

  private void decide(String name, String feel, boolean last) {
    names.add(name);
    StringBuilder needs = new StringBuilder();
    for (Fact fact : ruleset.facts()) {
      if (!last && reads(feel, fact)) {
        needs.append(
            "<informationRequirement><requiredInput href=\"#_%s\"/></informationRequirement>"
                .formatted(fact.name()));
      }
    }
    List<String> before = last ? names.subList(0, names.size() - 1) : List.of("stage");
    for (String each : name.equals("stage") ? List.<String>of() : before) {
      needs.append(
          "<informationRequirement><requiredDecision href=\"#d_%s\"/></informationRequirement>"
              .formatted(each));
    }
    decisions.add(
        "<decision id=\"d_%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"number\"/>%2$s<literalExpression><text>%3$s</text></literalExpression></decision>"
            .formatted(
                name, needs, feel.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
  }
}
