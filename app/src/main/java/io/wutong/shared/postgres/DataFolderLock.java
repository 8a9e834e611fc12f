package io.wutong.shared.postgres;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process per data folder.
 *
 * <p>The kernel gives the lock back when the process dies, however it dies, so there is no stale
 * lock to clean up. The process id lies in a file of its own: POSIX drops a process's locks on a
 * file as soon as it closes any descriptor of that file, so the locked file is never read.
 */
final class DataFolderLock implements AutoCloseable {

  /** For the same reason a second try within this process must not even open the file. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path data;
  private final FileChannel channel;

  private DataFolderLock(Path data, FileChannel channel) {
    this.data = data;
    this.channel = channel;
  }

  static DataFolderLock take(Path folder) throws IOException {
    Path data = folder.toRealPath();
    if (!HELD_HERE.add(data)) {
      throw inUse(data, String.valueOf(ProcessHandle.current().pid()));
    }
    boolean taken = false;
    try {
      FileChannel channel =
          FileChannel.open(
              data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw inUse(data, holder(data));
      }
      taken = true;
      Files.writeString(data.resolve("lock.pid"), ProcessHandle.current().pid() + "\n");
      return new DataFolderLock(data, channel);
    } finally {
      if (!taken) {
        HELD_HERE.remove(data);
      }
    }
  }

  /** Whether a process that lives holds the folder. The locked file itself is not touched. */
  static boolean isHeld(Path folder) throws IOException {
    Path pid = folder.resolve("lock.pid");
    if (!Files.exists(pid)) {
      return false;
    }
    String holder = Files.readString(pid).strip();
    return holder.matches("\\d{1,9}") && ProcessHandle.of(Long.parseLong(holder)).isPresent();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(data.resolve("lock.pid"));
    channel.close();
    HELD_HERE.remove(data);
  }

  private static String holder(Path data) {
    try {
      return Files.readString(data.resolve("lock.pid")).strip();
    } catch (IOException e) {
      // The holder is between taking the lock and writing its number.
      return "(just starting)";
    }
  }

  private static StartRefused inUse(Path data, String pid) {
    return new StartRefused(
        "data folder %s is in use by process %s. Maybe stop it, or use another: --data DIR."
            .formatted(data, pid));
  }
}
