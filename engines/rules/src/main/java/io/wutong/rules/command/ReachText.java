package io.wutong.rules.command;

import io.wutong.rules.comparing.Answers;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.explaining.FactWords;
import io.wutong.rules.explaining.Json;
import io.wutong.rules.explaining.Language;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.reaching.Change;
import io.wutong.rules.reaching.Goal;
import io.wutong.rules.reaching.Proposal;
import java.text.MessageFormat;
import java.util.List;

/** What it would take, in words and as JSON. */
final class ReachText {
  private final Verdict verdict;
  private final Goal goal;
  private final Language language;

  ReachText(Verdict verdict, Goal goal, Language language) {
    this.verdict = verdict;
    this.goal = goal;
    this.language = language;
  }

  private String goalName() {
    if (goal.level() >= 0 && goal.line() instanceof Rule.Levelled levelled) {
      return language.of(levelled.levels().get(goal.level()).title());
    }
    String title = language.of(goal.line().head().title());
    if (goal.points() == Goal.IN_FULL) {
      return title;
    }
    Ruleset ruleset = verdict.ruleset();
    return title + " ≥ " + ruleset.points(goal.points()).shown(ruleset.digits());
  }

  String text(List<Proposal> proposals) {
    StringBuilder text = new StringBuilder();
    String head = language.word(goal.reached(verdict) ? "reach.already" : "reach.goal");
    text.append(MessageFormat.format(head, verdict.subject().name(), goalName())).append('\n');
    if (proposals.isEmpty() && !goal.reached(verdict)) {
      text.append(language.word("reach.none")).append('\n');
    }
    for (Proposal proposal : proposals) {
      text.append("- ");
      for (Change change : proposal.changes()) {
        text.append(change == proposal.changes().getFirst() ? "" : "；").append(sentence(change));
      }
      text.append(" → ").append(Answers.result(proposal.verdict())).append('\n');
    }
    return text.toString();
  }

  private String sentence(Change change) {
    String to = FactWords.value(change.fact(), change.after(), language);
    String title = language.of(change.fact().title());
    if (!change.known()) {
      return MessageFormat.format(language.word("reach.unknown"), title, to);
    }
    String from = FactWords.value(change.fact(), change.before(), language);
    if (!change.fact().isAmount()) {
      return MessageFormat.format(language.word("reach.other"), title, from, to);
    }
    long moved = change.after() - change.before();
    String by = FactWords.value(change.fact(), Math.abs(moved), language);
    String key = moved > 0 ? "reach.more" : "reach.less";
    return MessageFormat.format(language.word(key), title, from, to, by);
  }

  String json(List<Proposal> proposals) {
    Json json = new Json().open('{').key("subject").text(verdict.subject().name());
    json.key("goal").text(goalName()).key("line").text(goal.line().head().id());
    json.key("reached").raw(String.valueOf(goal.reached(verdict))).key("proposals").open('[');
    for (Proposal proposal : proposals) {
      json.open('{').key("changes").open('[');
      for (Change change : proposal.changes()) {
        json.open('{').key("fact").text(change.fact().name());
        json.key("before")
            .text(
                change.known() ? FactWords.value(change.fact(), change.before(), language) : null);
        json.key("after").text(FactWords.value(change.fact(), change.after(), language));
        json.close('}');
      }
      json.close(']').key("result").text(Answers.result(proposal.verdict())).close('}');
    }
    return json.close(']').close('}').toString();
  }
}
