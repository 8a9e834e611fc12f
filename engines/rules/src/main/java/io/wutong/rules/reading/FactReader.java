package io.wutong.rules.reading;

import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Mark;
import io.wutong.rules.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the facts that a ruleset asks for. */
final class FactReader {
  private final Desk desk;

  FactReader(Desk desk) {
    this.desk = desk;
  }

  List<Fact> facts(Map<String, Tree> trees) {
    List<Fact> facts = new ArrayList<>();
    trees.forEach((name, tree) -> {
      Names.check(desk, tree.node(), name);
      Fact fact = fact(name, facts.size(), tree);
      facts.add(fact);
      desk.vocabulary.fact(fact);
    });
    return facts;
  }

  private Fact fact(String name, int index, Tree tree) {
    tree.need("type");
    Fact.Type type = tree.word("type", Fact.Type.values(), Fact.Type.FLAG);
    boolean amount = type == Fact.Type.MONEY || type == Fact.Type.COUNT || type == Fact.Type.NUMBER;
    Unit unit = Unit.named(amount ? tree.textOr("unit", "") : "");
    Unit.Measure wanted =
        switch (type) {
          case MONEY -> Unit.Measure.MONEY;
          case COUNT -> Unit.Measure.COUNT;
          case NUMBER, DATE, FLAG, CHOICE -> Unit.Measure.NUMBER;
        };
    if (unit.measure() != wanted) {
      desk.findings.at(
          tree.find("unit") == null ? tree.node() : tree.keyNode("unit"),
          "'%s' is no unit of %s"
              .formatted(unit.name(), type.name().toLowerCase(java.util.Locale.ROOT)),
          type == Fact.Type.MONEY ? "'万元'." : type == Fact.Type.COUNT ? "'人' or '项'." : "'%'.");
    }
    Fact.Missing missing = tree.word("missing", Fact.Missing.values(), Fact.Missing.UNKNOWN);
    if (missing == Fact.Missing.ZERO && (type == Fact.Type.DATE || type == Fact.Type.CHOICE)) {
      desk.findings.at(tree.keyNode("missing"), "a missing date or choice is not zero", "");
    }
    List<Fact.Choice> choices = type == Fact.Type.CHOICE ? choices(tree) : List.of();
    Mark mark = tree.word("mark", Mark.values(), desk.source.mark());
    Fact fact =
        new Fact(
            name,
            index,
            type,
            unit,
            desk.title(tree),
            missing,
            choices,
            tree.textOr("owner", ""),
            mark);
    tree.nothingElse();
    return fact;
  }

  private List<Fact.Choice> choices(Tree tree) {
    List<Fact.Choice> choices = new ArrayList<>();
    for (Tree each : tree.trees("choices")) {
      choices.add(new Fact.Choice(each.text("id"), desk.title(each)));
      each.nothingElse();
    }
    if (choices.isEmpty()) {
      desk.findings.at(tree.node(), "a choice needs its choices", "");
    }
    return choices;
  }
}
