package io.wutong.rules.columns;

import io.wutong.rules.model.Points;
import io.wutong.rules.model.Steps;

/** Points by the band in which an amount lies. */
final class BandsNode extends ScoredNode {
  private final AmountNode of;
  private final Thresholds thresholds;
  private final long[] low;
  private final long[] high;
  private final Points any;
  private final int[] bands = new int[Block.ROWS];

  BandsNode(AmountNode of, Steps steps) {
    this.of = of;
    this.thresholds = new Thresholds(steps);
    this.any = steps.any();
    int count = steps.steps().size() + 1;
    this.low = new long[count];
    this.high = new long[count];
    for (int i = 0; i < count; i++) {
      Points points = i == count - 1 ? steps.below() : steps.steps().get(i).points();
      low[i] = points.least();
      high[i] = points.most();
    }
  }

  @Override
  public void fill(Block block) {
    thresholds.bands(block, of, bands);
    for (int i = 0; i < block.rows; i++) {
      switch (of.state[i]) {
        case AmountNode.KNOWN -> {
          least[i] = low[bands[i]];
          most[i] = high[bands[i]];
        }
        case AmountNode.MISSING -> {
          least[i] = any.least();
          most[i] = any.most();
        }
        default -> {
          least[i] = 0;
          most[i] = 0;
        }
      }
    }
  }
}
