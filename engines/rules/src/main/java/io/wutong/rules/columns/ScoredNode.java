package io.wutong.rules.columns;

import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import java.util.Arrays;

/** Lines that give points, at least and at most. */
abstract class ScoredNode implements Node {
  final long[] least = new long[Block.ROWS];
  final long[] most = new long[Block.ROWS];

  /** The first case that holds. */
  static final class Cases extends ScoredNode {
    private final TruthNode[] when;
    private final Points[] points;
    private final Points otherwise;

    Cases(TruthNode[] when, Points[] points, Points otherwise) {
      this.when = when;
      this.points = points;
      this.otherwise = otherwise;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        int at = 0;
        while (at < when.length && when[at].met[i] != TruthNode.MET) {
          if (when[at].met[i] == TruthNode.UNKNOWN) {
            low = Math.min(low, points[at].least());
            high = Math.max(high, points[at].most());
          }
          at++;
        }
        Points last = at < when.length ? points[at] : otherwise;
        least[i] = Math.min(low, last.least());
        most[i] = Math.max(high, last.most());
      }
    }
  }

  /** So much for each. */
  static final class PerItem extends ScoredNode {
    private final AmountNode of;
    private final Rule.PerItem rule;

    PerItem(AmountNode of, Rule.PerItem rule) {
      this.of = of;
      this.rule = rule;
    }

    @Override
    public void fill(Block block) {
      Points any = rule.any();
      for (int i = 0; i < block.rows; i++) {
        if (of.state[i] == AmountNode.KNOWN) {
          long low = counted(block, i, rule.each().least());
          long high = rule.each().certain() ? low : counted(block, i, rule.each().most());
          least[i] = Math.min(low, high);
          most[i] = Math.max(low, high);
        } else {
          boolean open = of.state[i] == AmountNode.MISSING;
          least[i] = open ? any.least() : rule.none();
          most[i] = open ? any.most() : rule.none();
        }
      }
    }

    private long counted(Block block, int row, long each) {
      long points = rounded(block, row, block.times(row, of.num[row], each), of.den(row));
      return Math.clamp(points, rule.least(), rule.most());
    }

    private static long rounded(Block block, int row, long num, long den) {
      long twice = block.plus(row, block.times(row, Math.abs(num), 2), den);
      long by = block.times(row, den, 2);
      if (by == 0) {
        // A denominator that outgrew a long can be anything, and the row is marked already.
        return 0;
      }
      long whole = twice / by;
      // What the exact evaluator calls without bound is left to it.
      block.overflow[row] |= whole >= 1L << 48;
      return num < 0 ? -whole : whole;
    }
  }

  static final class Sum extends ScoredNode {
    private final ScoredNode[] of;
    private final Rule.Sum rule;

    Sum(ScoredNode[] of, Rule.Sum rule) {
      this.of = of;
      this.rule = rule;
    }

    @Override
    public void fill(Block block) {
      Arrays.fill(least, 0, block.rows, rule.base());
      Arrays.fill(most, 0, block.rows, rule.base());
      for (ScoredNode line : of) {
        for (int i = 0; i < block.rows; i++) {
          least[i] += line.least[i];
          most[i] += line.most[i];
        }
      }
      for (int i = 0; i < block.rows; i++) {
        least[i] = Math.clamp(Points.bounded(least[i]), rule.least(), rule.most());
        most[i] = Math.clamp(Points.bounded(most[i]), rule.least(), rule.most());
      }
    }
  }

  static final class Best extends ScoredNode {
    private final ScoredNode[] of;

    Best(ScoredNode[] of) {
      this.of = of;
    }

    @Override
    public void fill(Block block) {
      Arrays.fill(least, 0, block.rows, Long.MIN_VALUE);
      Arrays.fill(most, 0, block.rows, Long.MIN_VALUE);
      for (ScoredNode line : of) {
        for (int i = 0; i < block.rows; i++) {
          least[i] = Math.max(least[i], line.least[i]);
          most[i] = Math.max(most[i], line.most[i]);
        }
      }
    }
  }
}
