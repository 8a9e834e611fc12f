package io.wutong.kernel.journal.store;

import io.wutong.kernel.journal.Hashes;
import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.PublicKey;
import io.wutong.shared.database.WutongSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The key that signs heads: {@code secrets/proof-key} for the house alone, {@code proof-key.pub}
 * for everybody. Both are PEM, as {@code openssl pkey} reads them.
 */
@Component
public class ProofKey {

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final Path secret;
  private final Path open;

  @Autowired
  ProofKey(WutongSettings settings) {
    this(settings.data());
  }

  /** The key of that data folder. */
  public ProofKey(Path data) {
    this.secret = data.resolve("secrets/proof-key");
    this.open = data.resolve("proof-key.pub");
  }

  /** Whether there is one. */
  public boolean exists() {
    return Files.exists(secret);
  }

  /** Makes one. Nothing that exists is overwritten. */
  public void make() {
    if (exists()) {
      return;
    }
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      String half = pem(PUBLIC, pair.getPublic().getEncoded());
      Files.createDirectories(folderOf(secret));
      Files.setPosixFilePermissions(folderOf(secret), PosixFilePermissions.fromString("rwx------"));
      write(secret, pem(PRIVATE, pair.getPrivate().getEncoded()) + half, "rw-------");
      write(open, half, "rw-r--r--");
    } catch (IOException e) {
      throw new UncheckedIOException("The key %s cannot be written".formatted(secret), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java since 15 has Ed25519", e);
    }
  }

  /** Its public half. */
  public PublicKey publicKey() {
    return PublicKey.of(part(read(secret), PUBLIC));
  }

  /** The public half that lies in the open, or null when there is none. */
  public @Nullable PublicKey findOpen() {
    return Files.exists(open) ? PublicKey.of(part(read(open), PUBLIC)) : null;
  }

  /** A signed head. */
  public Head sign(long size, Hash root, Instant sealedAt) {
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(part(read(secret), PRIVATE)));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(Head.signed(size, root, sealedAt));
      return new Head(size, root, sealedAt, publicKey().id(), Hashes.hex(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key %s signs nothing".formatted(secret), e);
    }
  }

  /** Written whole or not at all, and never readable for others in between. */
  private static void write(Path file, String text, String permissions) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    Files.writeString(unfinished, text);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? Path.of("") : folder;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The key %s cannot be read".formatted(file), e);
    }
  }

  private static String pem(String kind, byte[] content) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, lines);
  }

  private static byte[] part(String text, String kind) {
    String begin = "-----BEGIN " + kind + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + kind + "-----");
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "The key file holds no %s.\nMaybe put it back from a backup.".formatted(kind));
    }
    return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
  }
}
