package io.wutong.inundation.core;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** The whole state of a run between two steps, to the bit. */
public final class Warm {
  private static final int MAGIC = 0x57544757;
  private static final int VERSION = 4;
  private static final int CHUNK = 1 << 16;

  private Warm() {}

  /**
   * What a state belongs to: the setting, which has to be the same, and rain, levels and flows,
   * which may be new ones where that is said.
   */
  public record Mark(long setting, long forcing) {}

  /** What comes of loading a state. */
  public enum Fit {
    FITS,
    NO_STATE,
    OTHER_SETTING,
    OTHER_FORCING,
    CUT_OFF
  }

  public static void save(Stepper stepper, Mark mark, DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeLong(mark.setting());
    out.writeLong(mark.forcing());
    out.writeLong(stepper.steps);
    out.writeLong(stepper.limited);
    out.writeLong(stepper.sweptCells);
    for (double[] each : doubles(stepper)) {
      write(out, each);
    }
    write(out, scalars(stepper));
    write(out, stepper.sources.ledger.values());
    for (float[] each : floats(stepper)) {
      writeFloats(out, each);
    }
    out.writeInt(MAGIC);
    out.flush();
  }

  /**
   * The stepper then stands where it was saved, if that fits; else it is not to be used.
   *
   * @param newForcing whether rain, levels and flows may be others
   */
  public static Fit load(Stepper stepper, Mark mark, boolean newForcing, DataInputStream in)
      throws IOException {
    try {
      if (in.readInt() != MAGIC || in.readInt() != VERSION) {
        return Fit.NO_STATE;
      }
      boolean sameSetting = in.readLong() == mark.setting();
      boolean sameForcing = in.readLong() == mark.forcing();
      if (!sameSetting) {
        return Fit.OTHER_SETTING;
      }
      if (!sameForcing && !newForcing) {
        return Fit.OTHER_FORCING;
      }
      state(stepper, in);
      return in.readInt() == MAGIC ? Fit.FITS : Fit.CUT_OFF;
    } catch (EOFException e) {
      return Fit.CUT_OFF;
    }
  }

  private static void state(Stepper stepper, DataInputStream in) throws IOException {
    stepper.steps = in.readLong();
    stepper.limited = in.readLong();
    stepper.sweptCells = in.readLong();
    for (double[] each : doubles(stepper)) {
      read(in, each);
    }
    double[] scalars = scalars(stepper);
    read(in, scalars);
    stepper.time_s = scalars[0];
    stepper.dt_s = scalars[1];
    stepper.pace_s = scalars[2];
    stepper.shortest_s = scalars[3];
    stepper.longest_s = scalars[4];
    double[] ledger = stepper.sources.ledger.values();
    read(in, ledger);
    stepper.sources.ledger.read(ledger);
    for (float[] each : floats(stepper)) {
      readFloats(in, each);
    }
    stepper.look();
  }

  private static double[] scalars(Stepper stepper) {
    return new double[] {
      stepper.time_s, stepper.dt_s, stepper.pace_s, stepper.shortest_s, stepper.longest_s
    };
  }

  private static List<double[]> doubles(Stepper stepper) {
    List<double[]> all = new ArrayList<>();
    Sources sources = stepper.sources;
    all.add(sources.extras.rain == null ? new double[0] : sources.extras.rain.due_m);
    all.add(sources.extras.soil == null ? new double[0] : sources.extras.soil.saved_s);
    sources.inflows.forEach(each -> all.add(each.owed_m3));
    sources.inflows.forEach(each -> all.add(each.total_m3));
    sources.edges.forEach(each -> all.add(each.total_m3));
    if (sources.drains != null) {
      all.add(sources.drains.roofs_m3);
      all.add(sources.drains.total_m3);
    }
    all.add(sources.roofs == null ? new double[0] : sources.roofs.ground_m3);
    all.add(stepper.gauges.reached_s);
    all.add(stepper.gauges.mostAt_s);
    return all;
  }

  private static List<float[]> floats(Stepper stepper) {
    List<float[]> all = new ArrayList<>();
    Sources sources = stepper.sources;
    all.add(stepper.grid.h);
    all.add(stepper.grid.qx);
    all.add(stepper.grid.qy);
    all.add(stepper.tiles.deepest);
    sources.edges.forEach(each -> all.add(each.flux));
    if (sources.extras.soil != null && sources.extras.soil.soaked_m != null) {
      all.add(sources.extras.soil.soaked_m);
    }
    Tracks tracks = sources.extras.tracks;
    if (tracks != null && tracks.most != null) {
      all.add(tracks.most);
    }
    if (tracks != null && tracks.arrival != null) {
      all.add(tracks.arrival);
    }
    all.add(stepper.gauges.most_m);
    all.add(stepper.gauges.before_m());
    return all;
  }

  private static void write(DataOutputStream out, double[] values) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  /**
   * New rain may have other zones. Then what was due of the old one, less than two hundredths of a
   * millimetre, stays in the sky.
   */
  private static void read(DataInputStream in, double[] values) throws IOException {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      double value = in.readDouble();
      if (count == values.length) {
        values[i] = value;
      }
    }
  }

  private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
    WritableByteChannel channel = Channels.newChannel(out);
    ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK);
    for (int at = 0; at < values.length; at += CHUNK) {
      int count = Math.min(CHUNK, values.length - at);
      buffer.clear();
      buffer.asFloatBuffer().put(values, at, count);
      buffer.limit(4 * count);
      channel.write(buffer);
    }
  }

  private static void readFloats(DataInputStream in, float[] values) throws IOException {
    ReadableByteChannel channel = Channels.newChannel(in);
    ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK);
    for (int at = 0; at < values.length; at += CHUNK) {
      int count = Math.min(CHUNK, values.length - at);
      buffer.clear().limit(4 * count);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) {
          throw new EOFException("The warm state is cut off.");
        }
      }
      buffer.flip().asFloatBuffer().get(values, at, count);
    }
  }
}
