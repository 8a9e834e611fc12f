package io.wutong.rules.columns;

import io.wutong.rules.model.Weight;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A weighted indicator; more of its weight is never fewer points, so a range has two ends. */
abstract class IndicatorNode extends ScoredNode {
  final AmountNode of;
  private final List<Long> weights;
  private final @Nullable WordNode by;
  private final long[] lightest = new long[Block.ROWS];
  private final long[] heaviest = new long[Block.ROWS];

  IndicatorNode(AmountNode of, Weight weight, @Nullable WordNode by) {
    this.of = of;
    this.weights = weight.weights();
    this.by = by;
    Arrays.fill(lightest, weights.getFirst());
    Arrays.fill(heaviest, weights.getFirst());
  }

  /** What the rows of a block earn of these weights. */
  abstract void earn(Block block, long[] weights, long[] points);

  @Override
  public final void fill(Block block) {
    boolean open = by != null && weigh(by, block.rows);
    earn(block, heaviest, most);
    if (open) {
      earn(block, lightest, least);
    } else {
      System.arraycopy(most, 0, least, 0, block.rows);
    }
    for (int i = 0; i < block.rows; i++) {
      if (of.state[i] != AmountNode.KNOWN) {
        least[i] = 0;
        most[i] = of.state[i] == AmountNode.MISSING ? heaviest[i] : 0;
      }
    }
  }

  /** The weights of the rows; whether one of them is open. */
  private boolean weigh(WordNode by, int rows) {
    boolean open = false;
    for (int i = 0; i < rows; i++) {
      long possible = by.possible[i];
      long weight = weights.get(Long.numberOfTrailingZeros(possible));
      lightest[i] = weight;
      heaviest[i] = weight;
      for (long rest = possible & possible - 1; rest != 0; rest &= rest - 1) {
        long other = weights.get(Long.numberOfTrailingZeros(rest));
        lightest[i] = Math.min(lightest[i], other);
        heaviest[i] = Math.max(heaviest[i], other);
        open = true;
      }
    }
    return open;
  }
}
