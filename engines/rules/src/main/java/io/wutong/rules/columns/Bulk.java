package io.wutong.rules.columns;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.model.Ruleset;

/** Rules over columns: one pass, no object per row. */
public final class Bulk {
  private Bulk() {}

  /** The answers for everybody; the same as judging them one by one. */
  public static Scores judge(Rules rules, Population population) {
    ColumnCompiler compiled = new ColumnCompiler(rules, population);
    Scores scores = new Scores(rules.ruleset(), population.size());
    Block block = new Block();
    for (int start = 0; start < population.size(); start += Block.ROWS) {
      block.at(start, Math.min(Block.ROWS, population.size() - start));
      for (Node node : compiled.program()) {
        node.fill(block);
      }
      collect(compiled, rules.ruleset().result(), block, scores);
      for (int i = 0; i < block.rows; i++) {
        if (block.overflow[i]) {
          scores.put(start + i, rules.judge(population.subject(start + i)));
        }
      }
    }
    return scores;
  }

  private static void collect(
      ColumnCompiler compiled, Ruleset.Result result, Block block, Scores scores) {
    int start = block.start;
    int rows = block.rows;
    if (result.score() != Ruleset.NONE) {
      ScoredNode score = compiled.scored(result.score());
      System.arraycopy(score.least, 0, scores.least, start, rows);
      System.arraycopy(score.most, 0, scores.most, start, rows);
    }
    if (result.level() != Ruleset.NONE) {
      System.arraycopy(compiled.word(result.level()).possible, 0, scores.levels, start, rows);
    }
    if (result.outcome() != Ruleset.NONE) {
      System.arraycopy(compiled.truth(result.outcome()).met, 0, scores.outcome, start, rows);
      return;
    }
    for (int i = start; i < start + rows; i++) {
      boolean certain =
          result.score() != Ruleset.NONE
              ? scores.least[i] == scores.most[i]
              : Long.bitCount(scores.levels[i]) == 1;
      scores.outcome[i] = certain ? TruthNode.MET : TruthNode.UNKNOWN;
    }
  }
}
