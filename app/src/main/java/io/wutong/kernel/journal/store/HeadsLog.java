package io.wutong.kernel.journal.store;

import io.wutong.kernel.journal.model.Head;
import io.wutong.shared.database.WutongSettings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Every head once more, one a line, in {@code heads.log} outside the database: whoever shortens the
 * database does not shorten this. A copy of it on another machine is worth more still.
 */
@Component
public class HeadsLog {

  private static final int LONGEST_LINE_BYTES = 4096;

  private final Path file;

  @Autowired
  HeadsLog(WutongSettings settings) {
    this(settings.data().resolve("heads.log"));
  }

  /** The log in that file. */
  public HeadsLog(Path file) {
    this.file = file;
  }

  /** The head in its last whole line, or null when there is none. */
  public @Nullable Head findLast() {
    if (!Files.exists(file)) {
      return null;
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      String tail = tail(log);
      int end = tail.lastIndexOf('\n');
      return end <= 0 ? null : Head.parse(tail.substring(tail.lastIndexOf('\n', end - 1) + 1, end));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(file), e);
    }
  }

  /** Adds heads and waits until they are on the disk. Half a line of a crash is cut off first. */
  public void append(Iterable<Head> heads) {
    StringBuilder lines = new StringBuilder();
    heads.forEach(head -> lines.append(head.line()).append('\n'));
    if (lines.isEmpty()) {
      return;
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
      String tail = tail(log);
      int torn = tail.substring(tail.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8).length;
      log.setLength(log.length() - torn);
      log.seek(log.length());
      log.write(lines.toString().getBytes(StandardCharsets.UTF_8));
      log.getFD().sync();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written".formatted(file), e);
    }
  }

  private static String tail(RandomAccessFile log) throws IOException {
    long from = Math.max(0, log.length() - LONGEST_LINE_BYTES);
    byte[] bytes = new byte[(int) (log.length() - from)];
    log.seek(from);
    log.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
