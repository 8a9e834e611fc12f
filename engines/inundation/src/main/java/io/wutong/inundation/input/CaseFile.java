package io.wutong.inundation.input;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is written down. A component is a key: {@code cell_m} is {@code cell-m}. What may be
 * missing is nullable. Files are beside the case unless their path is absolute.
 */
public record CaseFile(
    @Says("wutong-inundation-1") String format,
    @Says("A line for the picture and the summary") @Nullable String title,
    @Says("Coordinate system of everything here, like EPSG:4547") @Nullable String crs,
    @Says("Levels of the ground") Ground terrain,
    @Says("Friction; without it Manning's n is 0.035 everywhere") @Nullable Friction roughness,
    @Says("Without it, no rain") @Nullable RainFall rain,
    @Says("Without it, nothing seeps away") @Nullable Soils soil,
    @Says("Cells whose rain goes to drains") @Nullable RoofFile roofs,
    @Says("Water that stands there at the start") @Nullable Standing standing,
    @Says("Water that comes in") @Nullable List<Inlet> inflows,
    @Says("Sides that are not closed: on the outermost cells with a level")
        @Nullable List<EdgeLine> edges,
    @Says("Lines that hold water back") @Nullable List<WallLine> walls,
    @Says("Inlets of the sewer") @Nullable List<Gully> drains,
    @Says("Where depths are written down; their names are columns of points.csv")
        @Nullable List<Gauge> points,
    @Says("Depths whose first times are reported, rising, below 5")
        @Nullable List<Double> thresholds_m,
    @Says("How long, and what is written when") Timetable run) {

  public record Ground(
      @Says("GeoTIFF (.tif), ESRI ASCII (.asc), or raw little-endian float32 (.f32)") String file,
      @Says("Only for .f32") @Nullable Integer columns,
      @Says("Only for .f32") @Nullable Integer rows,
      @Says("Only for .f32: the width of a cell") @Nullable Double cell_m,
      @Says("Only for .f32: easting of the south-west corner") @Nullable Double west_m,
      @Says("Only for .f32: northing of the south-west corner") @Nullable Double south_m,
      @Says("The value that stands for no level, where the file does not say so itself")
          @Nullable Double nodata,
      @Says("Height system of the levels; said in the summary") @Nullable String datum,
      @Says(
              "Cells without a level are walls, in the middle of the terrain and at its frame."
                  + " Without it they are outside where they reach the frame, and refused where"
                  + " they do not")
          @Nullable Boolean nodata_is_wall) {}

  public record Friction(
      @Says("Manning's n everywhere") @Nullable Double manning,
      @Says("A raster of Manning's n") @Nullable String file,
      @Says("A raster of land use") @Nullable String landuse,
      @Says("Manning's n by class of land use") @Nullable Map<Integer, Double> classes) {}

  public record RainFall(
      @Says("The same everywhere: begin of each step in minutes, intensity in mm/h")
          @Nullable List<RainStep> steps,
      @Says(
              "CSV: time_min, then one column, mm_h or mm, or one by station that bears its name."
                  + " mm_h is an intensity from its line on; mm is an amount that fell in the"
                  + " interval that ends at its line, as gauges record it (时段雨量)")
          @Nullable String file,
      @Says("Unit of the columns by station: mm_h or mm, as above") @Nullable String unit,
      @Says(
              "The lines of the file have no rhythm: each intensity holds until the next, each"
                  + " amount fell since the line before. Without it a missing line is refused")
          @Nullable Boolean irregular,
      @Says("Stations of rain; their names are those of the file's columns")
          @Nullable List<Gauge> stations,
      @Says(
              "What falls between stations. nearest, without it: each place has its nearest one"
                  + " (Thiessen). inverse-square: shares by the square of the inverse of the"
                  + " distance, in zones of which the longer side of the terrain has 32 at most; a"
                  + " zone with gauges in it has what they measured")
          @Nullable String between,
      @Says(
              "Rasters of intensity in mm/h, each from its minute on until the next; all of the"
                  + " same cells")
          @Nullable List<RainGrid> grids,
      @Says("A storm after an intensity formula; it is dry after it") @Nullable Design design,
      @Says("Until when steps, grids or a file in mm_h are known") @Nullable Double until_min) {}

  public record RainStep(@Says("Begin") double from_min, @Says("Intensity in mm/h") double mm_h) {}

  public record RainGrid(
      @Says("Begin") double from_min, @Says("Raster of mm/h; coarse cells are fine") String file) {}

  public record Design(
      @Says("i = A (1 + C lg P) / (t + b)^n in mm/min, t in minutes; zhengzhou has its own")
          @Nullable Formula formula,
      @Says(
              "zhengzhou: 3073 (1 + 0.892 lg P) / (t + 15.1)^0.824 L/(s ha), as handbooks have it;"
                  + " unverified (待核实): a newer one may exist, and the durations that it is good"
                  + " for are not known here")
          @Nullable String city,
      @Says("Return period P in years, 1 to 1000") double return_years,
      @Says("How long it rains; the run is at least as long") double minutes,
      @Says(
              "chicago: as much as the formula says within every duration around the peak, as most"
                  + " do in China. huff: the amount of the whole, over time as storms of the"
                  + " American Midwest had it")
          String shape,
      @Says("Only for chicago: where the peak is, between 0 and 1; 0.4 without it")
          @Nullable Double peak,
      @Says("Length of a step; 5 without it") @Nullable Double step_min,
      @Says(
              "Only for huff: the quarter of the time in which most falls, 1 to 4. Medians at a"
                  + " point after Huff 1990 (ISWS Circular 173), from copies of it; unverified"
                  + " (待核实)")
          @Nullable Integer quartile,
      @Says(
              "Only for huff, instead of quartile: local sums since the begin, as shares of the"
                  + " amount at even shares of the time, from 0 to 1")
          @Nullable List<Double> curve) {}

  public record Formula(
      @Says("A in mm/min") double a,
      @Says("C") double c,
      @Says("b in minutes") double b,
      @Says("n") double n) {}

  public record Soils(
      @Says("A raster of classes; without it the one class is everywhere") @Nullable String file,
      @Says("Soils by class; each class of the raster is here") Map<Integer, SoilKind> classes) {}

  public record SoilKind(
      @Says("What seeps away when saturated, in mm/h") double conductivity_mm_h,
      @Says(
              "Green-Ampt: suction at the wetting front, in mm; only with deficit; neither is a"
                  + " constant rate")
          @Nullable Double suction_mm,
      @Says("Green-Ampt: moisture deficit, between 0 and 1; only with suction-mm")
          @Nullable Double deficit) {}

  public record RoofFile(
      @Says("A raster: roofs are cells above 0") String file,
      @Says("How far to a drain at most; 50 without it") @Nullable Double reach_m) {}

  public record Standing(
      @Says("A raster of depths in m") @Nullable String file,
      @Says("One level; water stands wherever the ground is lower") @Nullable Double level_m) {}

  public record Inlet(
      @Says("Name") String name,
      @Says("Easting") double x,
      @Says("Northing") double y,
      @Says("Easting of the other end of a line; only with to-y") @Nullable Double to_x,
      @Says("Northing of the other end of a line; only with to-x") @Nullable Double to_y,
      @Says("Constant flow") @Nullable Double m3_s,
      @Says("CSV: time_min, m3_s; straight between the lines") @Nullable String file) {}

  public record EdgeLine(
      @Says("north, east, south or west") String side,
      @Says("Begin of the stretch: easting or northing") @Nullable Double from_m,
      @Says("End of the stretch") @Nullable Double to_m,
      @Says("Open: water leaves by normal depth on this slope") @Nullable Double slope,
      @Says("Constant level") @Nullable Double level_m,
      @Says("CSV: time_min, level_m; straight between the lines") @Nullable String file) {}

  public record WallLine(
      @Says("Name") String name,
      @Says("Places: [[x, y], [x, y], …]") List<List<Double>> line,
      @Says("Level of the crest; without it, to the sky") @Nullable Double crest_m,
      @Says("Share of the length that lets water through; 0 without it, 1 over a crest")
          @Nullable Double open,
      @Says("Height of the opening over crest or ground; without a deck, leave it out")
          @Nullable Double height_m) {}

  public record Gully(
      @Says("Name") String name,
      @Says("Easting") double x,
      @Says("Northing") double y,
      @Says("What the pipe carries") double capacity_m3_s,
      @Says("Length of the rim, a weir; 2 without it") @Nullable Double rim_m,
      @Says("Opening, an orifice; 0.2 without it") @Nullable Double opening_m2) {}

  public record Gauge(
      @Says("Name") String name, @Says("Easting") double x, @Says("Northing") double y) {}

  public record Timetable(
      @Says("How long") double minutes,
      @Says("A line of points.csv every so often; 60 without it") @Nullable Double points_s,
      @Says("Depth and speed rasters every so often; none without it") @Nullable Double frames_min,
      @Says("Arrival: the first time at this depth, below 5; 0.05 without it")
          @Nullable Double arrival_m,
      @Says("Share of the stable step; 0.67 without it, 0.68 at most") @Nullable Double cfl,
      @Says("Longest step; 10 without it") @Nullable Double longest_step_s) {}
}
