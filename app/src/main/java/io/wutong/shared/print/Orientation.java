package io.wutong.shared.print;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a telephone held the camera: by how many quarter turns to the right a JPEG must be turned to
 * stand upright. It is said in the Exif segment, which PDF readers do not look at.
 */
final class Orientation {

  private static final int TAG = 0x0112;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

  private Orientation() {}

  /** 0 to 3; 0 when nothing is said, or not understandably. */
  static int quarters(byte[] jpeg) {
    ByteBuffer bytes = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (at + 4 <= jpeg.length && (bytes.get(at) & 0xFF) == 0xFF) {
      int marker = bytes.get(at + 1) & 0xFF;
      int length = bytes.getShort(at + 2) & 0xFFFF;
      if (marker == 0xDA || length < 2) {
        return 0;
      }
      int end = at + 2 + length;
      boolean exif = marker == 0xE1 && end <= jpeg.length && length > 16;
      if (exif && Arrays.equals(jpeg, at + 4, at + 10, EXIF, 0, EXIF.length)) {
        return said(ByteBuffer.wrap(jpeg, at + 10, end - at - 10).slice());
      }
      at = end;
    }
    return 0;
  }

  private static int said(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long from = tiff.getInt(4) & 0xFFFFFFFFL;
    if (from < 8 || from + 2 > tiff.limit()) {
      return 0;
    }
    int entries = tiff.getShort((int) from) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      long entry = from + 2 + 12L * i;
      if (entry + 12 > tiff.limit()) {
        return 0;
      }
      if ((tiff.getShort((int) entry) & 0xFFFF) == TAG) {
        return switch (tiff.getShort((int) entry + 8)) {
          case 3, 4 -> 2;
          case 5, 6 -> 1;
          case 7, 8 -> 3;
          default -> 0;
        };
      }
    }
    return 0;
  }
}
