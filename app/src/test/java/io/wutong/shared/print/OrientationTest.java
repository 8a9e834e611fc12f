package io.wutong.shared.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A telephone says in the Exif segment how it was held. */
class OrientationTest {

  @Test
  void isReadInBothOrdersOfBytes() {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      assertThat(Orientation.quarters(jpeg(order, 1))).isZero();
      assertThat(Orientation.quarters(jpeg(order, 3))).isEqualTo(2);
      assertThat(Orientation.quarters(jpeg(order, 6))).isEqualTo(1);
      assertThat(Orientation.quarters(jpeg(order, 8))).isEqualTo(3);
    }
  }

  @Test
  void whatIsCutOrSpoiltSaysNothing() {
    byte[] whole = jpeg(ByteOrder.BIG_ENDIAN, 6);
    for (int length = 0; length < whole.length; length++) {
      assertThat(Orientation.quarters(Arrays.copyOf(whole, length))).isBetween(0, 3);
    }
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] spoilt = whole.clone();
      spoilt[2 + random.nextInt(spoilt.length - 2)] = (byte) random.nextInt(256);
      spoilt[2 + random.nextInt(spoilt.length - 2)] = (byte) random.nextInt(256);
      assertThat(Orientation.quarters(spoilt)).as("seed %d, step %d", seed, i).isBetween(0, 3);
    }
  }

  private static byte[] jpeg(ByteOrder order, int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
    tiff.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M'));
    tiff.put(tiff.get(0)).putShort((short) 42).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 34});
    out.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(tiff.array());
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
    return out.toByteArray();
  }
}
