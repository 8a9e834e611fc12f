package io.wutong.rules.columns;

import io.wutong.rules.model.Fraction;
import java.math.BigInteger;

/**
 * Amounts as fractions: {@code num/den}. Where all rows have the same denominator it is kept once.
 */
abstract class AmountNode implements Node {
  static final byte KNOWN = 0;
  static final byte MISSING = 1;
  static final byte NO_POINTS = 2;
  static final byte INVALID = 3;

  final long[] num = new long[Block.ROWS];
  final byte[] state = new byte[Block.ROWS];

  /** One for each row; empty when {@link #scale} holds for all. */
  final long[] den;

  final long scale;

  AmountNode(long scale) {
    this.scale = scale;
    this.den = new long[0];
  }

  AmountNode() {
    this.scale = 0;
    this.den = new long[Block.ROWS];
  }

  boolean sameScale() {
    return den.length == 0;
  }

  final long den(int row) {
    return den.length == 0 ? scale : den[row];
  }

  /** The fraction in its lowest terms, if longs can hold it. */
  static long[] lowest(Fraction fraction) {
    BigInteger common = fraction.num().gcd(fraction.den()).max(BigInteger.ONE);
    return new long[] {
      fraction.num().divide(common).longValueExact(), fraction.den().divide(common).longValueExact()
    };
  }

  /** The same amount in every row. */
  static final class Constant extends AmountNode {
    Constant(Fraction value) {
      this(lowest(value));
    }

    private Constant(long[] lowest) {
      super(lowest[1]);
      java.util.Arrays.fill(num, lowest[0]);
    }

    @Override
    public void fill(Block block) {
      // The columns were filled once for all.
    }
  }

  /** A fact. */
  static final class Read extends AmountNode {
    private final long[] values;
    private final boolean[] known;
    private final byte missing;

    Read(long[] values, boolean[] known, long scale, byte missing) {
      super(scale);
      this.values = values;
      this.known = known;
      this.missing = missing;
    }

    @Override
    public void fill(Block block) {
      System.arraycopy(values, block.start, num, 0, block.rows);
      for (int i = 0; i < block.rows; i++) {
        state[i] = known[block.start + i] ? KNOWN : missing;
      }
    }
  }

  /** One amount where the condition holds, another where not, none where that is open. */
  static final class Choose extends AmountNode {
    private final TruthNode when;
    private final AmountNode then;
    private final AmountNode otherwise;

    Choose(TruthNode when, AmountNode then, AmountNode otherwise) {
      this.when = when;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    public void fill(Block block) {
      for (int i = 0; i < block.rows; i++) {
        byte holds = when.met[i];
        AmountNode taken = holds == TruthNode.MET ? then : otherwise;
        num[i] = taken.num[i];
        den[i] = taken.den(i);
        state[i] = holds == TruthNode.UNKNOWN ? MISSING : taken.state[i];
      }
    }
  }
}
