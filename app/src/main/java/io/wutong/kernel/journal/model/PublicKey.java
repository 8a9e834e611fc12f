package io.wutong.kernel.journal.model;

import io.wutong.kernel.journal.Hashes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;

/** The public half of the key that signs heads: whoever has it can check them. */
public final class PublicKey {

  private final java.security.PublicKey key;
  private final byte[] encoded;

  private PublicKey(java.security.PublicKey key) {
    this.key = key;
    this.encoded = key.getEncoded();
  }

  /**
   * The key in the usual encoding (X.509 SubjectPublicKeyInfo).
   *
   * @throws IllegalArgumentException when the bytes are no Ed25519 key
   */
  public static PublicKey of(byte[] encoded) {
    try {
      return new PublicKey(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("These bytes are no Ed25519 public key.", e);
    }
  }

  /** SHA-256 of the encoded key, in hex: its name in heads and among the kept files. */
  public String id() {
    return Hashes.hex(Hashes.sha256(encoded));
  }

  /** The encoded key. */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** Whether the head bears this key's signature. */
  public boolean signed(Head head) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(head.signed());
      return check.verify(Hashes.bytes(head.signature()));
    } catch (SignatureException | IllegalArgumentException e) {
      return false; // not even the form of a signature
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java since 15 has Ed25519", e);
    }
  }
}
