package io.wutong.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords, one file each, readable for the app's user only. */
final class Secrets {

  private final Path folder;

  Secrets(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** The password of that name, made up when there is none. */
  String get(String name) throws IOException {
    Path file = file(name);
    if (!has(name)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      // Written whole or not at all: half a password would lock the app out of its own data.
      Path unfinished = folder.resolve(name + ".unfinished");
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(unfinished, HexFormat.of().formatHex(random));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }
}
