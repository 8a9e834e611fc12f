package io.wutong.inundation.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wutong.inundation.Refusal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The intensity formula of Zhengzhou and the shapes of Chicago and Huff. */
class DesignStormTest {

  private static DesignStorm storm(double years, double minutes) {
    return new DesignStorm(
        new CaseFile.Design(null, "zhengzhou", years, minutes, "chicago", 0.4, 5.0, null, null));
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

  private static CaseFile.Design huff(
      @Nullable Double peak, @Nullable Integer quartile, @Nullable List<Double> curve) {
    return new CaseFile.Design(null, "zhengzhou", 50, 120, "huff", peak, 5.0, quartile, curve);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void mostFallsInTheQuarterThatIsNamed(int quartile) {
    DesignStorm storm = new DesignStorm(huff(null, quartile, null));
    double fallen = Arrays.stream(storm.mm_h()).sum() * 5 / 60;
    assertThat(fallen).isCloseTo(storm.depth_mm(120), within(1e-9));
    for (int other = 1; other <= 4; other++) {
      if (other != quartile) {
        assertThat(quarter(storm, quartile)).isGreaterThan(quarter(storm, other));
      }
    }
  }

  private static double quarter(DesignStorm storm, int quartile) {
    return storm.fallen_mm(30 * quartile) - storm.fallen_mm(30 * (quartile - 1));
  }

  @Test
  void aCurveOfOnesOwnIsStraightBetweenItsShares() {
    DesignStorm storm = new DesignStorm(huff(null, null, List.of(0.0, 0.2, 0.9, 1.0)));
    double whole = storm.depth_mm(120);
    assertThat(storm.fallen_mm(40)).isCloseTo(0.2 * whole, within(1e-9));
    assertThat(storm.fallen_mm(60)).isCloseTo(0.55 * whole, within(1e-9));
    assertThat(storm.fallen_mm(120)).isCloseTo(whole, within(1e-9));
  }

  @Test
  void whatHuffDoesNotReadIsRefused() {
    refused(huff(0.4, 1, null), "has a peak at 0.4");
    refused(huff(null, null, null), "no quartile and no curve");
    refused(huff(null, 1, List.of(0.0, 1.0)), "a quartile and a curve");
    refused(huff(null, 5, null), "quartile of the storm is 5");
    refused(huff(null, null, List.of(0.0, 50.0, 100.0)), "not per cent");
    refused(huff(null, null, List.of(0.0, 0.6, 0.5, 1.0)), "falls from 0.6 to 0.5");
    refused(
        new CaseFile.Design(null, "zhengzhou", 50, 120, "chicago", 0.4, 5.0, 2, null),
        "chicago has the key quartile");
  }

  @Test
  void formulasThatCannotBeAreRefused() {
    refused(
        new CaseFile.Design(null, "zhengzhou", 1e9, 120, "chicago", 0.4, 5.0, null, null),
        "A storm of 1.0E9 years");
    CaseFile.Formula litres = new CaseFile.Formula(3073, 0.892, 15.1, 0.824);
    refused(new CaseFile.Design(litres, null, 5, 120, "chicago", 0.4, 5.0, null, null), "0.006");
  }

  private static void refused(CaseFile.Design design, String words) {
    assertThatThrownBy(() -> new DesignStorm(design))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words)
        .hasMessageContaining("Maybe ");
  }
}
