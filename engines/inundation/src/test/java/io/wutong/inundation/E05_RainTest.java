package io.wutong.inundation;

import static io.wutong.inundation.CaseFolder.CASE;
import static io.wutong.inundation.CaseFolder.rain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rain of a case: its unit, its rhythm, its stations, its grids; nothing is held or dropped. */
class E05_RainTest {
  private static final String STATIONS =
      "stations: [{name: A, x: 50, y: 75}, {name: B, x: 150, y: 75}]";

  @TempDir Path temporary;
  private CaseFolder here;

  @BeforeEach
  void bowl() throws IOException {
    here = CaseFolder.bowl(temporary);
  }

  private String csv(String text, String... more) throws IOException {
    here.write("r.csv", text.replace(' ', '\n'));
    return rain("rain: {file: r.csv" + String.join("", more) + "}");
  }

  private Object said(String yaml, String key) throws IOException {
    return Objects.requireNonNull(here.accepted(yaml).rain().get(key));
  }

  private double mean_mm(String yaml) throws IOException {
    return (double) said(yaml, "mean_mm");
  }

  @Test
  void theUnitIsTheNameOfTheColumn() throws IOException {
    String until = ", until-min: 20";
    assertThat(mean_mm(csv("time_min,mm_h 0,120 5,120 10,0 15,0", until)))
        .isCloseTo(20, within(1e-9));
    here.refused(csv("time_min,m_h 0,1.2 5,0 10,0 15,0", until), "r.csv:1", "[m_h]", "mm_h");
    here.refused(csv("time_min,rain 0,1.2 5,0 10,0 15,0", until), "r.csv:1", "[rain]");
    here.refused(csv("time_min,A,B 0,1,1 5,0,0 10,0,0 15,0,0", until), "[A, B]", "stations");
    here.refused(csv("time_min,mm_h 0,1 10,0", until, ", unit: mm_h"), "unit beside a file");
  }

  @Test
  void anAmountFellInTheIntervalThatEndsAtItsLine() throws IOException {
    String record = "time_min,mm 0,0 5,10 10,10 15,0 20,0";
    assertThat(mean_mm(csv(record))).isCloseTo(20, within(1e-9));
    assertThat((double) said(csv(record), "heaviest_mm_h")).isCloseTo(120, within(1e-9));
    assertThat(mean_mm(csv("time_min,mm 5,10 10,10 15,0 20,0"))).isCloseTo(20, within(1e-9));
    Part.Rain rain = here.accepted(csv(record)).inundation().all(Part.Rain.class).getFirst();
    assertThat(rain.time_s()).containsExactly(0, 300, 600, 900, 1200);
    assertThat(rain.mm_h()[0][0]).isCloseTo(120, within(1e-9));
    assertThat(rain.mm_h()[2][0]).isZero();
    here.refused(csv("time_min,mm 0,3 5,10 10,10 15,0 20,0"), "r.csv:2: the amount at 0.0 min");
    here.refused(csv("time_min,mm 2,3 7,10 12,10 17,0 22,0"), "begins at -180.0 s");
    here.refused(csv(record, ", until-min: 20"), "until-min is 20.0");
    here.refused(csv("time_min,mm 20,5"), "r.csv has one line of amounts");
    here.refused(csv("time_min,mm 0,0 5,10 10,10 15,0"), "rain goes from 0.0 s to 900.0 s");
  }

  @Test
  void aGapInTheRhythmIsNotHeld() throws IOException {
    String gap = "time_min,mm_h 0,120 5,120 15,0";
    here.refused(csv(gap, ", until-min: 20"), "r.csv:4: 15.0 min come after 5.0", "irregular");
    assertThat(mean_mm(csv(gap, ", until-min: 20, irregular: true"))).isCloseTo(30, within(1e-9));
    String amounts = "time_min,mm 0,0 5,10 20,10";
    here.refused(csv(amounts), "r.csv:4: 20.0 min come after 5.0");
    assertThat(mean_mm(csv(amounts, ", irregular: true"))).isCloseTo(20, within(1e-9));
  }

  @Test
  void theLastLineIsNotHeldForLongerThanTheOthers() throws IOException {
    String ends = "time_min,mm_h 0,120 5,120 10,60";
    here.refused(csv(ends, ", until-min: 20"), "last line of r.csv is at 10.0", "until-min is 20");
    here.refused(csv(ends, ", until-min: 15"), "rain goes from 0.0 s to 900.0 s");
    here.refused(csv(ends), "until-min is missing");
    here.accepted(csv(ends, ", until-min: 20, irregular: true"));
  }

