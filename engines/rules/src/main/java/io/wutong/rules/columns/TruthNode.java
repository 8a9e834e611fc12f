package io.wutong.rules.columns;

import io.wutong.rules.model.Expr.Is;

/** Three answers, row by row, with the codes of {@link io.wutong.rules.model.Tri}. */
abstract class TruthNode implements Node {
  static final byte NOT_MET = 0;
  static final byte UNKNOWN = 1;
  static final byte MET = 2;

  final byte[] met = new byte[Block.ROWS];

  static byte of(boolean holds) {
    return holds ? MET : NOT_MET;
  }

  static final class Constant extends TruthNode {
    Constant(boolean holds) {
      java.util.Arrays.fill(met, of(holds));
    }

    @Override
    public void fill(Block block) {
      // The column was filled once for all.
    }
  }

  static final class Flag extends TruthNode {
    private final long[] values;
    private final boolean[] known;
    private final byte missing;

    Flag(long[] values, boolean[] known, byte missing) {
      this.values = values;
      this.known = known;
      this.missing = missing;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        int row = block.start + i;
        met[i] = known[row] ? of(values[row] != 0) : missing;
      }
    }
  }

  /** Kleene: and is the lesser, or the greater. */
  static final class Both extends TruthNode {
    private final TruthNode left;
    private final TruthNode right;
    private final boolean and;

    Both(TruthNode left, TruthNode right, boolean and) {
      this.left = left;
      this.right = right;
      this.and = and;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        met[i] =
            (byte)
                (and ? Math.min(left.met[i], right.met[i]) : Math.max(left.met[i], right.met[i]));
      }
    }
  }

  static final class Not extends TruthNode {
    private final TruthNode of;

    Not(TruthNode of) {
      this.of = of;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        met[i] = (byte) (MET - of.met[i]);
      }
    }
  }

  static final class Choose extends TruthNode {
    private final TruthNode when;
    private final TruthNode then;
    private final TruthNode otherwise;

    Choose(TruthNode when, TruthNode then, TruthNode otherwise) {
      this.when = when;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        byte a = then.met[i];
        byte b = otherwise.met[i];
        met[i] = when.met[i] == MET ? a : when.met[i] == NOT_MET ? b : a == b ? a : UNKNOWN;
      }
    }
  }

  /** Two amounts, compared by multiplying crosswise. */
  static final class Compare extends TruthNode {
    private final Is is;
    private final AmountNode left;
    private final AmountNode right;

    Compare(Is is, AmountNode left, AmountNode right) {
      this.is = is;
      this.left = left;
      this.right = right;
    }

    @Override
    public void fill(Block block) {
      boolean same = left.sameScale() && right.sameScale() && left.scale == right.scale;
      for (int i = 0; i < block.rows; i++) {
        if ((left.state[i] | right.state[i]) != AmountNode.KNOWN) {
          met[i] = UNKNOWN;
        } else if (same) {
          met[i] = of(is.holds(Long.compare(left.num[i], right.num[i])));
        } else {
          long a = block.times(i, left.num[i], right.den(i));
          long b = block.times(i, right.num[i], left.den(i));
          met[i] = of(is.holds(Long.compare(a, b)));
        }
      }
    }
  }

  /** The points of a line, which may be a range, beside an amount. */
  static final class ComparePoints extends TruthNode {
    private final Is is;
    private final ScoredNode line;
    private final AmountNode right;
    private final long pointScale;

    ComparePoints(Is is, ScoredNode line, AmountNode right, long pointScale) {
      this.is = is;
      this.line = line;
      this.right = right;
      this.pointScale = pointScale;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        if (right.state[i] != AmountNode.KNOWN) {
          met[i] = UNKNOWN;
          continue;
        }
        long amount = block.times(i, right.num[i], pointScale);
        int least = Long.compare(block.times(i, line.least[i], right.den(i)), amount);
        int most = Long.compare(block.times(i, line.most[i], right.den(i)), amount);
        boolean around = least < 0 && most > 0 && (is == Is.EQUAL || is == Is.UNEQUAL);
        boolean open = around || is.holds(least) != is.holds(most);
        met[i] = open ? UNKNOWN : of(is.holds(least));
      }
    }
  }

  /** Whether a choice, or the level of a line, is one of some. */
  static final class Among extends TruthNode {
    private final WordNode word;
    private final long allowed;

    Among(WordNode word, long allowed) {
      this.word = word;
      this.allowed = allowed;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        long possible = word.possible[i];
        met[i] = (possible & ~allowed) == 0 ? MET : (possible & allowed) == 0 ? NOT_MET : UNKNOWN;
      }
    }
  }
}
