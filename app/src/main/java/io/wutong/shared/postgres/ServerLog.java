package io.wutong.shared.postgres;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the server says. Its first words go to one file; then its own collector writes one file per
 * weekday, overwritten after a week, so that a log never fills the disk over the years.
 */
record ServerLog(Path folder) {

  private static final int READ_AT_MOST = 64 * 1024;

  Path startFile() {
    return folder.resolve("postgres-start.log");
  }

  /** Turns the server's last complaint into the sentence a person reads. */
  StartRefused refusal(int exitCode) throws IOException {
    String complaint = lastComplaint();
    if (complaint.contains("No space left on device")) {
      return diskFull(folder);
    }
    return new StartRefused(
        "PostgreSQL does not start (exit %d): %s. Maybe look into %s."
            .formatted(exitCode, complaint.isEmpty() ? "it says nothing" : complaint, folder));
  }

  static StartRefused diskFull(Path where) {
    return new StartRefused(
        "the disk that holds %s is full. Maybe free some space there, or use another: --data DIR."
            .formatted(where));
  }

  private String lastComplaint() throws IOException {
    List<Path> newestLast;
    try (Stream<Path> files = Files.list(folder)) {
      newestLast =
          new ArrayList<>(
              files
                  .filter(file -> file.getFileName().toString().startsWith("postgres-"))
                  .sorted(Comparator.comparing(ServerLog::changed))
                  .toList());
    }
    for (Path file : newestLast.reversed()) {
      List<String> complaints =
          tail(file)
              .lines()
              .filter(line -> line.matches(".*\\b(FATAL|PANIC|error|ERROR):.*"))
              .map(line -> line.replaceFirst(".*?\\b(FATAL|PANIC|error|ERROR):\\s*", ""))
              .toList();
      if (!complaints.isEmpty()) {
        return complaints.getLast();
      }
    }
    return "";
  }

  private static String tail(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int from = Math.max(0, all.length - READ_AT_MOST);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  /** The word a program used for a disk that is full, in whatever language of errors. */
  static boolean saysDiskFull(String output) {
    return output.toLowerCase(Locale.ROOT).contains("no space left on device");
  }
}
