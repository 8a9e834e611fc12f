package io.wutong.rules.columns;

import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Tri;

/** The answers for a population, row by row: outcome, points at least and at most, levels. */
public final class Scores {
  private static final Tri[] ANSWERS = Tri.values();

  private final Ruleset.Result result;
  final byte[] outcome;
  final long[] least;
  final long[] most;
  final long[] levels;
  private int exact;

  Scores(Ruleset ruleset, int size) {
    this.result = ruleset.result();
    this.outcome = new byte[size];
    this.least = new long[result.score() == Ruleset.NONE ? 0 : size];
    this.most = new long[result.score() == Ruleset.NONE ? 0 : size];
    this.levels = new long[result.level() == Ruleset.NONE ? 0 : size];
  }

  /** A row that the exact evaluator had to judge. */
  void put(int row, Verdict verdict) {
    exact++;
    outcome[row] = (byte) verdict.outcome().ordinal();
    if (result.score() != Ruleset.NONE) {
      least[row] = verdict.points(result.score()).least();
      most[row] = verdict.points(result.score()).most();
    }
    if (result.level() != Ruleset.NONE) {
      levels[row] = verdict.levels(result.level());
    }
  }

  public Tri outcome(int row) {
    return ANSWERS[outcome[row]];
  }

  /** Of no use where the ruleset gives no points. */
  public Points points(int row) {
    return new Points(least[row], most[row]);
  }

  /** The possible levels, a bit for each; of no use where the ruleset finds none. */
  public long levels(int row) {
    return levels[row];
  }

  /** How many rows outgrew the columns and were judged one by one. */
  public int exactRows() {
    return exact;
  }
}
