package io.wutong.kernel.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files stand whole under their hash, or not at all. */
class FileFolderTest {

  private static final long LIMIT = 1 << 20;

  @TempDir private Path root;

  @Test
  void keepsAFileUnderItsHash() throws IOException {
    FileFolder folder = FileFolder.open(root, 0);
    String hash;
    try (Incoming received = folder.receive(bytes("梧桐"), -1, LIMIT)) {
      folder.keep(received);
      hash = received.hash();
    }
    assertThat(Files.readString(folder.find(hash))).isEqualTo("梧桐");
    assertThat(root.relativize(folder.find(hash)))
        .isEqualTo(Path.of(hash.substring(0, 2), hash.substring(2, 4), hash));
    assertThat(files()).hasSize(1);
  }

  @Test
  void keepsEqualFilesOnce() throws IOException {
    FileFolder folder = FileFolder.open(root, 0);
    for (int i = 0; i < 3; i++) {
      try (Incoming received = folder.receive(bytes("同一份"), -1, LIMIT)) {
        folder.keep(received);
      }
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void refusesADeclaredGiantBeforeReadingIt() throws IOException {
    FileFolder folder = FileFolder.open(root, 0);
    Endless endless = new Endless(Long.MAX_VALUE, false);
    assertThatThrownBy(() -> folder.receive(endless, 2L << 30, LIMIT))
        .hasMessageStartingWith("file-too-large");
    assertThat(endless.given).isZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesAnUndeclaredGiantAtTheLimit() throws IOException {
    FileFolder folder = FileFolder.open(root, 0);
    Endless endless = new Endless(2L << 30, false);
    assertThatThrownBy(() -> folder.receive(endless, -1, LIMIT))
        .hasMessageStartingWith("file-too-large");
    assertThat(endless.given).isLessThan(LIMIT + (1 << 17));
    assertThat(files()).isEmpty();
  }

  @Test
  void leavesNothingWhenTheSenderBreaksOff() throws IOException {
    FileFolder folder = FileFolder.open(root, 0);
    assertThatThrownBy(() -> folder.receive(new Endless(300_000, true), -1, LIMIT))
        .hasMessageStartingWith("upload-broken-off");
    assertThat(files()).isEmpty();
  }

  @Test
  void sweepsAtStartWhatACrashLeft() throws IOException {
    FileFolder folder = FileFolder.open(root, 0);
    try (Incoming kept = folder.receive(bytes("留下"), -1, LIMIT)) {
      folder.keep(kept);
    }
    Incoming lost = folder.receive(bytes("崩溃"), -1, LIMIT);
    assertThat(files()).hasSize(2).contains(lost.path());
    FileFolder.open(root, 0);
    assertThat(files()).hasSize(1).doesNotContain(lost.path());
  }

  @Test
  void leavesTheReserveToTheTables() throws IOException {
    FileFolder folder = FileFolder.open(root, Long.MAX_VALUE / 2);
    assertThatThrownBy(() -> folder.receive(bytes("一"), 3, LIMIT))
        .hasMessageStartingWith("disk-full");
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesWhenTheDiskIsFull() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "mounting takes root");
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", root.toString()) == 0);
    try {
      FileFolder folder = FileFolder.open(root, 0);
      assertThatThrownBy(() -> folder.receive(new Endless(900_000, false), -1, LIMIT))
          .hasMessageStartingWith("disk-full");
      assertThat(files()).isEmpty();
      try (Incoming small = folder.receive(bytes("小"), -1, LIMIT)) {
        folder.keep(small);
      }
      assertThat(files()).hasSize(1);
    } finally {
      run("umount", root.toString());
    }
  }

  @Test
  void knowsNoPathBesideHashes() {
    FileFolder folder = FileFolder.open(root, 0);
    assertThatThrownBy(() -> folder.find("../../../etc/passwd"))
        .hasMessageStartingWith("not-found");
    assertThatThrownBy(() -> folder.find("a".repeat(64))).hasMessageStartingWith("not-found");
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  private static InputStream bytes(String words) {
    return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** So many bytes out of nowhere, and then the end or a broken connection. */
  private static final class Endless extends InputStream {
    private final long size;
    private final boolean breaks;
    private long given;

    Endless(long size, boolean breaks) {
      this.size = size;
      this.breaks = breaks;
    }

    @Override
    public int read() throws IOException {
      if (given >= size) {
        if (breaks) {
          throw new IOException("Connection reset");
        }
        return -1;
      }
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (given >= size) {
        return read();
      }
      int many = (int) Math.min(length, size - given);
      given += many;
      return many;
    }
  }
}
