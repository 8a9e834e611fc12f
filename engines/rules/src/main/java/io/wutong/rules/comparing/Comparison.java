package io.wutong.rules.comparing;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Holds two versions beside each other. */
public final class Comparison {
  private final Rules before;
  private final Rules after;
  private final List<Fact> facts;

  /**
   * One who moves.
   *
   * @param lines the lines that answer otherwise; the result's own lines are left out
   */
  public record Move(String subject, Verdict before, Verdict after, List<LineMove> lines) {

    public Move {
      lines = List.copyOf(lines);
    }
  }

  /** A line that answers otherwise; a word for what it says, {@code –} where it is not there. */
  public record LineMove(String line, String before, String after) {}

  public Comparison(Rules before, Rules after) {
    this.before = before;
    this.after = after;
    this.facts = facts(before.ruleset(), after.ruleset());
  }

  /** The facts that either version asks for, each once; the newer one's words hold. */
  public List<Fact> facts() {
    return facts;
  }

  private static List<Fact> facts(Ruleset before, Ruleset after) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    List<Fact> all = new ArrayList<>(after.facts());
    all.addAll(before.facts());
    for (Fact fact : all) {
      Fact known = facts.get(fact.name());
      if (known == null) {
        facts.put(fact.name(), at(facts.size(), fact, fact.choices()));
      } else if (known.type() != fact.type() || !known.unit().fits(fact.unit())) {
        throw new IllegalArgumentException(
            "The fact '%s' is %s in one version and %s in the other.\nMaybe rename one of them."
                .formatted(fact.name(), said(known), said(fact)));
      } else {
        facts.put(fact.name(), at(known.index(), known, choices(known, fact)));
      }
    }
    return List.copyOf(facts.values());
  }

  private static String said(Fact fact) {
    String type = fact.type().name().toLowerCase(Locale.ROOT);
    return fact.unit().name().isEmpty() ? type : type + " in " + fact.unit().name();
  }

  /** Those of the newer version, and behind them those that only the older one has. */
  private static List<Fact.Choice> choices(Fact newer, Fact older) {
    List<Fact.Choice> choices = new ArrayList<>(newer.choices());
    for (Fact.Choice each : older.choices()) {
      if (choices.stream().noneMatch(known -> known.id().equals(each.id()))) {
        choices.add(each);
      }
    }
    return choices;
  }

  private static Fact at(int index, Fact fact, List<Fact.Choice> choices) {
    return new Fact(
        fact.name(),
        index,
        fact.type(),
        fact.unit(),
        fact.title(),
        fact.missing(),
        choices,
        fact.owner(),
        fact.mark());
  }

  /** Those whose outcome, score or level is another. */
  public List<Move> moves(List<Subject> subjects) {
    List<Move> moves = new ArrayList<>();
    for (Subject subject : subjects) {
      Verdict old = before.judge(subject.inOrder(facts, before.ruleset().facts()));
      Verdict now = after.judge(subject.inOrder(facts, after.ruleset().facts()));
      if (!Answers.result(old).equals(Answers.result(now))) {
        moves.add(new Move(subject.name(), old, now, lines(old, now)));
      }
    }
    return moves;
  }

  private static List<LineMove> lines(Verdict before, Verdict after) {
    Map<String, LineMove> lines = new LinkedHashMap<>();
    for (Rule rule : before.ruleset().rules()) {
      String id = rule.head().id();
      lines.put(id, new LineMove(id, Answers.of(before, rule), Answers.NOT_THERE));
    }
    for (Rule rule : after.ruleset().rules()) {
      String id = rule.head().id();
      String old =
          lines.containsKey(id)
              ? Objects.requireNonNull(lines.get(id)).before()
              : Answers.NOT_THERE;
      lines.put(id, new LineMove(id, old, Answers.of(after, rule)));
    }
    return lines.values().stream().filter(each -> !each.before().equals(each.after())).toList();
  }
}
