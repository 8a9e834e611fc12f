package io.wutong.rules.reading;

import io.wutong.rules.expression.Checked;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Scale;
import io.wutong.rules.model.Steps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads band tables. Each band says both of its ends: {@code from} (以上) and {@code to} (以下) include
 * them, {@code over} (超过) and {@code under} (不足) exclude them; so a gap or an overlap can be seen.
 */
final class StepsReader {
  private final Desk desk;
  private final @Nullable Checked of;

  StepsReader(Desk desk, @Nullable Checked of) {
    this.desk = desk;
    this.of = of;
  }

  /** One end of a band; without an amount it has none there. */
  private record End(@Nullable Fraction amount, boolean belongs) {}

  private record Band(Node node, End lower, End upper, Points points) {}

  /** From the highest band down; null when something is wrong. */
  @Nullable Steps read(List<Tree> bands, boolean shares) {
    return read(bands, each -> shares ? share(each) : desk.points(each.need("points")));
  }

  /** Only where each level begins; what else a level has is read by who asks. */
  @Nullable Steps levels(List<Tree> levels) {
    return read(levels, null);
  }

  private @Nullable Steps read(
      List<Tree> bands, @Nullable Function<Tree, @Nullable Points> pointsOf) {
    List<Band> read = new ArrayList<>();
    for (Tree each : bands) {
      End lower = end(each, "from", "over");
      End upper = end(each, "to", "under");
      Points points = pointsOf == null ? Points.of(0) : pointsOf.apply(each);
      if (pointsOf != null) {
        each.nothingElse();
      }
      if (lower == null || upper == null || points == null) {
        return null;
      }
      read.add(new Band(each.node(), lower, upper, points));
    }
    if (read.isEmpty() || !adjoin(read)) {
      return null;
    }
    List<Steps.Step> steps = new ArrayList<>();
    for (Band band : read.subList(0, read.size() - 1)) {
      Fraction from = band.lower().amount();
      if (from != null) {
        steps.add(new Steps.Step(from, band.lower().belongs(), band.points()));
      }
    }
    return new Steps(steps, read.getLast().points());
  }

  private @Nullable End end(Tree band, String including, String excluding) {
    Node with = band.find(including);
    Node without = band.find(excluding);
    if (with != null && without != null) {
      desk.findings.at(
          band.node(), "'%s' and '%s' stand together".formatted(including, excluding), "");
      return null;
    }
    Node node = with == null ? without : with;
    if (node == null) {
      return new End(null, false);
    }
    Fraction amount = desk.quantity(node, of);
    return amount == null ? null : new End(amount, with != null);
  }

  private @Nullable Points share(Tree band) {
    Node node = band.need("share");
    Fraction share = node == null ? null : desk.quantity(node, null);
    if (node == null || share == null) {
      return null;
    }
    Fraction whole = share.times(Fraction.of(Scale.Stepped.WHOLE));
    if (share.num().signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
      desk.findings.at(node, "a share is from 0 % to 100 %", "");
      return null;
    }
    return Points.of(whole.rounded());
  }

  private boolean adjoin(List<Band> bands) {
    boolean good = true;
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      boolean first = i == 0;
      boolean last = i == bands.size() - 1;
      good &= whole(band);
      good &= open(band, first, band.upper(), "highest", "to' or 'under");
      good &= open(band, last, band.lower(), "lowest", "from' or 'over");
      if (!first && good) {
        good = adjoin(bands.get(i - 1), band);
      }
    }
    return good;
  }

  private boolean open(Band band, boolean outermost, End end, String which, String keys) {
    if (outermost && end.amount() != null) {
      desk.findings.at(
          band.node(),
          "the %s band is bounded: nothing is said beyond it".formatted(which),
          "leave its '%s' out.".formatted(keys));
      return false;
    } else if (!outermost && end.amount() == null) {
      desk.findings.at(band.node(), "the band lacks an end", "'%s' is lost.".formatted(keys));
      return false;
    }
    return true;
  }

  private boolean whole(Band band) {
    Fraction lower = band.lower().amount();
    Fraction upper = band.upper().amount();
    if (lower == null || upper == null) {
      return true;
    }
    int order = lower.compareTo(upper);
    boolean point = order == 0 && band.lower().belongs() && band.upper().belongs();
    if (order > 0 || order == 0 && !point) {
      desk.findings.at(band.node(), "nothing can lie in this band", "its ends are exchanged.");
      return false;
    }
    return true;
  }

  private boolean adjoin(Band higher, Band lower) {
    Fraction from = higher.lower().amount();
    Fraction to = lower.upper().amount();
    if (from == null || to == null) {
      return false;
    }
    int order = to.compareTo(from);
    boolean both = higher.lower().belongs() && lower.upper().belongs();
    boolean neither = !higher.lower().belongs() && !lower.upper().belongs();
    if (order < 0 || order == 0 && neither) {
      desk.findings.at(
          lower.node(), "there is a gap between this band and the one above it", hint(order));
      return false;
    } else if (order > 0 || both) {
      desk.findings.at(lower.node(), "this band overlaps the one above it", hint(order));
      return false;
    }
    return true;
  }

  private static String hint(int order) {
    return order == 0
        ? "one of 'from' and 'to' should be 'over' or 'under'."
        : "the bands do not run from the highest down.";
  }

  /** The percentiles of a reference: who reaches the amount is as good as that share. */
  @Nullable Steps percentiles(List<Tree> cuts) {
    List<Steps.Step> steps = new ArrayList<>();
    BigDecimal before = null;
    for (Tree cut : cuts) {
      Node node = cut.need("from");
      Fraction from = node == null ? null : desk.quantity(node, of);
      Points share = share(cut);
      cut.nothingElse();
      if (from == null || share == null) {
        return null;
      }
      BigDecimal here = new BigDecimal(share.least());
      boolean down = steps.isEmpty() || from.compareTo(steps.getLast().from()) < 0;
      if (!down || before != null && here.compareTo(before) >= 0) {
        desk.findings.at(cut.node(), "the cuts have to run from the highest down", "");
        return null;
      }
      before = here;
      steps.add(new Steps.Step(from, true, share));
    }
    return new Steps(steps, Points.of(0));
  }
}
