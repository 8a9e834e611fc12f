package io.wutong.inundation;

import static io.wutong.inundation.CaseFolder.CASE;
import static io.wutong.inundation.CaseFolder.COLUMNS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edges, walls, inflows, drains, points and times: where they have no effect, or too much. */
class E06_LinesTest {
  @TempDir Path temporary;
  private CaseFolder here;

  @BeforeEach
  void bowl() throws IOException {
    here = CaseFolder.bowl(temporary);
  }

  private static final String EDGE = "edges: [{side: east, slope: 0.01}]\n";

  private static double number(String summary, String key) {
    String after = summary.substring(summary.indexOf('"' + key + "\": ") + key.length() + 4);
    return Double.parseDouble(after.split("[,\n]")[0]);
  }

  @Test
  void anEdgeBesideNodataActsOnTheOutermostGround() throws IOException {
    here.grid("ragged.asc", i -> i % COLUMNS >= 36 + i / COLUMNS % 3 ? -9999 : CaseFolder.level(i));
    String summary = here.ran(CASE.replace("bowl.asc", "ragged.asc") + EDGE);
    assertThat(number(summary, "edge_out")).isBetween(5.0, 20.0);
    assertThat(number(summary, "cells_without_ground")).isEqualTo(90);
  }

  @Test
  void anEdgeWithoutGroundIsRefused() throws IOException {
    here.grid("east.asc", i -> i % COLUMNS == 39 ? -9999 : CaseFolder.level(i));
    String wall = CASE.replace("bowl.asc", "east.asc, nodata-is-wall: true");
    here.refused(wall + EDGE, "edge in the EAST", "touches no ground, and nodata is a wall");
    here.grid("north.asc", i -> i / COLUMNS < 10 ? -9999 : CaseFolder.level(i));
    String stretch = "edges: [{side: east, slope: 0.01, from-m: 110, to-m: 140}]\n";
    here.refused(CASE.replace("bowl.asc", "north.asc") + stretch, "touches no ground");
  }

  @Test
  void levelsOfAnEdgeAreNearTheGround() throws IOException {
    String level = "edges: [{side: east, level-m: %s}]\n";
    here.refused(CASE + level.formatted(149), "up to 149.0 m; the highest ground is at 50.5");
    here.refused(CASE + level.formatted(0.5), "up to 0.5 m; the lowest ground is at 50.0 m");
    here.accepted(CASE + level.formatted(52));
    here.grid("hill.asc", i -> i % COLUMNS * 8);
    here.accepted(CASE.replace("bowl.asc", "hill.asc") + level.formatted(200));
  }

  @Test
  void wallsStandBetweenCellsOfGround() throws IOException {
    String wall = "walls: [{name: w, line: %s}]\n";
    here.refused(CASE + wall.formatted("[[5000, 0], [5000, 100]]"), "wall w crosses no way");
    here.refused(CASE + wall.formatted("[[101, 71], [101.5, 71.5]]"), "shorter than a cell");
    here.accepted(CASE + wall.formatted("[[100, -10], [100, 160]]"));
    String crest = "[[100, -10], [100, 160]], crest-m: ";
    here.refused(CASE + wall.formatted(crest + "0.5"), "w is at 0.5 m; the lowest ground", "level");
    here.accepted(CASE + wall.formatted(crest + "50.5"));
  }

  @Test
  void inflowsHaveBothEndsAndCarryWhatARiverCan() throws IOException {
    String inflow = "inflows: [{name: i, x: 52, y: 73, %s}]\n";
    here.refused(CASE + inflow.formatted("m3-s: 0.5, to-x: 82"), "inflow i has to-x alone");
    here.refused(CASE + inflow.formatted("m3-s: 0.5, to-y: 82"), "inflow i has to-y alone");
    here.refused(CASE + inflow.formatted("m3-s: 500000"), "rises to 500000.0 m³/s on 5.0 m");
    here.refused(CASE + inflow.formatted("m3-s: 500"), "rises to 500.0 m³/s on 5.0 m", "litres");
    here.accepted(CASE + inflow.formatted("m3-s: 200"));
    here.accepted(CASE + inflow.formatted("m3-s: 1000, to-x: 52, to-y: 123"));
  }

  @Test
  void drainsCarryWhatAPumpCan() throws IOException {
    String drain = "drains: [{name: d, x: 102, y: 73, capacity-m3-s: %s}]\n";
    here.refused(CASE + drain.formatted(500), "drain d carries 500.0 m³/s", "litres");
    here.accepted(CASE + drain.formatted(5));
    here.grid("roof.asc", i -> i % COLUMNS < 3 ? 1 : 0);
    here.refused(CASE + "roofs: {file: roof.asc, reach-m: -5}", "within -5.0 m (reach-m below");
  }

  @Test
  void thresholdsRiseAndAreOfStreets() throws IOException {
    here.refused(CASE.replace("[0.05, 0.15]", "[5, 15]"), "threshold of 5.0 m", "cm");
    here.refused(CASE.replace("[0.05, 0.15]", "[0.15, 0.15]"), "0.15 m comes after 0.15 m");
    here.refused(CASE.replace("[0.05, 0.15]", "[0.15, 0.05]"), "0.05 m comes after 0.15 m");
    String arrival = "points-s: 120, arrival-m: ";
    here.refused(CASE.replace("points-s: 120", arrival + "0"), "Arrival is at 0.0 m (arrival-m");
    here.refused(CASE.replace("points-s: 120", arrival + "-1"), "Arrival is at -1.0 m");
    here.refused(CASE.replace("points-s: 120", arrival + "15"), "Arrival is at 15.0 m", "cm");
  }

  @Test
  void namesAreDifferent() throws IOException {
    String points = "points: [{name: %s, x: 102, y: 73}, {name: %s, x: 12, y: 73}]";
    String one = "points: [{name: middle, x: 102, y: 73}]";
    here.refused(CASE.replace(one, points.formatted("a", "a")), "Two of the points are called a");
    here.refused(CASE.replace(one, points.formatted("a", "\"a,b\"")), "The point 'a,b'");
    here.accepted(CASE.replace(one, points.formatted("a", "陇海路")));
  }

  @Test
  void anEmptyWarmStateIsSaidSo() throws IOException {
    Path state = here.write("warm.state", "");
    Path file = here.write("case.yaml", CASE);
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    String out = temporary.resolve("out").toString();
    List<String> words =
        List.of(file.toString(), "--out", out, "--quiet", "--warm", state.toString());
    PrintStream err = new PrintStream(wrong, true, StandardCharsets.UTF_8);
    assertThat(new Command(err, err).run(words)).isEqualTo(2);
    assertThat(wrong.toString(StandardCharsets.UTF_8)).contains("cut off", "Maybe ");
  }

  @Test
  void aFolderOrATiffThatIsCutOffIsSaidSo() throws IOException {
    here.refused(CaseFolder.rain("rain: {file: ., until-min: 20}"), "is a folder", "a file in it");
    Path tiff = here.tiff("cut.tif", "", new int[] {1024, 1}, CaseFolder::level);
    byte[] whole = Files.readAllBytes(tiff);
    Files.write(tiff, Arrays.copyOf(whole, whole.length / 2));
    here.refused(CASE.replace("bowl.asc", "cut.tif"), "cut.tif cannot be read");
  }
}
