package io.wutong.kernel.evidence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was received whole and is not kept yet. Closing it removes it, unless it has been
 * renamed into its place by then.
 *
 * @param path where it stands
 * @param hash SHA-256, lower-case hex
 * @param size in bytes
 */
public record Incoming(Path path, String hash, long size) implements AutoCloseable {

  @Override
  public void close() {
    discard(path);
  }

  static void discard(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("removing an unfinished file", e);
    }
  }
}
