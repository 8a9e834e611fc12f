package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.inundation.input.CaseParts;
import io.wutong.inundation.input.LoadedCase;
import io.wutong.inundation.input.TiffFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** A folder with a case: a bowl of 40 × 30 cells of 5 m at 50 m, and a shower of ten minutes. */
record CaseFolder(Path folder) {
  static final int COLUMNS = 40;
  static final int ROWS = 30;
  static final int CELLS = COLUMNS * ROWS;

  static final String CASE =
      """
      format: wutong-inundation-1
      title: a bowl
      terrain: {file: bowl.asc, datum: 1985}
      roughness: {manning: 0.03}
      rain:
        steps: [{from-min: 0, mm-h: 120}, {from-min: 10, mm-h: 0}]
        until-min: 20
      points: [{name: middle, x: 102, y: 73}]
      thresholds-m: [0.05, 0.15]
      run: {minutes: 20, points-s: 120}
      """;

  static CaseFolder bowl(Path folder) throws IOException {
    CaseFolder here = new CaseFolder(folder);
    here.grid("bowl.asc", CaseFolder::level);
    return here;
  }

  static double level(int i) {
    return 50 + 0.02 * Math.hypot(i % COLUMNS - 20, i / COLUMNS - 15);
  }

  /** The bowl with other levels in some cells. */
  static IntToDoubleFunction with(double level, int... cells) {
    return i -> List.of(box(cells)).contains(i) ? level : level(i);
  }

  private static Integer[] box(int[] cells) {
    Integer[] boxed = new Integer[cells.length];
    for (int i = 0; i < cells.length; i++) {
      boxed[i] = cells[i];
    }
    return boxed;
  }

  static int cell(int column, int row) {
    return row * COLUMNS + column;
  }

  /** The case with other rain, and with more keys at its end. */
  static String rain(String rain, String... more) {
    int from = CASE.indexOf("\nrain:") + 1;
    int to = CASE.indexOf("points:");
    return CASE.substring(0, from) + rain + "\n" + CASE.substring(to) + String.join("\n", more);
  }

  /** On the cells of the bowl; −9999 is nodata. */
  Path grid(String name, IntToDoubleFunction value) throws IOException {
    return grid(name, "NODATA_value -9999\n", COLUMNS, ROWS, 5, value);
  }

  Path grid(String name, String more, int columns, int rows, double cell, IntToDoubleFunction value)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("ncols %d\nnrows %d\nxllcorner 0\nyllcorner 0\n".formatted(columns, rows));
    text.append("cellsize ").append(cell).append('\n').append(more);
    for (int i = 0; i < columns * rows; i++) {
      text.append((float) value.applyAsDouble(i)).append((i + 1) % columns == 0 ? '\n' : ' ');
    }
    return write(name, text.toString());
  }

  /** On the cells of the bowl, with a value of nodata and keys of GeoTIFF. */
  Path tiff(String name, String nodata, int[] keys, IntToDoubleFunction value) throws IOException {
    float[] values = new float[CELLS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) value.applyAsDouble(i);
    }
    return Files.write(
        folder.resolve(name), TiffFiles.bytes(COLUMNS, ROWS, 5, values, nodata, keys));
  }

  /** With what else a GeoTIFF can have; EPSG:4547. */
  Path tiff(String name, TiffFiles.More more, IntToDoubleFunction value) throws IOException {
    float[] values = new float[CELLS * more.bands()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) value.applyAsDouble(i / more.bands());
    }
    int[] keys = {1024, 1, 1025, 1, 3072, 4547};
    return Files.write(
        folder.resolve(name), TiffFiles.bytes(COLUMNS, ROWS, 5, values, "", more, keys));
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Everything that is said before the first step. */
  LoadedCase accepted(String yaml) throws IOException {
    LoadedCase loaded = CaseParts.load(write("case.yaml", yaml));
    loaded.inundation().start(loaded.timing().duration_s(), 1);
    return loaded;
  }

  /** By the command, in words that contain these, and with a way out. */
  void refused(String yaml, String... words) throws IOException {
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    int code = run(yaml, wrong);
    assertThat(wrong.toString(StandardCharsets.UTF_8)).contains(words).contains("Maybe ");
    assertThat(code).isEqualTo(2);
  }

  /** The summary of the whole run. */
  String ran(String yaml) throws IOException {
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    int code = run(yaml, wrong);
    assertThat(wrong.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
    return Files.readString(folder.resolve("out/summary.json"));
  }

  private int run(String yaml, ByteArrayOutputStream wrong) throws IOException {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    String file = write("case.yaml", yaml).toString();
    String out = folder.resolve("out").toString();
    return new Command(nowhere, new PrintStream(wrong, true, StandardCharsets.UTF_8))
        .run(List.of(file, "--out", out, "--quiet", "--threads", "1"));
  }
}
