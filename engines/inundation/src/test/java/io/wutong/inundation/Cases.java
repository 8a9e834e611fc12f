package io.wutong.inundation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reference series, and terrains that several tests use. */
final class Cases {
  private Cases() {}

  /** Rows of a CSV of numbers, without its header. */
  static double[][] csv(String name) {
    try (InputStream in = Cases.class.getResourceAsStream("/cases/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toArray(double[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plane that falls to the east, one cell wide. */
  static Terrain plane(int cells, double cell_m, double slope) {
    float[] level = new float[cells];
    for (int i = 0; i < cells; i++) {
      level[i] = (float) (slope * cell_m * (cells - i - 0.5));
    }
    return Terrain.of(cells, 1, cell_m, level);
  }

  /** Nash and Sutcliffe: 1 is perfect, 0 no better than the mean. */
  static double nse(double[] is, double[] should) {
    double mean = Arrays.stream(should).average().orElseThrow();
    double wrong = 0;
    double spread = 0;
    for (int i = 0; i < is.length; i++) {
      wrong += (is[i] - should[i]) * (is[i] - should[i]);
      spread += (should[i] - mean) * (should[i] - mean);
    }
    return 1 - wrong / spread;
  }

  /**
   * Critical success index: of the cells that are as deep here or there, the share that is both.
   */
  static double csi(float[] is, float[] should, double depth_m) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < is.length; i++) {
      both += is[i] >= depth_m && should[i] >= depth_m ? 1 : 0;
      either += is[i] >= depth_m || should[i] >= depth_m ? 1 : 0;
    }
    return either == 0 ? 1 : (double) both / either;
  }

  /** At 5, 15 and 30 cm. */
  static double[] csi(float[] is, float[] should) {
    return new double[] {csi(is, should, 0.05), csi(is, should, 0.15), csi(is, should, 0.3)};
  }

  static void say(String what, Object... values) {
    System.out.printf("accuracy | " + what + "%n", values);
  }
}
