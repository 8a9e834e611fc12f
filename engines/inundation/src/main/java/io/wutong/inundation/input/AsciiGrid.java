package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** ESRI's ASCII grid: five or six lines of a header, then numbers, from the north. */
final class AsciiGrid {
  private static final List<String> KNOWN =
      List.of(
          "ncols",
          "nrows",
          "xllcorner",
          "yllcorner",
          "xllcenter",
          "yllcenter",
          "cellsize",
          "nodata_value");

  private final String name;
  private final long bytes;
  private final Map<String, Double> header = new HashMap<>();

  private AsciiGrid(String name, long bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  static Raster read(Path path) throws IOException {
    AsciiGrid grid = new AsciiGrid(String.valueOf(path.getFileName()), Files.size(path));
    // Every byte is a character of Latin 1: what is no number is refused as such, by its line.
    try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
      return grid.read(reader);
    }
  }

  private Raster read(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    int number = 1;
    while (line != null && isHeader(line)) {
      header(line, number);
      line = reader.readLine();
      number++;
    }
    int columns = count("ncols");
    int rows = count("nrows");
    double cell = get("cellsize");
    double west = corner("x", cell);
    double south = corner("y", cell);
    Raster.refuseSize(name, columns, rows, cell);
    if (bytes < 2L * columns * rows - 1) {
      throw new Refusal(
          "%s has %d bytes, too few for %d × %d values.".formatted(name, bytes, columns, rows),
          "it is cut off, or ncols and nrows are mistyped.");
    }
    float[] values = values(reader, line, number, columns, rows);
    return new Raster(name, columns, rows, cell, west, south, "", values);
  }

  /** A line of numbers may begin with nan. */
  private static boolean isHeader(String line) {
    StringTokenizer words = new StringTokenizer(line);
    if (!words.hasMoreTokens()) {
      return false;
    }
    String first = words.nextToken();
    return Character.isLetter(first.charAt(0)) && !first.equalsIgnoreCase("nan");
  }

  private void header(String line, int number) {
    StringTokenizer words = new StringTokenizer(line);
    String key = words.nextToken().toLowerCase(Locale.ROOT);
    String value = words.hasMoreTokens() ? words.nextToken() : "";
    if (!KNOWN.contains(key)) {
      throw new Refusal(
          "%s:%d: the key %s is not known; known are %s.".formatted(name, number, key, KNOWN),
          "cells that are not square, dx and dy, should be resampled to square ones.");
    }
    if (header.put(key, number(value, number)) != null) {
      throw new Refusal(
          "%s:%d: the key %s stands twice.".formatted(name, number, key),
          "two headers were put together.");
    }
  }

  private double corner(String axis, double cell) {
    String corner = axis + "llcorner";
    String centre = axis + "llcenter";
    if (header.containsKey(corner) && header.containsKey(centre)) {
      throw new Refusal(
          "The header of %s has %s and %s.".formatted(name, corner, centre),
          "one of them should go.");
    }
    return header.containsKey(centre) ? get(centre) - cell / 2 : get(corner);
  }

  private int count(String key) {
    double value = get(key);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new Refusal(
          "%s: %s is %s.".formatted(name, key, value), "a whole number of cells is meant.");
    }
    return (int) value;
  }

  private float[] values(
      BufferedReader reader, @Nullable String first, int firstNumber, int columns, int rows)
      throws IOException {
    Double nodata = header.get("nodata_value");
    float[] values = new float[columns * rows];
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
    Double number = Numbers.orNone(text);
    if (number == null) {
      throw new Refusal(
          "%s:%d: '%s' is no number.".formatted(name, line, text), "a decimal comma is meant.");
    }
    return number;
  }
}