  @Test
  void whatFallsBeforeTheRunIsNotDropped() throws IOException {
    String early = "time_min,mm_h -10,120 0,120 10,60";
    here.refused(csv(early, ", until-min: 20"), "begins at -600.0 s, before the run");
    String steps = "rain: {steps: [{from-min: -60, mm-h: 120}, {from-min: 0, mm-h: 60}]";
    here.refused(rain(steps + ", until-min: 20}"), "begins at -3600.0 s, before the run");
  }

  @Test
  void whatFallsAfterTheRunIsSaid() throws IOException {
    String steps = "rain: {steps: [{from-min: 0, mm-h: 60}], until-min: 50}";
    assertThat((double) said(rain(steps), "mean_after_the_run_mm")).isCloseTo(30, within(1e-9));
    here.refused(
        rain("rain: {design: {city: zhengzhou, return-years: 5, minutes: 60, shape: chicago}}"),
        "The storm lasts 60.0 minutes, the run 20.0",
        "no return period");
  }

  @Test
  void stationsAreFoundByName() throws IOException {
    String keys = ", until-min: 20, unit: mm_h, " + STATIONS;
    double straight = mean_mm(csv("time_min,A,B 0,120,0 10,0,0", keys));
    assertThat(mean_mm(csv("time_min,B,A 0,0,120 10,0,0", keys))).isEqualTo(straight);
    Part.Rain rain =
        here.accepted(csv("time_min,B,A 0,0,120 10,0,0", keys))
            .inundation()
            .all(Part.Rain.class)
            .getFirst();
    assertThat(rain.mm_h()[0][rain.zones().zone(50, 75)]).isEqualTo(120);
    here.refused(csv("time_min,A,C 0,1,1 10,0,0", keys), "r.csv:1: the column C is no station");
    here.refused(csv("time_min,A,A 0,1,1 10,0,0", keys), "the column A stands twice");
    here.refused(csv("time_min,A 0,1 10,0", keys), "no column for the station B");
    here.refused(
        csv("time_min,A,B 0,1,1 10,0,0", ", until-min: 20, " + STATIONS), "not said", "unit: mm_h");
    here.refused(
        csv("time_min,A,B 0,1,1 10,0,0", ", until-min: 20, unit: m_h, " + STATIONS), "'m_h'");
  }

  @Test
  void stationsLieWhereTheStormWas() throws IOException {
    String csv = "time_min,A,B 0,1,1 10,0,0";
    String place = ", until-min: 20, unit: mm_h, stations: [{name: A, x: %s, y: %s}, {name: B, ";
    here.refused(csv(csv, place.formatted(113.6, 34.7), "x: 113.7, y: 34.8}]"), "0.14 m apart");
    here.refused(
        csv(csv, place.formatted(1e6, 34), "x: 50, y: 34}]"), "station A at", "1000 km outside");
    here.refused(csv(csv, place.formatted(50, 75), "x: 50, y: 75}]"), "A and B are 0.00 m apart");
    here.write(
        "far.asc",
        Files.readString(temporary.resolve("bowl.asc")).replace("xllcorner 0", "xllcorner 470000"));
    here.refused(
        csv(csv, place.formatted(113.6, 34.7), "x: 113.7, y: 34.8}]")
            .replace("bowl.asc", "far.asc"),
        "station A at",
        "in degrees");
  }

  @Test
  void betweenStationsItMayBeTheInverseSquare() throws IOException {
    String csv = "time_min,A,B 0,120,0 10,0,0";
    String keys = ", until-min: 20, unit: mm_h, between: inverse-square, " + STATIONS;
    Part.Rain rain = here.accepted(csv(csv, keys)).inundation().all(Part.Rain.class).getFirst();
    assertThat(rate(rain, 50)).isEqualTo(120);
    assertThat(rate(rain, 150)).isZero();
    assertThat(rate(rain, 95) + rate(rain, 105)).isCloseTo(120, within(1e-9));
    // The middle of the zone of 83 is at 85: 35 m from A, 65 m from B.
    assertThat(rate(rain, 83)).isCloseTo(120.0 * 65 * 65 / (35 * 35 + 65 * 65), within(1e-9));
    assertThat(said(csv(csv, keys), "zone_m")).isEqualTo(10.0);
    assertThat(mean_mm(csv(csv, keys))).isBetween(8.0, 12.0);
    assertThat(said(csv(csv, keys), "stations").toString()).contains("{name=A, share=0.5");
    here.refused(csv(csv, keys.replace("inverse-square", "linear")), "'linear' is not known");
  }

