package io.wutong.inundation.input;

import io.wutong.inundation.Part;
import io.wutong.inundation.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The ways to say what rains. */
final class RainInput {
  private final CaseFile.RainFall rain;
  private final Path folder;
  private final String crs;
  private final double run_min;

  RainInput(CaseFile.RainFall rain, Path folder, String crs, double run_min) {
    this.rain = rain;
    this.folder = folder;
    this.crs = crs;
    this.run_min = run_min;
  }

  Part.Rain read() throws IOException {
    long ways =
        Stream.of(rain.steps(), rain.file(), rain.grids(), rain.design())
            .filter(Objects::nonNull)
            .count();
    if (ways != 1) {
      throw new Refusal(
          "The rain is said in %d ways.".formatted(ways),
          "one of steps, file, grids and design is meant.");
    }
    if (rain.design() != null) {
      return design(new DesignStorm(rain.design()));
    }
    if (rain.steps() != null) {
      return steps(rain.steps());
    }
    return rain.file() != null ? file(rain.file()) : grids(Objects.requireNonNull(rain.grids()));
  }

  /** After a design storm it is dry, by design. */
  private Part.Rain design(DesignStorm storm) {
    double[] rates = storm.mm_h();
    double end = rates.length * storm.step_min;
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
    double[] from = steps.stream().mapToDouble(CaseFile.RainStep::from_min).toArray();
    return Part.Rain.uniform(
        times(from), steps.stream().mapToDouble(CaseFile.RainStep::mm_h).toArray());
  }

  private double[] times(double[] from_min) {
    if (rain.until_min() == null) {
      throw new Refusal(
          "The rain does not say until when it is known.", "until-min is missing below rain.");
    }
    double[] time = Arrays.copyOf(from_min, from_min.length + 1);
    time[from_min.length] = rain.until_min();
    for (int i = 0; i < time.length; i++) {
      time[i] *= 60;
    }
    return time;
  }

  private Part.Rain file(String file) throws IOException {
    CsvSeries series = CsvSeries.read(folder.resolve(file), "");
    List<CaseFile.Gauge> stations = rain.stations() == null ? List.of() : rain.stations();
    int columns = series.columns - 1;
    if (columns != Math.max(1, stations.size())) {
      throw new Refusal(
          "%s has %d columns of rain, the case %d stations."
              .formatted(series.name, columns, stations.size()),
          "stations are missing below rain.");
    }
    double[] from = series.lines.stream().mapToDouble(line -> line[0]).toArray();
    double[][] rates =
        series.lines.stream()
            .map(line -> Arrays.copyOfRange(line, 1, line.length))
            .toArray(double[][]::new);
    return new Part.Rain(times(from), rates, (x, y) -> nearest(stations, x, y));
  }

  private static int nearest(List<CaseFile.Gauge> stations, double x, double y) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < stations.size(); i++) {
      double far = Math.hypot(stations.get(i).x() - x, stations.get(i).y() - y);
      if (far < least) {
        least = far;
        nearest = i;
      }
    }
    return nearest;
  }

  private Part.Rain grids(List<CaseFile.RainGrid> grids) throws IOException {
    List<double[]> rates = new ArrayList<>();
    double[] from = grids.stream().mapToDouble(CaseFile.RainGrid::from_min).toArray();
    Raster first = null;
    for (CaseFile.RainGrid grid : grids) {
      Raster raster = Rasters.read(folder.resolve(grid.file())).in(crs);
      first = first == null ? raster : first;
      if (raster.value.length != first.value.length || raster.west_m != first.west_m) {
        throw new Refusal(
            "%s and %s have other cells.".formatted(first.name, raster.name),
            "one of them was cut differently.");
      }
      double[] values = new double[raster.value.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = Float.isNaN(raster.value[i]) ? 0 : raster.value[i];
      }
      rates.add(values);
    }
    if (first == null) {
      throw new Refusal("The rain has no grid.", "the list is empty.");
    }
    return new Part.Rain(times(from), rates.toArray(double[][]::new), first::index);
  }
}
