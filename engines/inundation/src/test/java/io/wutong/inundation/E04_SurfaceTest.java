package io.wutong.inundation;

import static io.wutong.inundation.CaseFolder.CASE;
import static io.wutong.inundation.CaseFolder.cell;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Friction, soils, roofs, standing water: keys that nobody would read, and values that miss. */
class E04_SurfaceTest {
  @TempDir Path temporary;
  private CaseFolder here;

  @BeforeEach
  void bowl() throws IOException {
    here = CaseFolder.bowl(temporary);
    here.grid("n.asc", i -> 0.03);
    here.grid("one.asc", i -> 1);
    here.grid("part.asc", i -> i == cell(3, 3) ? 1.9 : 1);
    here.grid("seven.asc", i -> i == cell(3, 3) ? 7 : 1);
    here.grid("hole.asc", i -> i == cell(3, 3) ? -9999 : 1);
  }

  private static String rough(String keys) {
    return CASE.replace("roughness: {manning: 0.03}", "roughness: {" + keys + "}");
  }

  private static String soil(String keys) {
    return CASE + "soil: {" + keys + "}\n";
  }

  @Test
  void frictionIsSaidInOneWay() throws IOException {
    String classes = "classes: {1: 0.03}";
    here.refused(rough("file: n.asc, landuse: one.asc, " + classes), "by [file, landuse, classes]");
    here.refused(rough("manning: 0.03, " + classes), "by [manning, classes]");
    here.refused(rough("landuse: one.asc"), "by [landuse]");
    here.accepted(rough("landuse: one.asc, " + classes));
  }

  @Test
  void frictionThatCannotBeIsRefused() throws IOException {
    here.refused(rough("manning: 0"), "Manning's n is 0.0 everywhere (manning below roughness)");
    here.refused(rough("manning: 33"), "Manning's n is 33.0", "Strickler");
    here.grid("zero.asc", i -> i == cell(3, 3) ? 0 : 0.03);
    here.refused(rough("file: zero.asc"), "Manning's n is 0.0 at column 3, row 3 of zero.asc");
    here.refused(rough("landuse: one.asc, classes: {1: 0}"), "Manning's n is 0.0 in class 1 below");
  }

  @Test
  void classesOfLandUseAreWholeAndThere() throws IOException {
    String classes = ", classes: {1: 0.03, 0: 0.5}";
    here.refused(rough("landuse: part.asc" + classes), "column 3, row 3 of part.asc is 1.9");
    here.refused(rough("landuse: seven.asc" + classes), "class 7 ", "column 3, row 3 of seven");
    here.refused(rough("landuse: hole.asc" + classes), "no class at column 3, row 3 of hole");
  }

  @Test
  void classesOfSoilAreWholeAndThere() throws IOException {
    String classes = "classes: {1: {conductivity-mm-h: 10}}";
    here.refused(soil("file: part.asc, " + classes), "column 3, row 3 of part.asc is 1.9");
    here.refused(soil("file: seven.asc, " + classes), "class 7 of soil", "conductivity-mm-h: 0");
    here.refused(soil("file: hole.asc, " + classes), "no class at column 3, row 3 of hole.asc");
    here.refused(
        soil("classes: {1: {conductivity-mm-h: 10}, 2: {conductivity-mm-h: 0}}"),
        "the classes [1, 2] and no file");
    here.refused(soil("classes: {}"), "the classes [] and no file");
    here.accepted(soil("file: one.asc, " + classes));
    here.accepted(soil(classes));
  }

  @Test
  void suctionAndDeficitComeTogether() throws IOException {
    String soil = "classes: {1: {conductivity-mm-h: 10, %s}}";
    here.refused(soil(soil.formatted("suction-mm: 110")), "class 1 has suction-mm alone");
    here.refused(soil(soil.formatted("deficit: 0.3")), "class 1 has deficit alone");
    here.refused(
        soil(soil.formatted("suction-mm: 0.11, deficit: 0.3")), "suction of 0.11 mm", "metres");
    here.accepted(soil(soil.formatted("suction-mm: 110, deficit: 0.3")));
  }

  @Test
  void roofsAreKnownWhereverThereIsGround() throws IOException {
    here.refused(CASE + "roofs: {file: hole.asc}", "no value at column 3, row 3 of hole.asc");
    here.grid("minus.asc", "", 40, 30, 5, i -> i == cell(3, 3) ? -9999 : 0);
    here.refused(CASE + "roofs: {file: minus.asc}", "-9999.0 at column 3, row 3 of minus.asc");
    here.refused(CASE + "roofs: {file: seven.asc}", "goes nowhere");
    here.grid("some.asc", i -> i % 7);
    here.accepted(CASE + "roofs: {file: some.asc}");
    here.refused(CaseFolder.rain("roofs: {file: some.asc}"), "roofs (some.asc) and no rain");
  }

  @Test
  void waterThatStandsBelowAllGroundIsRefused() throws IOException {
    here.refused(CASE + "standing: {level-m: 0.5}", "up to 0.5 m", "lowest ground is at 50.0 m");
    here.refused(CASE + "standing: {level-m: 50.2, file: n.asc}", "not both");
    here.accepted(CASE + "standing: {level-m: 50.2}");
  }
}
