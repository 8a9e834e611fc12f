package io.wutong.kernel.notices.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a receiver knows that it is us: HMAC-SHA256 over id, time and body, in the form of Standard
 * Webhooks (webhook-id, webhook-timestamp, webhook-signature), for which there are libraries.
 */
public final class HookSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";

  private HookSignature() {}

  /** A target's secret of a turn: it follows from the installation's key and is kept nowhere. */
  public static byte[] secret(byte[] key, UUID hook, int turn) {
    return mac(key, "hook/%s/%d".formatted(hook, turn).getBytes(StandardCharsets.UTF_8));
  }

  /** The secret as it is handed over. */
  public static String said(byte[] secret) {
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  /** What the header says. */
  public static String of(byte[] secret, UUID id, long timestamp_s, byte[] body) {
    byte[] head = "%s.%d.".formatted(id, timestamp_s).getBytes(StandardCharsets.UTF_8);
    byte[] signed = new byte[head.length + body.length];
    System.arraycopy(head, 0, signed, 0, head.length);
    System.arraycopy(body, 0, signed, head.length, body.length);
    return "v1," + Base64.getEncoder().encodeToString(mac(secret, signed));
  }

  private static byte[] mac(byte[] key, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
