package io.wutong.kernel.evidence;

import io.wutong.kernel.evidence.content.Inspection;
import io.wutong.kernel.evidence.model.FileKind;
import io.wutong.kernel.evidence.model.FileName;
import io.wutong.kernel.evidence.store.FileFolder;
import io.wutong.kernel.evidence.store.Incoming;
import io.wutong.kernel.evidence.store.Upload;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import io.wutong.shared.web.Attached;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** The door of evidence: keep a file, find it again, hand it out. */
@Service
public class Evidence {

  private final FileFolder folder;
  private final Uploads uploads;
  private final ProductClock clock;
  private final long largest;

  Evidence(FileFolder folder, Uploads uploads, ProductClock clock, FileSettings settings) {
    this.folder = folder;
    this.uploads = uploads;
    this.clock = clock;
    this.largest = settings.largest().toBytes();
  }

  /**
   * Keeps a file for the acting person, whose it is until it is attached to something.
   *
   * @param declaredLength what the sender says its size is, or -1
   */
  public FileRef store(InputStream content, String name, long declaredLength) {
    return store(content, name, declaredLength, (file, path) -> {});
  }

  /**
   * The same, if whoever receives it finds what they need in it.
   *
   * @param check looks at the file before it is kept; what it refuses leaves nothing behind
   */
  public FileRef store(
      InputStream content, String name, long declaredLength, BiConsumer<FileRef, Path> check) {
    FileName clean = FileName.of(name);
    Inspection.claimed(clean);
    try (Incoming received = folder.receive(content, declaredLength, largest)) {
      if (received.size() == 0) {
        throw Refusal.of("file-empty").with("name", clean.full()).refused();
      }
      FileKind kind = Inspection.kind(received.path(), clean);
      check.accept(
          new FileRef(received.hash(), clean.full(), received.size(), kind.mediaType()),
          received.path());
      folder.keep(received);
      return uploads.record(
          new Upload(
              Ids.next(),
              received.hash(),
              clean.full(),
              received.size(),
              kind.mediaType(),
              Acting.get().person(),
              clock.now()));
    }
  }

  /**
   * A file that the acting person uploaded. A room that attaches a file asks this at the moment of
   * attaching, so that knowing a hash is not enough to come by somebody else's file.
   */
  public FileRef get(String hash) {
    FileRef file = find(hash);
    if (file == null) {
      throw Refusal.absent("file").refused();
    }
    return file;
  }

  /** A file that the acting person uploaded, or null. */
  public @Nullable FileRef find(String hash) {
    return uploads.find(hash, Acting.get().person());
  }

  /** The bytes, for a room that attached the file. Whether the actor may read is for it to know. */
  public InputStream open(String hash) {
    try {
      return Files.newInputStream(folder.find(hash));
    } catch (IOException e) {
      throw new UncheckedIOException("opening a kept file", e);
    }
  }

  /** Where the bytes stand, for readers that jump about in a file; nobody writes there. */
  public Path file(String hash) {
    return folder.find(hash);
  }

  /**
   * The answer that hands the file out, under the name that the attaching room keeps. Whether the
   * actor may read is for that room to know. Browsers save it and never show it in our own origin.
   */
  public ResponseEntity<Resource> serve(String hash, String name) {
    String mediaType = uploads.findMediaType(hash);
    if (mediaType == null) {
      throw Refusal.absent("file").refused();
    }
    return Attached.as(name, MediaType.parseMediaType(mediaType))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new FileSystemResource(folder.find(hash)));
  }
}
