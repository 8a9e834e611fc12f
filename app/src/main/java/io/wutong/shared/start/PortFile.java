package io.wutong.shared.start;

import io.wutong.shared.database.WutongSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Leaves the port in the data folder, so that an errand finds the app that runs over it. */
@Component
@Order(0)
public class PortFile implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger log = LoggerFactory.getLogger(PortFile.class);

  private final Path data;
  private final Environment environment;

  PortFile(WutongSettings settings, Environment environment) {
    this.data = settings.data();
    this.environment = environment;
  }

  /** Where the port stands, under a data folder. */
  public static Path in(Path data) {
    return data.resolve("server.port");
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    String port = environment.getProperty("local.server.port");
    if (port == null || !Files.isDirectory(data)) {
      return;
    }
    try {
      Files.writeString(in(data), port + "\n");
    } catch (IOException e) {
      // The app answers all the same; an errand then asks for the port.
      log.warn("the port could not be left in {}", data, e);
    }
  }
}
