package io.wutong.inundation;

import static io.wutong.inundation.CaseFolder.CASE;
import static io.wutong.inundation.CaseFolder.COLUMNS;
import static io.wutong.inundation.CaseFolder.ROWS;
import static io.wutong.inundation.CaseFolder.cell;
import static io.wutong.inundation.CaseFolder.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.inundation.input.TiffFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terrains: nodata that is said and that is not, levels that cannot be, degrees and feet. */
class E07_GroundTest {
  private static final int[] METRES = {1024, 1, 1025, 1, 3072, 4547};

  @TempDir Path temporary;
  private CaseFolder here;

  @BeforeEach
  void bowl() throws IOException {
    here = CaseFolder.bowl(temporary);
  }

  private static String on(String terrain) {
    return CASE.replace("bowl.asc", terrain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-9999", "-9999.0", "nan", "NaN", "-32768", "-3.4028234663852886e+38"})
  void theNodataOfAGeoTiffIsRead(String nodata) throws IOException {
    double value = nodata.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(nodata);
    here.tiff("hole.tif", nodata, METRES, with(value, cell(7, 4)));
    here.refused(on("hole.tif"), "a hole of 1 cells around column 7, row 4");
    here.accepted(on("hole.tif, nodata-is-wall: true"));
  }

  @Test
  void ofTheOtherRastersToo() throws IOException {
    here.tiff("n.tif", "-9999", METRES, i -> i == cell(7, 4) ? -9999 : 0.03);
    here.refused(CASE.replace("manning: 0.03", "file: n.tif"), "n.tif", "column 7, row 4");
    here.refused(CASE + "standing: {file: n.tif}", "n.tif", "column 7, row 4");
    here.tiff("rain.tif", "-9999", METRES, i -> i == cell(7, 4) ? -9999 : 20);
    String rain = "rain: {grids: [{from-min: 0, file: rain.tif}], until-min: 20}";
    here.refused(CaseFolder.rain(rain), "No rain is known at (37.5, 127.5)");
  }

  @Test
  void aValueOfNodataThatIsNoNumberIsRefused() throws IOException {
    here.tiff("odd.tif", "none", METRES, CaseFolder::level);
    here.refused(on("odd.tif"), "odd.tif says that 'none' stands for nodata");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-9999, -32768, 9999, -3.4e38, 3.4e38, -500.5, 9001})
  void noGroundIsThere(double level) throws IOException {
    here.grid("pit.asc", "", COLUMNS, ROWS, 5, with(level, cell(7, 4)));
    here.refused(on("pit.asc"), "pit.asc at column 7, row 4 is at " + (float) level, "nodata");
    here.tiff("pit.tif", "", METRES, with(level, cell(7, 4)));
    here.refused(on("pit.tif"), "pit.tif at column 7, row 4 is at " + (float) level, "nodata");
  }

  @Test
  void aCellThatSticksOutOfAllAroundItIsRefused() throws IOException {
    here.grid("pit.asc", with(-500, cell(7, 4)));
    here.refused(on("pit.asc"), "pit.asc at column 7, row 4 is at -500.0", "550.", "higher");
    here.grid("mast.asc", with(200, cell(0, 0)));
    here.refused(on("mast.asc"), "mast.asc at column 0, row 0 is at 200.0", "lower");
    here.grid("far.asc", i -> i / COLUMNS < 15 ? 50 : 1100);
    here.refused(on("far.asc"), "far.asc at column 0, row 14", "a neighbour is at 1100.0 m");
  }

  @Test
  void aQuarryAndATowerAreNot() throws IOException {
    here.grid("quarry.asc", i -> i / COLUMNS < 15 ? 50 : 200);
    here.accepted(on("quarry.asc"));
    here.grid("tower.asc", with(140, cell(7, 4)));
    here.accepted(on("tower.asc"));
  }

  @Test
  void zerosFarFromAllAroundThemAreNodata() throws IOException {
    here.grid("zero.asc", with(0, cell(7, 4), cell(8, 4), cell(8, 5)));
    here.refused(on("zero.asc"), "zero.asc at column 7, row 4 is at 0.0", "by nodata below");
    here.grid("frame.asc", i -> i % COLUMNS == 0 ? 0 : CaseFolder.level(i));
    here.refused(on("frame.asc"), "frame.asc at column 0, row 0 is at 0.0");
    here.accepted(on("frame.asc, nodata: 0"));
    here.grid("beach.asc", i -> i % COLUMNS < 5 ? 0 : i % COLUMNS - 4);
    here.accepted(on("beach.asc"));
  }

  @Test
  void groundWithoutAnyLevelIsRefused() throws IOException {
    here.grid("none.asc", i -> -9999);
    here.refused(on("none.asc"), "None of the terrain's 40 × 30 cells has a level");
  }

  @Test
  void degreesAreRefusedWithWhatToDo() throws IOException {
    here.grid("degrees.asc", "", COLUMNS, ROWS, 0.00005, CaseFolder::level);
    here.refused(on("degrees.asc"), "degrees.asc is in degrees", "gdalwarp -t_srs EPSG:4547");
    here.refused(CASE.replace("title: a bowl", "crs: EPSG:4490"), "is in degrees", "in EPSG:4490");
  }

  @Test
  void feetAreRefusedByTheKeyThatSaysSo() throws IOException {
    here.tiff("feet.tif", "", new int[] {1024, 1, 3072, 4547, 3076, 9002}, CaseFolder::level);
    here.refused(on("feet.tif"), "feet.tif", "9002, feet (GeoTIFF key 3076)", "gdalwarp");
    here.tiff("high.tif", "", new int[] {1024, 1, 3072, 4547, 4099, 9003}, CaseFolder::level);
    here.refused(on("high.tif"), "high.tif", "heights", "9003, feet (GeoTIFF key 4099)");
    here.tiff("metres.tif", "", new int[] {1024, 1, 3076, 9001, 4099, 9001}, CaseFolder::level);
    here.accepted(on("metres.tif"));
  }

  @Test
  void theSizeOfARasterIsItsOwn() throws IOException {
    here.refused(on("bowl.asc, west-m: 500000"), "bowl.asc says its size and place itself");
    here.refused(on("bowl.asc, cell-m: 5"), "bowl.asc says its size and place itself");
  }

  @Test
  void headersOfAsciiGridsAreReadStrictly() throws IOException {
    here.grid("twice.asc", "cellsize 7\n", COLUMNS, ROWS, 5, CaseFolder::level);
    here.refused(on("twice.asc"), "twice.asc:6: the key cellsize stands twice");
    here.grid("odd.asc", "dy 6\n", COLUMNS, ROWS, 5, CaseFolder::level);
    here.refused(on("odd.asc"), "odd.asc:6: the key dy is not known", "square");
    here.grid("both.asc", "xllcenter 3\n", COLUMNS, ROWS, 5, CaseFolder::level);
    here.refused(on("both.asc"), "both.asc has xllcorner and xllcenter");
    String large = "xllcorner 0\nyllcorner 0\ncellsize 5\n1 2 3\n";
    here.write("large.asc", "ncols 100000\nnrows 100000\n" + large);
    here.refused(on("large.asc"), "large.asc has 100000 × 100000 cells");
    here.write("cut.asc", "ncols 40000\nnrows 40000\n" + large);
    here.refused(on("cut.asc"), "cut.asc has ", "too few for 40000 × 40000 values");
    here.write("none.asc", "ncols -4\nnrows -4\n" + large);
    here.refused(on("none.asc"), "none.asc has -4 × -4 cells");
    here.write("half.asc", "ncols 4.5\nnrows 4\n" + large);
    here.refused(on("half.asc"), "half.asc: ncols is 4.5");
  }

  @Test
  void valuesThatAreToBeScaledAreRefused() throws IOException {
    here.tiff("cm.tif", TiffFiles.metadata("scale", "0.01"), CaseFolder::level);
    here.refused(on("cm.tif"), "cm.tif", "scale of 0.01");
    here.tiff("up.tif", TiffFiles.metadata("offset", "50"), CaseFolder::level);
    here.refused(on("up.tif"), "up.tif", "offset of 50");
    here.tiff("one.tif", TiffFiles.metadata("scale", "1"), CaseFolder::level);
    here.accepted(on("one.tif"));
  }

  @Test
  void furtherBandsAreRefused() throws IOException {
    here.tiff("two.tif", new TiffFiles.More(2, ""), CaseFolder::level);
    here.refused(on("two.tif"), "two.tif has 2 bands");
  }

  @Test
  void theSystemOfTheCaseIsReadInSmallLettersToo() throws IOException {
    here.tiff("metres.tif", "", METRES, CaseFolder::level);
    Terrain terrain =
        here.accepted(on("metres.tif") + "crs: ' epsg:4547 '\n").inundation().terrain();
    assertThat(terrain.crs()).isEqualTo("EPSG:4547");
    here.tiff("n.tif", "", METRES, i -> 0.03);
    here.accepted(CASE.replace("manning: 0.03", "file: n.tif") + "crs: epsg:4547\n");
  }
}
