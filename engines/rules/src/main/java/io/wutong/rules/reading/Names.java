package io.wutong.rules.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Names that expressions can use. */
final class Names {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Set<String> RESERVED =
      Set.of(
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while",
          "true",
          "false",
          "null",
          "min",
          "max",
          "yuan",
          "wan",
          "yi",
          "percent",
          "number",
          "power",
          "day",
          "days",
          "months",
          "years",
          "later",
          "by",
          "year",
          "month",
          "day_of_month");

  private Names() {}

  static void check(Desk desk, @Nullable Node node, String name) {
    if (node == null) {
      return;
    }
    if (!FORM.matcher(name).matches()) {
      desk.findings.at(
          node, "'%s' is no name".formatted(name), "small letters, digits and '_' only.");
    } else if (RESERVED.contains(name)) {
      desk.findings.at(node, "'%s' means something already".formatted(name), "take another name.");
    } else if (desk.vocabulary.has(name)) {
      desk.findings.at(node, "the name '%s' stands twice".formatted(name), "");
    }
  }
}
