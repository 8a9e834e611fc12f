package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import io.wutong.inundation.core.Curve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A CSV whose first column is {@code time_min} and whose others are numbers. */
final class CsvSeries {
  final String name;
  final List<double[]> lines = new ArrayList<>();

  /** Which line of the file each of them is, from 1. */
  final List<Integer> numbers = new ArrayList<>();

  /** Of the columns after the time. */
  final List<String> names;

  private CsvSeries(String name, List<String> names) {
    this.name = name;
    this.names = names;
  }

  /**
   * @param second the name that the second and last column must have, or empty
   */
  static CsvSeries read(Path path, String second) throws IOException {
    List<String> text = Texts.read(path).lines().toList();
    String name = String.valueOf(path.getFileName());
    if (text.isEmpty()) {
      throw new Refusal(name + " is empty.", "the file is another.");
    }
    List<String> header =
        Arrays.stream(text.getFirst().replace("\uFEFF", "").split(",", -1))
            .map(String::trim)
            .toList();
    boolean named = second.isEmpty() || (header.size() == 2 && header.get(1).equals(second));
    if (header.size() < 2 || !header.getFirst().equals("time_min") || !named) {
      throw new Refusal(
          "%s:1: the header is '%s', not 'time_min,%s'."
              .formatted(name, text.getFirst(), second.isEmpty() ? "…" : second),
          "the unit is another one: convert it, then name it.");
    }
    CsvSeries series = new CsvSeries(name, header.subList(1, header.size()));
    for (int i = 1; i < text.size(); i++) {
      if (!text.get(i).isBlank()) {
        series.lines.add(series.line(text.get(i), i + 1));
        series.numbers.add(i + 1);
      }
    }
    if (series.lines.isEmpty()) {
      throw new Refusal(name + " has no line of numbers.", "it is cut off.");
    }
    return series;
  }

  private double[] line(String text, int number) {
    String[] words = text.split(",", -1);
    if (words.length != names.size() + 1) {
      throw new Refusal(
          "%s:%d has %d columns, the header %d."
              .formatted(name, number, words.length, names.size() + 1),
          "a decimal comma is meant as a point.");
    }
    double[] values = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      values[i] = number(words[i].trim(), number);
    }
    if (!lines.isEmpty() && !(values[0] > lines.getLast()[0])) {
      throw new Refusal(
          "%s:%d: the time %s does not come after %s."
              .formatted(name, number, values[0], lines.getLast()[0]),
          "two lines are swapped, or a day is over.");
    }
    return values;
  }

  private double number(String word, int number) {
    Double value = Numbers.of(word);
    if (value == null) {
      throw new Refusal(
          "%s:%d: '%s' is no number.".formatted(name, number, word),
          "a gap in the record: fill it, nothing is filled here.");
    }
    return value;
  }

  double[] times_min() {
    return lines.stream().mapToDouble(line -> line[0]).toArray();
  }

  Curve curve() {
    double[] time = lines.stream().mapToDouble(line -> line[0] * 60).toArray();
    return Curve.of(time, lines.stream().mapToDouble(line -> line[1]).toArray());
  }
}
