package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** ESRI's ASCII grid: five or six lines of a header, then numbers, from the north. */
final class AsciiGrid {
  private final String name;
  private final Map<String, Double> header = new HashMap<>();

  private AsciiGrid(String name) {
    this.name = name;
  }

  static Raster read(Path path) throws IOException {
    AsciiGrid grid = new AsciiGrid(String.valueOf(path.getFileName()));
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      return grid.read(reader);
    }
  }

  private Raster read(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    int number = 1;
    while (line != null && !line.isBlank() && Character.isLetter(line.trim().charAt(0))) {
      StringTokenizer words = new StringTokenizer(line);
      String key = words.nextToken().toLowerCase(Locale.ROOT);
      String value = words.hasMoreTokens() ? words.nextToken() : "";
      header.put(key, number(value, number));
      line = reader.readLine();
      number++;
    }
    int columns = (int) get("ncols");
    int rows = (int) get("nrows");
    double cell = get("cellsize");
    double shiftX = header.containsKey("xllcenter") ? cell / 2 : 0;
    double shiftY = header.containsKey("yllcenter") ? cell / 2 : 0;
    double west = header.containsKey("xllcenter") ? get("xllcenter") : get("xllcorner");
    double south = header.containsKey("yllcenter") ? get("yllcenter") : get("yllcorner");
    float[] values = values(reader, line, number, columns, rows);
    return new Raster(name, columns, rows, cell, west - shiftX, south - shiftY, "", values);
  }

  private float[] values(
      BufferedReader reader, @Nullable String first, int firstNumber, int columns, int rows)
      throws IOException {
    Double nodata = header.get("nodata_value");
    float[] values = new float[Math.multiplyExact(columns, rows)];
    int count = 0;
    int number = firstNumber;
    for (String line = first; line != null; line = reader.readLine(), number++) {
      StringTokenizer words = new StringTokenizer(line);
      while (words.hasMoreTokens()) {
        double value = number(words.nextToken(), number);
        if (count == values.length) {
          throw new Refusal(
              "%s:%d: there are more than %d × %d values.".formatted(name, number, columns, rows),
              "the header is of another file.");
        }
        values[count++] = nodata != null && value == nodata ? Float.NaN : (float) value;
      }
    }
    if (count < values.length) {
      throw new Refusal(
          "%s has %d values; %d × %d are %d.".formatted(name, count, columns, rows, values.length),
          "it is cut off.");
    }
    return values;
  }

  private double get(String key) {
    Double value = header.get(key);
    if (value == null) {
      throw new Refusal(
          "The header of %s lacks %s.".formatted(name, key), "it is no ESRI ASCII grid.");
    }
    return value;
  }

  private double number(String text, int line) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new Refusal(
          "%s:%d: '%s' is no number.".formatted(name, line, text), "a decimal comma is meant.");
    }
  }
}
