package io.wutong.kernel.people.model;

import io.wutong.kernel.journal.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A secret that the house made: 256 random bits. It is shown once; afterwards only its SHA-256 is
 * known, which needs no salt because nobody can guess 256 bits.
 */
public final class Secret {

  /** How many random bytes a secret has. */
  public static final int BYTES = 32;

  private static final int TEXT_LENGTH = 43;

  private Secret() {}

  /** How the bytes are written in a cookie or a header. */
  public static String text(byte[] random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** The hash under which it is looked up. */
  public static byte[] hash(String text) {
    return Hashes.sha256(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Whether a text can be a secret at all; anything else is not even looked up. */
  public static boolean looksLikeOne(String text) {
    return text.length() == TEXT_LENGTH;
  }
}
