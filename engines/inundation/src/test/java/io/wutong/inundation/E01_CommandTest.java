package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wutong.inundation.input.TiffFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command: what it leaves in its folder, and how it says no. */
class E01_CommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream wrong = new ByteArrayOutputStream();

  private static final String CASE =
      """
      format: wutong-inundation-1
      title: a bowl
      terrain: {file: bowl.asc, datum: 1985}
      roughness: {manning: 0.03}
      rain:
        steps: [{from-min: 0, mm-h: 120}, {from-min: 10, mm-h: 0}]
        until-min: 20
      points: [{name: middle, x: 102, y: 198}]
      thresholds-m: [0.05, 0.15]
      run: {minutes: 20, points-s: 120}
      """;

  @BeforeEach
  void bowl() throws IOException {
    StringBuilder grid = new StringBuilder("ncols 40\nnrows 30\nxllcorner 0\nyllcorner 125\n");
    grid.append("cellsize 5\nNODATA_value -9999\n");
    for (int row = 0; row < 30; row++) {
      for (int column = 0; column < 40; column++) {
        double far = Math.hypot(column - 20, row - 15);
        grid.append("%.3f ".formatted(50 + 0.02 * far));
      }
      grid.append('\n');
    }
    Files.writeString(folder.resolve("bowl.asc"), grid);
  }

  private int inundate(String yaml, String... more) throws IOException {
    Path file = folder.resolve("case.yaml");
    Files.writeString(file, yaml);
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return new Command(new PrintStream(said), new PrintStream(wrong)).run(arguments);
  }

  @Test
  void aCompleteRunLeavesEverything() throws IOException {
    assertThat(inundate(CASE, "--quiet", "--threads", "1")).isZero();
    assertThat(wrong.toString(StandardCharsets.UTF_8)).isEmpty();

    String summary = Files.readString(folder.resolve("out/summary.json"));
    assertThat(summary)
        .contains("\"cells\": 1200", "\"threads\": 1", "\"complete\": true", "\"error\": ")
        .contains("\"steps\": ", "\"cpu_s\": ", "\"wall_s\": ", "\"ns_per_cell_update\": ")
        .contains("\"limiter_hits\": ", "\"rain\": ", "\"reached_s\": ");
    List<String> points = Files.readAllLines(folder.resolve("out/points.csv"));
    assertThat(points.getFirst()).isEqualTo("time_s,middle_depth_m");
    assertThat(points).hasSize(1 + 11);
    assertThat(points.getLast()).startsWith("1200.000,0.");
    assertThat(ImageIO.read(folder.resolve("out/max_depth.png").toFile()).getWidth())
        .isGreaterThan(400);
    assertThat(folder.resolve("out/warm.state")).doesNotExist();
  }

  @Test
  void theRainOfTheCaseStandsInTheBowl() throws IOException {
    inundate(CASE, "--quiet");
    float[] most = TiffFiles.values(folder.resolve("out/max_depth.tif"));
    assertThat(most).hasSize(1200);
    assertThat(most[15 * 40 + 20]).isGreaterThan(0.15f);
    float[] depth = TiffFiles.values(folder.resolve("out/depth.tif"));
    double volume = 0;
    for (float each : depth) {
      volume += each * 25;
    }
    // 120 mm/h for ten minutes on 30,000 m².
    assertThat(volume).isCloseTo(600, within(0.01));
  }

  @Test
  void rastersGoOutAndInWithTheirPlace() throws IOException {
    inundate(CASE.replace("title: a bowl", "crs: EPSG:4547"), "--quiet");
    assertThat(TiffFiles.place(folder.resolve("out/depth.tif")))
        .isEqualTo("40 × 30 of 5.0 m from (0.0, 125.0) EPSG:4547");
  }

  @Test
  void theTerrainMayBeAGeoTiffOrRaw() throws IOException {
    inundate(CASE, "--quiet");
    String first = Files.readString(folder.resolve("out/points.csv"));
    TiffFiles.copy(folder.resolve("bowl.asc"), folder.resolve("bowl.tif"));
    inundate(CASE.replace("bowl.asc", "bowl.tif"), "--quiet");
    assertThat(Files.readString(folder.resolve("out/points.csv"))).isEqualTo(first);
    TiffFiles.raw(folder.resolve("bowl.asc"), folder.resolve("bowl.f32"));
    String size = "bowl.f32, columns: 40, rows: 30, cell-m: 5, south-m: 125";
    inundate(CASE.replace("bowl.asc", size), "--quiet");
    assertThat(Files.readString(folder.resolve("out/points.csv"))).isEqualTo(first);
  }

  private void refused(String yaml, String... words) throws IOException {
    wrong.reset();
    assertThat(inundate(yaml, "--quiet")).isEqualTo(2);
    assertThat(wrong.toString(StandardCharsets.UTF_8)).contains("Maybe ").contains(words);
  }

  @Test
  void saysByNameAndPlaceWhatIsWrong() throws IOException {
    refused(CASE.replace("until-min: 20", "until-min: 15"), "rain goes from 0.0 s to 900.0 s");
    refused(CASE.replace("mm-h: 120", "mm-h: 0.12"), "0.0200 mm", "in m or in inches");
    refused(CASE.replace("x: 102", "x: 202"), "point middle at (202.0, 198.0)", "not on the");
    refused(CASE.replace("0.03", "-0.03"), "Manning's n is -0.03");
    refused(CASE.replace("0.03", "30"), "Strickler");
    refused(CASE.replace("points-s: 120", "longest-step-s: -1"), "longest step is -1.0 s");
    refused(CASE.replace("points-s: 120", "longest-step-s: 1e-9"), "it must be 0.005 s at least");
    refused(CASE.replace("points-s: 120", "points-s: 1e-3"), "two lines of the points is 0.001 s");
    refused(CASE.replace("points-s: 120", "frames-min: 5e-5"), "two frames is 0.003 s");
    refused(CASE.replace("points-s: 120", "point-s: 120"), "case.yaml:10:", "key point-s");
    refused(CASE.replace("minutes: 20", "hours: 20"), "key hours", "known are [minutes");
    refused(CASE.replace("bowl.asc", "bowls.asc"), "There is no file", "bowls.asc");
    refused(CASE.replace("run: {minutes: 20, points-s: 120}", ""), "key run is missing");
  }

  @Test
  void aHoleInTheGroundIsRefusedUnlessItIsSaidToBeAWall() throws IOException {
    Path file = folder.resolve("bowl.asc");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String[] row = lines.get(6 + 4).split(" ");
    row[7] = "-9999";
    lines.set(6 + 4, String.join(" ", row));
    Files.write(file, lines);
    refused(CASE, "a hole of 1 cells around column 7, row 4", "nodata is a wall");
    String walls = CASE.replace("datum: 1985", "nodata-is-wall: true");
    assertThat(inundate(walls, "--quiet")).isZero();
  }

  @Test
  void anotherCoordinateSystemIsRefused() throws IOException {
    inundate(CASE.replace("title: a bowl", "crs: EPSG:4547"), "--quiet");
    Files.copy(folder.resolve("out/depth.tif"), folder.resolve("n.tif"));
    String other = CASE.replace("title: a bowl", "crs: EPSG:4526");
    refused(
        other.replace("manning: 0.03", "file: n.tif"), "n.tif is in EPSG:4547, the case in EPSG");
  }

  @Test
  void optionsThatAreNotUnderstoodAreSaid() throws IOException {
    assertThat(inundate(CASE, "--fast")).isEqualTo(2);
    assertThat(wrong.toString(StandardCharsets.UTF_8)).contains("'--fast' is not understood");
    assertThat(inundate(CASE, "--threads", "many")).isEqualTo(2);
  }
}
