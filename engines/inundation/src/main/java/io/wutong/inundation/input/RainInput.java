package io.wutong.inundation.input;

import io.wutong.inundation.Part;
import io.wutong.inundation.Refusal;
import io.wutong.inundation.Terrain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ways to say what rains. */
final class RainInput {
  /** The most of one minute anywhere: 38 mm, Guadeloupe 1970. */
  private static final double MOST_MM_H = 2300;

  private static final String NEAREST = "nearest";
  private static final String INVERSE_SQUARE = "inverse-square";

  private final CaseFile.RainFall rain;
  private final Path folder;
  private final Terrain terrain;
  private final double run_min;

  /** What the summary says of it. */
  private final Map<String, Object> said = new LinkedHashMap<>();

  /** The rain, and what the summary says of it. */
  record Read(Part.Rain rain, Map<String, Object> said) {}

  RainInput(CaseFile.RainFall rain, Path folder, Terrain terrain, double run_min) {
    this.rain = rain;
    this.folder = folder;
    this.terrain = terrain;
    this.run_min = run_min;
  }

  Read read() throws IOException {
    Part.Rain part = part();
    refuseUnmeasured(part);
    said.putAll(RainTotals.of(part, terrain, run_min * 60));
    return new Read(part, said);
  }

  private void refuseUnmeasured(Part.Rain part) {
    for (int i = 0; i < part.mm_h().length; i++) {
      for (double rate : part.mm_h()[i]) {
        if (rate > MOST_MM_H) {
          throw new Refusal(
              "It rains %s mm/h from %s min on (%s below rain); the most ever measured are %s."
                  .formatted(rate, part.time_s()[i] / 60, said.get("from"), MOST_MM_H),
              "the unit is wrong: an intensity in mm/h is expected.");
        }
      }
    }
  }

  private Part.Rain part() throws IOException {
    Map<String, @Nullable Object> ways = new LinkedHashMap<>();
    ways.put("steps", rain.steps());
    ways.put("file", rain.file());
    ways.put("grids", rain.grids());
    ways.put("design", rain.design());
    List<String> given = ways.keySet().stream().filter(way -> ways.get(way) != null).toList();
    if (given.size() != 1) {
      throw new Refusal(
          "The rain is said in %d ways: %s.".formatted(given.size(), given),
          "one of steps, file, grids and design is meant.");
    }
    String way = given.getFirst();
    said.put("from", way);
    refuseOthers(way);
    return switch (way) {
      case "design" -> design(Objects.requireNonNull(rain.design()));
      case "steps" -> steps(Objects.requireNonNull(rain.steps()));
      case "file" -> file(Objects.requireNonNull(rain.file()));
      default -> grids(Objects.requireNonNull(rain.grids()));
    };
  }

  /** Keys that this way to say it would not read. */
  private void refuseOthers(String way) {
    Map<String, @Nullable Object> keys = new LinkedHashMap<>();
    keys.put("until-min", way.equals("design") ? rain.until_min() : null);
    if (!way.equals("file")) {
      keys.put("unit", rain.unit());
      keys.put("irregular", rain.irregular());
      keys.put("stations", rain.stations());
      keys.put("between", rain.between());
    } else if (rain.stations() == null) {
      keys.put("unit", rain.unit());
      keys.put("between", rain.between());
    }
    for (String key : keys.keySet()) {
      if (keys.get(key) != null) {
        throw new Refusal(
            "The rain has the key %s beside %s, which does not read it."
                .formatted(key, way.equals("file") ? "a file without stations" : way),
            "%s below rain should go, or another way is meant.".formatted(key));
      }
    }
  }

  /** After a design storm it is dry, by design. */
  private Part.Rain design(CaseFile.Design design) {
    DesignStorm storm = new DesignStorm(design);
    double[] rates = storm.mm_h();
    double end = rates.length * storm.step_min;
    if (end > run_min) {
      throw new Refusal(
          "The storm lasts %s minutes, the run %s.".formatted(end, run_min),
          "minutes below run should be %s at least: a part of a storm has no return period."
              .formatted(end));
    }
    said.putAll(storm.said());
    boolean dry = run_min > end;
    double[] time = new double[rates.length + (dry ? 2 : 1)];
    for (int i = 0; i <= rates.length; i++) {
      time[i] = i * storm.step_min * 60;
    }
    if (dry) {
      time[rates.length + 1] = run_min * 60;
      rates = Arrays.copyOf(rates, rates.length + 1);
    }
    return Part.Rain.uniform(time, rates);
  }

