package io.wutong.shared.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says on standard output that the app answers, after everything else is done. Scripts wait for
 * this line; nothing else is written there. Who cannot read it names a file to appear instead.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

  private final PrintStream out = System.out;

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    Environment environment = event.getApplicationContext().getEnvironment();
    String port = environment.getProperty("local.server.port");
    if (port == null) {
      return;
    }
    out.println("ready http://localhost:" + port);
    out.flush();
    String file = environment.getProperty("wutong.ready-file");
    if (file != null) {
      announce(Path.of(file), port);
    }
  }

  private static void announce(Path file, String port) {
    try {
      Files.writeString(file, port + "\n");
    } catch (IOException e) {
      // The app answers all the same.
      log.warn("the file {} could not be written", file, e);
    }
  }
}
