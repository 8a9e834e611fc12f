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
import org.jspecify.annotations.Nullable;

/** The whole state of a run between two steps, to the bit. */
public final class Warm {
  private static final int MAGIC = 0x57544757;
  private static final int VERSION = 2;
  private static final int CHUNK = 1 << 16;

  private Warm() {}

  public static void save(Stepper stepper, long fingerprint, DataOutputStream out)
      throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeLong(fingerprint);
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
   * Answers what is wrong with the file, or null when the stepper now stands where it was saved.
   */
  public static @Nullable String load(Stepper stepper, long fingerprint, DataInputStream in)
      throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      return "it is no warm state of this version";
    }
    if (in.readLong() != fingerprint) {
      return "it belongs to another case";
    }
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
    if (stepper.sources.extras.soil != null) {
      stepper.sources.extras.soil.saved_s = scalars[5];
    }
    double[] ledger = stepper.sources.ledger.values();
    read(in, ledger);
    stepper.sources.ledger.read(ledger);
    for (float[] each : floats(stepper)) {
      readFloats(in, each);
    }
    if (in.readInt() != MAGIC) {
      return "it is cut off";
    }
    stepper.look();
    return null;
  }

  private static double[] scalars(Stepper stepper) {
    Soil soil = stepper.sources.extras.soil;
    return new double[] {
      stepper.time_s,
      stepper.dt_s,
      stepper.pace_s,
      stepper.shortest_s,
      stepper.longest_s,
      soil == null ? 0 : soil.saved_s
    };
  }

  private static List<double[]> doubles(Stepper stepper) {
    List<double[]> all = new ArrayList<>();
    Sources sources = stepper.sources;
    if (sources.extras.rain != null) {
      all.add(sources.extras.rain.due_m);
    }
    sources.inflows.forEach(each -> all.add(each.owed_m3));
    if (sources.drains != null) {
      all.add(sources.drains.roofs_m3);
      all.add(sources.drains.total_m3);
    }
    if (sources.roofs != null) {
      all.add(sources.roofs.ground_m3);
    }
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
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static void read(DataInputStream in, double[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
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
