package io.wutong.shared.start;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says on standard output that the app answers, after everything else is done. Scripts wait for
 * this line; nothing else is written there.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {

  private final PrintStream out = System.out;

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
    if (port != null) {
      out.println("ready http://localhost:" + port);
      out.flush();
    }
  }
}