  private Part.Rain steps(List<CaseFile.RainStep> steps) {
    if (steps.isEmpty()) {
      throw new Refusal("The rain has no steps.", "the list is empty.");
    }
    double[] from = steps.stream().mapToDouble(CaseFile.RainStep::from_min).toArray();
    return Part.Rain.uniform(
        times(from), steps.stream().mapToDouble(CaseFile.RainStep::mm_h).toArray());
  }

  private double[] times(double[] from_min) {
    Double until = rain.until_min();
    if (until == null) {
      throw new Refusal(
          "The rain does not say until when it is known.", "until-min is missing below rain.");
    }
    double[] time = Arrays.copyOf(from_min, from_min.length + 1);
    time[from_min.length] = until;
    for (int i = 0; i < time.length; i++) {
      time[i] *= 60;
    }
    return time;
  }

  private Part.Rain file(String file) throws IOException {
    CsvSeries series = CsvSeries.read(folder.resolve(file), "");
    said.put("file", series.name);
    if (rain.stations() == null) {
      RainRecord record = RainRecord.of(series, unitOfColumn(series), rain);
      return new Part.Rain(record.time_s(), record.mm_h(), (x, y) -> 0);
    }
    Stations stations = new Stations(rain.stations(), terrain);
    int[] columns = stations.columns(series);
    RainRecord record = RainRecord.of(series, unit(series), rain);
    double[][] rates = new double[record.mm_h().length][];
    for (int i = 0; i < rates.length; i++) {
      double[] step = record.mm_h()[i];
      rates[i] = Arrays.stream(columns).mapToDouble(column -> step[column]).toArray();
    }
    return between(stations, record.time_s(), rates);
  }

  private String unitOfColumn(CsvSeries series) {
    String unit = series.names.getFirst();
    if (series.names.size() != 1 || !RainRecord.UNITS.contains(unit)) {
      throw new Refusal(
          "%s:1: the columns of rain are %s, not one of %s."
              .formatted(series.name, series.names, RainRecord.UNITS),
          "the unit is another one: convert it. mm_h is an intensity from its line on, mm an amount"
              + " that fell until its line. With columns by station, stations are missing below"
              + " rain.");
    }
    said.put("unit", unit);
    return unit;
  }

  private String unit(CsvSeries series) {
    String unit = rain.unit();
    if (unit == null || !RainRecord.UNITS.contains(unit)) {
      throw new Refusal(
          "The unit of the stations in %s is %s, not one of %s."
              .formatted(
                  series.name, unit == null ? "not said" : "'" + unit + "'", RainRecord.UNITS),
          "unit: mm_h below rain is meant, or unit: mm for amounts that fell until their line.");
    }
    said.put("unit", unit);
    return unit;
  }

  private Part.Rain between(Stations stations, double[] time_s, double[][] rates) {
    String how = rain.between() == null ? NEAREST : rain.between();
    said.put("between", how);
    if (how.equals(NEAREST)) {
      said.put("stations", RainTotals.shares(stations, terrain, null));
      return new Part.Rain(time_s, rates, stations::nearest);
    }
    if (!how.equals(INVERSE_SQUARE)) {
      throw new Refusal(
          "Between stations, '%s' is not known.".formatted(how),
          "between: %s or %s is meant.".formatted(NEAREST, INVERSE_SQUARE));
    }
    double[][] weights = stations.weights();
    double[][] zones = new double[rates.length][weights.length];
    for (int i = 0; i < rates.length; i++) {
      for (int zone = 0; zone < weights.length; zone++) {
        for (int j = 0; j < weights[zone].length; j++) {
          zones[i][zone] += weights[zone][j] * rates[i][j];
        }
      }
    }
    said.put("zone_m", stations.zone_m());
    said.put("stations", RainTotals.shares(stations, terrain, weights));
    return new Part.Rain(time_s, zones, stations::zone);
  }

  private Part.Rain grids(List<CaseFile.RainGrid> list) throws IOException {
    RainGrids grids = RainGrids.read(list, folder, terrain);
    double[] from = list.stream().mapToDouble(CaseFile.RainGrid::from_min).toArray();
    said.put("files", new ArrayList<>(list.stream().map(CaseFile.RainGrid::file).toList()));
    return new Part.Rain(times(from), grids.mm_h(), grids.first()::index);
  }
}