  private static double rate(Part.Rain rain, double x) {
    return rain.mm_h()[0][rain.zones().zone(x, 75)];
  }

  @Test
  void theWayBetweenStationsIsPartOfTheCase() throws IOException {
    String csv = "time_min,A,B 0,120,0 10,0,0";
    String keys = ", until-min: 20, unit: mm_h, between: %s, " + STATIONS;
    Inundation nearest = here.accepted(csv(csv, keys.formatted("nearest"))).inundation();
    Inundation square = here.accepted(csv(csv, keys.formatted("inverse-square"))).inundation();
    assertThat(Fingerprints.of(nearest)).isNotEqualTo(Fingerprints.of(square));
  }

  @Test
  void keysThatNobodyReadsAreRefused() throws IOException {
    String steps = "rain: {steps: [{from-min: 0, mm-h: 120}], until-min: 20, ";
    here.refused(rain(steps + STATIONS + "}"), "the key stations beside steps");
    here.refused(rain(steps + "irregular: true}"), "the key irregular beside steps");
    String design = "rain: {design: {city: zhengzhou, return-years: 5, minutes: 20, %s}, %s}";
    here.refused(
        rain(design.formatted("shape: chicago", "until-min: 5")), "the key until-min beside");
  }

  @Test
  void gridsHaveTheSameCellsAndKnowThemAll() throws IOException {
    String two =
        "rain: {grids: [{from-min: 0, file: 1.asc}, {from-min: 10, file: %s}]," + " until-min: 20}";
    here.grid("1.asc", "", 8, 6, 25, i -> 120);
    here.grid("hole.asc", "NODATA_value -9999\n", 8, 6, 25, i -> i == 17 ? -9999 : 120);
    here.grid("shape.asc", "", 6, 8, 25, i -> 120);
    here.grid("fine.asc", "", 8, 6, 10, i -> 120);
    here.grid("north.asc", "", 8, 6, 25, i -> 120);
    here.write(
        "north.asc",
        Files.readString(temporary.resolve("1.asc")).replace("yllcorner 0", "yllcorner 1000"));
    here.accepted(rain(two.formatted("1.asc")));
    here.refused(rain(two.formatted("hole.asc")), "column 1, row 2 of hole.asc is nodata");
    for (String other : new String[] {"shape.asc", "fine.asc", "north.asc"}) {
      here.refused(rain(two.formatted(other)), "1.asc and " + other + " have other cells");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 120, 2000})
  void rainThatCanBeIsTaken(double mm_h) throws IOException {
    here.accepted(CASE.replace("mm-h: 120", "mm-h: " + mm_h));
  }

  @Test
  void rainThatCannotBeIsRefused() throws IOException {
    here.refused(CASE.replace("mm-h: 120", "mm-h: 4999"), "4999.0 mm/h from 0.0 min on", "2300");
    here.refused(CASE.replace("mm-h: 120", "mm-h: 0.12"), "All of the rain is 0.0200 mm", "in m");
    here.refused(
        csv("time_min,mm_h 0,120 10,-999", ", until-min: 20"), "r.csv:3: the rain of mm_h");
  }

  @Test
  void textInAnotherCodingIsSaidSo() throws IOException {
    String yaml = csv("time_min,mm_h 0,120 10,0", ", until-min: 20");
    byte[] gbk = "time_min,mm_h\n0,120\n10,0 # 雨\n".getBytes(Charset.forName("GBK"));
    Files.write(temporary.resolve("r.csv"), gbk);
    here.refused(yaml, "r.csv:3 is not in UTF-8", "GBK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20d", "20f", "0x14", "0x1p4", "NaN", "Infinity", "1_0"})
  void numbersAreWrittenPlainly(String minutes) throws IOException {
    here.refused(CASE.replace("minutes: 20", "minutes: " + minutes), "case.yaml:10:", minutes);
  }

  @Test
  void theSummarySaysWhatRains() throws IOException {
    String storm = "rain: {design: {city: zhengzhou, return-years: 5, minutes: 20, %s}}";
    String summary = here.ran(rain(storm.formatted("shape: huff, quartile: 2")));
    assertThat(summary)
        .contains("\"formula\": \"Zhengzhou, 3073", "待核实", "\"shape\": \"huff: Huff 1990")
        .contains("\"mean_mm\": ", "\"cells_without_ground\": 0");
    double depth = 3073 * 0.006 * (1 + 0.892 * Math.log10(5)) * 20 / Math.pow(35.1, 0.824);
    assertThat(summary).contains("\"mean_mm\": " + String.format(Locale.ROOT, "%.4f", depth));
  }
}
