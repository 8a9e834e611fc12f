package io.wutong.kernel.people;

import io.wutong.kernel.people.model.Secret;
import io.wutong.shared.database.WutongSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A secret that the app leaves in its data folder at each start, for the user alone that it runs
 * as. Whoever reads it could read the database's files too, and may name an administrator.
 */
@Component
@Order(0)
public class AdminKey implements ApplicationListener<ApplicationReadyEvent> {

  /** The header in which an errand shows it. */
  public static final String HEADER = "Wutong-Admin-Key";

  private static final Logger log = LoggerFactory.getLogger(AdminKey.class);

  private final Path data;
  private final FirstAdministrator first;
  private final byte[] hash;
  private final String text;

  AdminKey(WutongSettings settings, FirstAdministrator first) {
    this.data = settings.data();
    this.first = first;
    byte[] random = new byte[Secret.BYTES];
    new SecureRandom().nextBytes(random);
    this.text = Secret.text(random);
    this.hash = Secret.hash(text);
  }

  /** Where it stands, under a data folder. */
  static Path in(Path data) {
    return data.resolve("admin.key");
  }

  /** Whether this is the key of this start. */
  public boolean isRight(String shown) {
    return Secret.looksLikeOne(shown) && MessageDigest.isEqual(Secret.hash(shown), hash);
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (Files.isDirectory(data)) {
      leave();
    }
    if (first.isMissing()) {
      log.warn("nobody administers this zone yet. Maybe: ./wutong admin --login NAME");
    }
  }

  private void leave() {
    try {
      Path file = in(data);
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text + "\n");
    } catch (IOException e) {
      // The app answers all the same; only nobody can name an administrator past the pages.
      log.warn("the key for ./wutong admin could not be left in {}", data, e);
    }
  }
}
