package io.wutong.rules.columns;

import io.wutong.rules.model.Expr.Op;

/** + − × ÷ min max of two amounts, row by row. */
abstract class ArithNode extends AmountNode {
  final AmountNode left;
  final AmountNode right;

  private ArithNode(AmountNode left, AmountNode right) {
    this.left = left;
    this.right = right;
  }

  private ArithNode(AmountNode left, AmountNode right, long scale) {
    super(scale);
    this.left = left;
    this.right = right;
  }

  static AmountNode of(Op op, AmountNode left, AmountNode right) {
    boolean same = left.sameScale() && right.sameScale() && left.scale == right.scale;
    return switch (op) {
      case PLUS -> same ? new Added(left, right, 1) : new AddedFractions(left, right, 1);
      case MINUS -> same ? new Added(left, right, -1) : new AddedFractions(left, right, -1);
      case TIMES -> new Multiplied(left, right);
      case OVER -> new Divided(left, right);
      case MIN -> new Extreme(left, right, true);
      case MAX -> new Extreme(left, right, false);
    };
  }

  /** What is calculated out of two is as bad as the worse. */
  final void states(Block block) {
    for (int i = 0; i < block.rows; i++) {
      state[i] = (byte) Math.max(left.state[i], right.state[i]);
    }
  }

  private static final class Added extends ArithNode {
    private final long sign;

    Added(AmountNode left, AmountNode right, long sign) {
      super(left, right, left.scale);
      this.sign = sign;
    }

    @Override
    public void fill(Block block) {
      states(block);
      for (int i = 0; i < block.rows; i++) {
        num[i] = block.plus(i, left.num[i], sign * right.num[i]);
      }
    }
  }

  private static final class AddedFractions extends ArithNode {
    private final long sign;

    AddedFractions(AmountNode left, AmountNode right, long sign) {
      super(left, right);
      this.sign = sign;
    }

    @Override
    public void fill(Block block) {
      states(block);
      for (int i = 0; i < block.rows; i++) {
        if (state[i] != KNOWN) {
          continue;
        }
        long a = block.times(i, left.num[i], right.den(i));
        long b = block.times(i, sign * right.num[i], left.den(i));
        num[i] = block.plus(i, a, b);
        den[i] = block.times(i, left.den(i), right.den(i));
      }
    }
  }

  private static final class Multiplied extends ArithNode {
    Multiplied(AmountNode left, AmountNode right) {
      super(left, right);
    }

    @Override
    public void fill(Block block) {
      states(block);
      for (int i = 0; i < block.rows; i++) {
        if (state[i] == KNOWN) {
          num[i] = block.times(i, left.num[i], right.num[i]);
          den[i] = block.times(i, left.den(i), right.den(i));
        }
      }
    }
  }

  private static final class Divided extends ArithNode {
    private final boolean whole;

    Divided(AmountNode left, AmountNode right) {
      super(left, right);
      this.whole = left.sameScale() && right.sameScale() && left.scale == right.scale;
    }

    @Override
    public void fill(Block block) {
      states(block);
      for (int i = 0; i < block.rows; i++) {
        long by = right.num[i];
        if (right.state[i] == KNOWN && by == 0) {
          state[i] = INVALID;
        }
        if (state[i] != KNOWN) {
          continue;
        }
        long sign = by < 0 ? -1 : 1;
        num[i] = sign * (whole ? left.num[i] : block.times(i, left.num[i], right.den(i)));
        den[i] = sign * (whole ? by : block.times(i, left.den(i), by));
      }
    }
  }

  private static final class Extreme extends ArithNode {
    private final boolean smaller;

    Extreme(AmountNode left, AmountNode right, boolean smaller) {
      super(left, right);
      this.smaller = smaller;
    }

    @Override
    public void fill(Block block) {
      states(block);
      for (int i = 0; i < block.rows; i++) {
        if (state[i] != KNOWN) {
          continue;
        }
        long a = block.times(i, left.num[i], right.den(i));
        long b = block.times(i, right.num[i], left.den(i));
        AmountNode taken = smaller == a <= b ? left : right;
        num[i] = taken.num[i];
        den[i] = taken.den(i);
      }
    }
  }
}
