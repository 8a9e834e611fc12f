package io.wutong.inundation.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The intensity formula of Zhengzhou and the Chicago shape. */
class DesignStormTest {

  private static DesignStorm storm(double years, double minutes) {
    return new DesignStorm(
        new CaseFile.Design(null, "zhengzhou", years, minutes, "chicago", 0.4, 5.0));
  }

  @Test
  void anHourOfTwoYearsIsFortyMillimetres() {
    assertThat(storm(2, 60).depth_mm(60)).isCloseTo(40.0, within(0.1));
    assertThat(storm(50, 60).depth_mm(60)).isCloseTo(79.2, within(0.1));
  }

  @Test
  void asMuchFallsAsTheFormulaSays() {
    DesignStorm storm = storm(50, 120);
    double fallen = Arrays.stream(storm.mm_h()).sum() * 5 / 60;
    assertThat(fallen).isCloseTo(storm.depth_mm(120), within(1e-9));
  }

  @Test
  void withinEveryDurationAroundThePeakToo() {
    DesignStorm storm = storm(50, 120);
    double peak = 0.4 * 120;
    for (double minutes : new double[] {5, 15, 30, 60}) {
      double around = storm.fallen_mm(peak + 0.6 * minutes) - storm.fallen_mm(peak - 0.4 * minutes);
      assertThat(around).isCloseTo(storm.depth_mm(minutes), within(1e-9));
    }
  }

  @Test
  void thePeakIsWhereItIsSaid() {
    double[] rates = storm(50, 120).mm_h();
    double most = Arrays.stream(rates).max().orElseThrow();
    assertThat(rates[9]).isEqualTo(most);
  }
}
