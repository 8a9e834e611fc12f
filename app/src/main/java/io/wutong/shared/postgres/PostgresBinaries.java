package io.wutong.shared.postgres;

import io.wutong.shared.start.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the class path. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /** Unpacks below {@code folder} unless these very programs are there; answers their home. */
  static Path unpack(Path folder) throws IOException {
    JarURLConnection archive = archive();
    // The jar's directory knows the checksum; reading 15 MB at every start would tell no more.
    var entry = archive.getJarEntry();
    String content = "%08x-%d".formatted(entry.getCrc(), entry.getSize());
    Path home = folder.resolve(content);
    if (Files.isDirectory(home)) {
      return home;
    }
    Path unfinished = Files.createTempDirectory(folder, "unfinished-");
    try {
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      try (InputStream in = archive.getInputStream()) {
        unpack(in, unfinished);
      }
      flushToDisk(unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Folders.delete(unfinished);
      // Another process may have been faster; its programs are as good as ours.
      if (!Files.isDirectory(home)) {
        throw e;
      }
    }
    return home;
  }

  private static JarURLConnection archive() throws IOException {
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String name = "/postgres-linux-" + (machine.equals("amd64") ? "x86_64" : machine) + ".txz";
    URL url = PostgresBinaries.class.getResource(name);
    if (url == null || !(url.openConnection() instanceof JarURLConnection archive)) {
      throw new StartRefused(
          "there are no PostgreSQL programs for %s in this build. "
                  .formatted(System.getProperty("os.name") + " " + machine)
              + "Maybe name a server of your own in WUTONG_DB_URL and WUTONG_DB_OWNER_URL.");
    }
    return archive;
  }

  private static void unpack(InputStream in, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("archive entry leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      // Readable for the user the server runs as, who need not be the one who unpacks.
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** After a power cut the renamed folder must not hold empty files. */
  private static void flushToDisk(Path folder) throws IOException {
    Programs.run(List.of("sync", "-f", folder.toString()));
  }
}
