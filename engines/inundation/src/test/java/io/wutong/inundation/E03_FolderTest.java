package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.inundation.core.Grid;
import io.wutong.inundation.core.Plan;
import io.wutong.inundation.core.Stepper;
import io.wutong.inundation.input.CaseParts;
import io.wutong.inundation.input.TiffFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves is its own, whole, and says what it is. */
class E03_FolderTest {
  private static final String CASE =
      """
      format: wutong-inundation-1
      terrain: {file: bowl.asc}
      rain: {steps: [{from-min: 0, mm-h: 120}], until-min: 20}
      inflows: [{name: pipe, x: 12, y: 12, m3-s: 0.1}]
      edges: [{side: east, slope: 0.01}]
      drains: [{name: pump, x: 52, y: 52, capacity-m3-s: 0.01}]
      points: [{name: middle, x: 52, y: 52}]
      run: {minutes: 10, points-s: 60}
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream wrong = new ByteArrayOutputStream();

  @BeforeEach
  void bowl() throws IOException {
    StringBuilder grid = new StringBuilder("ncols 20\nnrows 20\nxllcorner 0\nyllcorner 0\n");
    grid.append("cellsize 5\n");
    for (int i = 0; i < 400; i++) {
      grid.append("%.3f ".formatted(0.02 * Math.hypot(i % 20 - 10, i / 20 - 10)));
    }
    Files.writeString(folder.resolve("bowl.asc"), grid);
  }

  private int inundate(String yaml, String... more) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml);
    List<String> arguments = new ArrayList<>(List.of(folder.resolve("case.yaml").toString()));
    arguments.addAll(List.of("--out", out("").toString(), "--quiet"));
    arguments.addAll(List.of(more));
    wrong.reset();
    return new Command(System.out, new PrintStream(wrong)).run(arguments);
  }

  private Path out(String file) {
    return folder.resolve("out").resolve(file);
  }

  private String said() {
    return wrong.toString(StandardCharsets.UTF_8);
  }

  /** A state of the case, as an interruption leaves it. */
  private Path state(String yaml, double time_s) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml);
    Run run = CaseParts.load(folder.resolve("case.yaml")).inundation().start(600, 1);
    run.advance(time_s, () -> false);
    Path state = Files.createDirectories(folder.resolve("other")).resolve("warm.state");
    try (var file = Files.newOutputStream(state)) {
      run.save(file);
    }
    return state;
  }

  @Test
  void theSummaryKnowsEachSourceByName() throws IOException {
    assertThat(inundate(CASE)).as(said()).isZero();
    assertThat(Files.readString(out("summary.json")))
        .contains("\"wrong\": null", "\"warm_from_s\": 0.0", "\"points_from_s\": 0.0")
        .contains(
            "\"rain_mm\": 19.9999", "\"name\": \"pipe\"", "\"in_m3\": 59.9999", "\"drained_m3\": ")
        .contains("\"side\": \"east\"", "\"to_m\": 100.0", "\"out_m3\": ");
  }

  @Test
  void whatAnOlderRunLeftIsGone() throws IOException {
    assertThat(inundate(CASE.replace("points-s: 60", "frames-min: 1"))).isZero();
    assertThat(out("depth_000540_s.tif")).exists();
    Files.writeString(out("warm.state"), "of an interruption");
    String other = CASE.replace("points-s: 60", "frames-min: 5");
    assertThat(inundate(other)).isZero();
    assertThat(out("depth_000540_s.tif")).doesNotExist();
    assertThat(out("depth_000300_s.tif")).exists();
    assertThat(out("warm.state")).doesNotExist();
  }

  @Test
  void framesWithinASecondEachHaveAName() throws IOException {
    String often =
        CASE.replace("points-s: 60", "frames-min: 0.01").replace("minutes: 10", "minutes: 0.1");
    assertThat(inundate(often)).as(said()).isZero();
    try (var files = Files.list(out(""))) {
      assertThat(files.filter(each -> each.getFileName().toString().startsWith("depth_")))
          .hasSize(11);
    }
    assertThat(out("depth_000000_s.tif")).exists();
    assertThat(out("depth_000000.600_s.tif")).exists();
    assertThat(out("depth_000003_s.tif")).exists();
    assertThat(inundate(CASE)).isZero();
    assertThat(out("depth_000000.600_s.tif")).doesNotExist();
  }

  /** The folder goes away while frames are written. */
  @Test
  void aFailureOfWritingEndsTheRunAtOnceInOneSentence() throws Exception {
    assertThat(inundate(CASE)).isZero();
    String frames =
        CASE.replace("points-s: 60", "frames-min: 0.01").replace("minutes: 10", "minutes: 20");
    Thread remover =
        Thread.ofPlatform()
            .start(() -> {
              while (!Files.exists(out("speed_000021_s.tif"))) {
                Thread.onSpinWait();
              }
              out("").toFile().renameTo(folder.resolve("gone").toFile());
            });
    assertThat(inundate(frames)).isEqualTo(Session.FAILED);
    remover.join();
    assertThat(said()).startsWith("Writing failed at ").contains("Maybe the disk is full");
    assertThat(said()).doesNotContain("\tat ").hasLineCount(2);
    assertThat(folder.resolve("gone/summary.json")).doesNotExist();
  }

  @Test
  void aWarmStateInAnotherFolderIsSaid() throws IOException {
    Path state = state(CASE, 250);
    assertThat(inundate(CASE, "--warm", state.toString())).as(said()).isZero();
    assertThat(Files.readString(out("summary.json")))
        .contains("\"warm_from_s\": 250.0", "\"points_from_s\": 300.0")
        .contains("\"new_forcing\": false");
    assertThat(state).exists();
    assertThat(Files.readAllLines(out("points.csv")).get(1)).startsWith("300.000,");
  }

  @Test
  void thePictureHasTitlePointsAndWalls() throws IOException {
    String titled = CASE.replace("terrain:", "title: A (bowl)\nterrain:");
    String wall = "walls: [{name: w, line: [[2, 80], [1e9, 80]], crest-m: 9}]\n";
    assertThat(inundate(titled + wall)).as(said()).isZero();
    BufferedImage image = ImageIO.read(out("max_depth.png").toFile());
    int zoom = 25;
    assertThat(image.getRGB(52 * zoom / 5, 26 + 48 * zoom / 5) & 0xffffff).isEqualTo(0xd62728);
    assertThat(image.getRGB(70 * zoom / 5, 26 + 20 * zoom / 5) & 0xffffff).isEqualTo(0x7a3b10);
    int ink = 0;
    for (int i = 0; i < 26 * 200; i++) {
      ink += (image.getRGB(i % 200, i / 200) & 0xffffff) == 0x202020 ? 1 : 0;
    }
    assertThat(ink).isGreaterThan(200);
    assertThat(inundate(CASE.replace("terrain:", "title: 内涝\nterrain:"))).isZero();
  }

  @Test
  void newRainNeedsToBeSaid() throws IOException {
    Path state = state(CASE, 300);
    String forecast = CASE.replace("mm-h: 120", "mm-h: 80").replace("m3-s: 0.1", "m3-s: 0.3");
    assertThat(inundate(forecast, "--warm", state.toString())).isEqualTo(2);
    assertThat(said()).contains("its rain, levels or flows are others", "say --new-forcing");
    assertThat(inundate(forecast, "--warm", state.toString(), "--new-forcing")).isZero();
    assertThat(Files.readString(out("summary.json"))).contains("\"new_forcing\": true");
    assertThat(inundate(CASE, "--new-forcing")).isEqualTo(2);
    assertThat(said()).contains("--warm FILE is missing");
    String shorter = CASE.replace("minutes: 10", "minutes: 5");
    assertThat(inundate(shorter, "--warm", state.toString())).isEqualTo(2);
    assertThat(said()).contains("The warm state is of 300.0 s, the run ends at 300.0 s");
  }

  @Test
  void whereTheWaterDidNotComeTheRasterHasNoData() throws IOException {
    assertThat(inundate(CASE.replace("mm-h: 120", "mm-h: 1"))).isZero();
    float[] arrival = TiffFiles.values(out("arrival_s.tif"));
    assertThat(arrival[0]).isNaN();
    for (float each : arrival) {
      assertThat(each >= 0 || Float.isNaN(each)).isTrue();
    }
  }

  /** However it came into the state, what is no number ends the run and is said. */
  @Test
  void aDepthThatIsNoNumberEndsTheRun() {
    Grid grid = new Grid(40, 20, 5, new float[800], new float[] {0.03f});
    grid.setDepth(grid.cell(7, 7), Float.NaN);
    Stepper stepper = new Plan(grid, 0.67, 10).start(1);
    Assertions.assertThatThrownBy(() -> stepper.advance(600, () -> false))
        .hasMessageContaining("After 0.0 s the deepest water is NaN m");
    assertThat(stepper.balances()).isFalse();
  }
}
