package io.wutong.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An invented town, the same on every machine: a plain with gentle waves, streets sunk a little,
 * blocks of buildings, a canal, underpasses 4.5 m deep below some crossings.
 */
public final class StreetTerrain {
  private static final int BLOCK = 24;
  private static final double[][] WAVES = {
    {1.2, 2600, 3400, 0.3}, {0.8, 900, -1300, 1.7}, {0.4, 310, 270, 2.9}, {0.15, 120, -140, 0.9}
  };

  private final int n;
  private final double cell_m;
  private final double house_m;

  private StreetTerrain(int n, double cell_m, double house_m) {
    this.n = n;
    this.cell_m = cell_m;
    this.house_m = house_m;
  }

  /** Levels row by row from the north. */
  public static float[] levels(int n, double cell_m, double house_m) {
    StreetTerrain town = new StreetTerrain(n, cell_m, house_m);
    float[] level = new float[n * n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        level[row * n + column] = (float) town.level(column, row);
      }
    }
    return level;
  }

  /** Writes {@code DIR/town.f32} for the command. */
  public static void main(String[] arguments) throws IOException {
    int n = Integer.parseInt(arguments[0]);
    float[] level = levels(n, Double.parseDouble(arguments[1]), 0.3);
    ByteBuffer bytes = ByteBuffer.allocate(4 * level.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(level);
    Files.write(Path.of(arguments[2]), bytes.array());
  }

  private static double hash(long a, long b, long salt) {
    long x = (a * 0x9E3779B1L + b * 0x85EBCA77L + salt * 0xC2B2AE3DL) & 0xFFFFFFFFL;
    x ^= x >>> 15;
    x = x * 0x2C1B3C6DL & 0xFFFFFFFFL;
    x ^= x >>> 12;
    x = x * 0x297A2D39L & 0xFFFFFFFFL;
    x ^= x >>> 15;
    return x / 4294967296.0;
  }

  private double level(int i, int j) {
    double x = (i + 0.5) * cell_m;
    double y = (j + 0.5) * cell_m;
    double z = 100 - 0.0025 * x - 0.0010 * y;
    for (double[] wave : WAVES) {
      z += wave[0] * Math.sin(2 * Math.PI * (x / wave[1] + y / wave[2]) + wave[3]);
    }
    z += 0.06 * (hash(i, j, 1) - 0.5);
    double fromCanal = Math.abs(i - n * 0.62 - 40 * Math.sin(j / 97.0));
    boolean canal = fromCanal < 5.5;
    double under = under(i, j);
    z -= street(i, j) + (canal ? Math.clamp(2.5 * (5.5 - fromCanal) / 2, 0, 2.5) : 0) + under;
    boolean crossing = isCrossing(i, j);
    return isHouse(i, j) && !canal && !crossing ? z + house_m : z;
  }

  private static boolean isWide(int i) {
    return i / BLOCK % 4 == 0;
  }

  private static boolean isStreet(int i) {
    return i % BLOCK < (isWide(i) ? 6 : 4);
  }

  private static double street(int i, int j) {
    if (!isStreet(i) && !isStreet(j)) {
      return 0;
    }
    return isStreet(i) && isWide(i) || isStreet(j) && isWide(j) ? 0.30 : 0.20;
  }

  private static boolean isHouse(int i, int j) {
    if (isStreet(i) || isStreet(j)) {
      return false;
    }
    int wi = isWide(i) ? 6 : 4;
    int wj = isWide(j) ? 6 : 4;
    int li = (i % BLOCK - wi) * 3 / (BLOCK - wi);
    int lj = (j % BLOCK - wj) * 3 / (BLOCK - wj);
    boolean gap = (i % BLOCK - wi) % 6 == 5 || (j % BLOCK - wj) % 7 == 6;
    return !gap && hash(i / BLOCK * 3L + li, j / BLOCK * 3L + lj, 7) < 0.72;
  }

  private static boolean isCrossing(int i, int j) {
    boolean here = isWide(i) && isWide(j) && hash(i / BLOCK / 4, j / BLOCK / 4, 11) < 1.0 / 9;
    return here && j % BLOCK < 5 && j % BLOCK > 0 && i % BLOCK < 18;
  }

  private static double under(int i, int j) {
    return isCrossing(i, j) ? 4.5 * Math.clamp(1 - Math.abs(i % BLOCK - 8.5) / 9.0, 0, 1) : 0;
  }
}
