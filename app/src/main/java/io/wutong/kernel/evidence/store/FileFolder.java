package io.wutong.kernel.evidence.store;

import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files on disk, each under its hash: {@code ab/cd/abcd…}. What is being received stands in
 * {@code incoming} of the same file system until it is whole, checked and flushed; then one rename
 * puts it in its place. What a crash left in {@code incoming} is swept at the next start.
 */
public final class FileFolder {

  private static final Logger log = LoggerFactory.getLogger(FileFolder.class);
  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final Path incoming;
  private final long reserve;

  private FileFolder(Path root, long reserve) {
    this.root = root;
    this.incoming = root.resolve("incoming");
    this.reserve = reserve;
  }

  /**
   * Opens the folder, making it the first time, and sweeps.
   *
   * @param reserve so many bytes are left free: the tables live on the same disk
   */
  public static FileFolder open(Path root, long reserve) {
    FileFolder folder = new FileFolder(root.toAbsolutePath().normalize(), reserve);
    try {
      Files.createDirectories(folder.incoming);
      folder.sweep();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for files %s cannot be used".formatted(root), e);
    }
  }

  /** Where unfinished files stand. */
  public Path incoming() {
    return incoming;
  }

  private void sweep() throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.list(incoming)) {
      left = all.filter(Files::isRegularFile).toList();
    }
    for (Path path : left) {
      Files.deleteIfExists(path);
    }
    if (!left.isEmpty()) {
      log.info("{} unfinished files of an earlier run were removed", left.size());
    }
  }

  /**
   * Receives a stream, hashing it.
   *
   * @param limit more bytes than this are refused as soon as they come
   */
  public Incoming receive(InputStream in, long declared, long limit) {
    if (declared > limit) {
      throw tooLarge(limit);
    }
    Path temp = null;
    boolean whole = false;
    try {
      if (Files.getFileStore(incoming).getUsableSpace() - Math.max(declared, 0) < reserve) {
        throw diskFull();
      }
      temp = Files.createTempFile(incoming, "upload-", ".part");
      Incoming received = copy(in, temp, limit);
      whole = true;
      return received;
    } catch (IOException e) {
      throw isDiskFull(e) ? diskFull() : new UncheckedIOException("receiving a file", e);
    } finally {
      if (!whole && temp != null) {
        Incoming.discard(temp);
      }
    }
  }

  private static Incoming copy(InputStream in, Path temp, long limit) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (FileChannel channel = FileChannel.open(temp, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      for (int read = next(in, buffer); read >= 0; read = next(in, buffer)) {
        size += read;
        if (size > limit) {
          throw tooLarge(limit);
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
      channel.force(true);
    }
    return new Incoming(temp, HexFormat.of().formatHex(digest.digest()), size);
  }

  /** A failure to read is the sender's, a failure to write is ours: they must not be mixed up. */
  private static int next(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw Refusal.badInput("upload-broken-off").refused();
    }
  }

  /** Puts a received file in its place; a file that is there already stays. */
  public void keep(Incoming received) {
    Path place = place(received.hash());
    try {
      if (Files.exists(place) && Files.size(place) == received.size()) {
        return;
      }
      Path second = place.resolveSibling(".").normalize();
      Path first = second.resolveSibling(".").normalize();
      Files.createDirectories(second);
      Files.move(received.path(), place, StandardCopyOption.ATOMIC_MOVE);
      // The new name must survive a power cut as the bytes do, and so must new folders' names.
      flush(second);
      flush(first);
      flush(root);
    } catch (IOException e) {
      throw isDiskFull(e) ? diskFull() : new UncheckedIOException("keeping a file", e);
    }
  }

  /** Where the file of that hash stands; refused when there is none. */
  public Path find(String hash) {
    Path place = place(hash);
    if (!Files.isRegularFile(place)) {
      throw Refusal.absent("file").refused();
    }
    return place;
  }

  private Path place(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw Refusal.absent("file").refused();
    }
    return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
  }

  private static void flush(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Whether a failure, or what caused it, says that there is no room left on the disk. */
  public static boolean isDiskFull(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left on device") || message.contains("quota exceeded")) {
      return true;
    }
    Throwable cause = failure.getCause();
    return cause != null && isDiskFull(cause);
  }

  public static Refused diskFull() {
    return new Refusal("disk-full", 507, Map.of()).refused();
  }

  public static Refused tooLarge(long limit) {
    return new Refusal("file-too-large", 413, Map.of("limitMb", limit >> 20)).refused();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
