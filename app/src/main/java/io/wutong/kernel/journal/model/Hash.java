package io.wutong.kernel.journal.model;

import io.wutong.kernel.journal.Hashes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A SHA-256 as a value: compared by its bytes, which nobody can change. */
public final class Hash {

  private static final int LENGTH_BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash with these 32 bytes. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH_BYTES) {
      throw new IllegalArgumentException(
          "A SHA-256 has %d bytes, not %d.".formatted(LENGTH_BYTES, bytes.length));
    }
    return new Hash(bytes.clone());
  }

  /**
   * Whatever stands where a hash should. Other than 32 bytes are taken by their own hash, so that
   * they match nothing and the one who checks can go on.
   */
  public static Hash ofAny(byte[] bytes) {
    return bytes.length == LENGTH_BYTES ? of(bytes) : over(bytes);
  }

  /** The hash written so in hex. */
  public static Hash parse(String hex) {
    return of(Hashes.bytes(hex));
  }

  /** SHA-256 of the parts, one after the other. */
  public static Hash over(byte[]... parts) {
    return new Hash(Hashes.sha256(parts));
  }

  /** SHA-256 of a prefix and two hashes. */
  static Hash over(byte[] prefix, Hash left, Hash right) {
    return new Hash(Hashes.sha256(prefix, left.bytes, right.bytes));
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Lower-case hex. */
  public String hex() {
    return Hashes.hex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
