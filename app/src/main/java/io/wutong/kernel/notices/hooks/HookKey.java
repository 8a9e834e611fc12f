package io.wutong.kernel.notices.hooks;

import io.wutong.shared.database.WutongSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * The key from which all secrets of targets follow: {@code secrets/hook-key}, for the house alone.
 * So no secret stands in the database, and a restored installation with its secrets signs as
 * before.
 */
@Component
public class HookKey {

  private static final int BYTES = 32;

  private final Path file;

  HookKey(WutongSettings settings) {
    this.file = settings.data().resolve("secrets/hook-key");
  }

  /** The key; made at the first time. */
  public synchronized byte[] bytes() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The key %s cannot be read".formatted(file), e);
    }
  }

  /** Written whole or not at all, and never readable for others in between. */
  private void make() throws IOException {
    Files.createDirectories(file.getParent());
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Path unfinished = file.resolveSibling("hook-key.unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(unfinished, key);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
