package io.wutong.rules.columns;

/** Possible words, one bit each: a choice, or the level that a line finds. */
abstract class WordNode implements Node {
  final long[] possible = new long[Block.ROWS];

  static final class Choice extends WordNode {
    private final long[] values;
    private final boolean[] known;
    private final long any;

    Choice(long[] values, boolean[] known, int choices) {
      this.values = values;
      this.known = known;
      this.any = (1L << choices) - 1;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        int row = block.start + i;
        possible[i] = known[row] ? 1L << values[row] : any;
      }
    }
  }

  /** The first level whose condition holds. */
  static final class Grade extends WordNode {
    private final TruthNode[] when;

    Grade(TruthNode[] when) {
      this.when = when;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        long bits = 0;
        int level = 0;
        while (level < when.length && when[level].met[i] != TruthNode.MET) {
          bits |= when[level].met[i] == TruthNode.UNKNOWN ? 1L << level : 0;
          level++;
        }
        possible[i] = bits | 1L << level;
      }
    }
  }

  /** The highest step that is met; whether there is one at all stands beside it. */
  static final class Ladder extends WordNode {
    private final TruthNode[][] all;
    private final TruthNode[][] any;
    final TruthNode.Constant met = new TruthNode.Constant(false);

    Ladder(TruthNode[][] all, TruthNode[][] any) {
      this.all = all;
      this.any = any;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        long bits = 0;
        byte reached = TruthNode.NOT_MET;
        for (int step = all.length; step > 0 && reached != TruthNode.MET; step--) {
          byte holds = step(step - 1, i);
          bits |= holds == TruthNode.NOT_MET ? 0 : 1L << step;
          reached = (byte) Math.max(reached, holds);
        }
        met.met[i] = reached;
        possible[i] = reached == TruthNode.MET ? bits : bits | 1;
      }
    }

    private byte step(int step, int row) {
      byte holds = TruthNode.MET;
      for (TruthNode each : all[step]) {
        holds = (byte) Math.min(holds, each.met[row]);
      }
      byte one = any[step].length == 0 ? TruthNode.MET : TruthNode.NOT_MET;
      for (TruthNode each : any[step]) {
        one = (byte) Math.max(one, each.met[row]);
      }
      return (byte) Math.min(holds, one);
    }
  }
}
