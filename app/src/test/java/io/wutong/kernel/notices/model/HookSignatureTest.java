package io.wutong.kernel.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Values worked out elsewhere, with the hmac module of Python:
 *
 * <pre>
 * key = bytes(range(32))
 * secret = hmac.new(key, b"hook/00000000-0000-0000-0000-000000000007/3", sha256).digest()
 * hmac.new(secret, b"00000000-0000-0000-0000-000000000019.1650938400." + body, sha256)
 * </pre>
 */
class HookSignatureTest {

  private static final UUID HOOK = new UUID(0, 7);
  private static final UUID ID = new UUID(0, 0x19);
  private static final byte[] BODY =
      "{\"type\":\"notice\",\"number\":\"2022-00019\",\"title\":\"重大危险源联网\"}"
          .getBytes(StandardCharsets.UTF_8);

  private static byte[] key() {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) i;
    }
    return key;
  }

  @Test
  void theSecretIsHandedOverInTheFormThatLibrariesTake() {
    assertThat(HookSignature.said(HookSignature.secret(key(), HOOK, 3)))
        .isEqualTo("whsec_WOlQDQDYNbm00WxdXfPjLnXQC6FYYQpFyNTe2+e6VZk=");
  }

  @Test
  void theSignatureIsTheOneThatAnotherProgramWorksOut() {
    byte[] secret = HookSignature.secret(key(), HOOK, 3);
    assertThat(HookSignature.of(secret, ID, 1_650_938_400, BODY))
        .isEqualTo("v1,L31rlCsanImExq0Pcyy8mhdI05hWcagbYPUzahE9B3U=");
  }
}
