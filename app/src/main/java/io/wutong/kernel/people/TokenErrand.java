package io.wutong.kernel.people;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code token --as LOGIN}: asks the app that runs on this machine, in a demo zone, for a token and
 * prints it, so that a script can go on with it.
 */
public final class TokenErrand {

  private static final String USAGE = "usage: token --as LOGIN [--port N | --data DIR]";

  private TokenErrand() {}

  /**
   * Does the errand.
   *
   * @return 0 when a token was printed, 2 when the arguments are wrong
   */
  public static int run(List<String> arguments, PrintStream out)
      throws IOException, InterruptedException {
    String login = null;
    String port = null;
    String data = null;
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      String value = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "--as" -> login = value;
        case "--port" -> port = value;
        case "--data" -> data = value;
        default -> throw new StartRefused(USAGE);
      }
    }
    if (login == null || arguments.size() % 2 != 0) {
      out.println(USAGE);
      return 2;
    }
    RunningApp app = RunningApp.at(data, port);
    try {
      JsonNode body = JsonMapper.shared().createObjectNode().put("login", login);
      out.println(app.post("/api/demo/token", body, "").get("token").stringValue());
    } catch (StartRefused e) {
      boolean silent = e.getCause() instanceof ConnectException;
      throw silent
          ? e
          : new StartRefused(
              "no token for %s: %s Maybe it is no demo zone, or no login of it."
                  .formatted(login, e.getMessage()));
    }
    return 0;
  }
}
