package io.wutong.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Child;
import io.wutong.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, made of a small tmpfs in a mount namespace of the child: nothing stays
 * mounted, and an ordinary user can do it too.
 */
class FullDiskTest {

  @TempDir Path data;

  @Test
  void saysSoWhenTheProgramsDoNotFit() throws Exception {
    assertThat(startOn("8m", data.resolve("postgres-bin"))).isEqualTo(sentence());
  }

  @Test
  void saysSoWhenTheClusterDoesNotFit() throws Exception {
    assertThat(startOn("8m", TestDatabase.binaries().toAbsolutePath())).isEqualTo(sentence());
  }

  private String sentence() {
    return "the disk that holds %s is full. Maybe free some space there, or use another: --data DIR."
        .formatted(data);
  }

  private String startOn(String size, Path binaries) throws Exception {
    PostgresBinaries.unpack(Files.createDirectories(TestDatabase.binaries()));
    String mount = "mount -t tmpfs -o size=%s tmpfs %s && exec \"$@\"".formatted(size, data);
    String user = System.getProperty("user.name").equals("root") ? "-m" : "-rm";
    try (Child child =
        Child.java(
            List.of("unshare", user, "sh", "-c", mount, "sh"),
            StartOnce.class.getName(),
            List.of(data.toString(), binaries.toString()))) {
      assertThat(child.end()).as(child.errors()).isEqualTo(1);
      return child.errors().lines().reduce("", (before, line) -> line);
    }
  }
}
