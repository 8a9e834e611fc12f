package io.wutong.kernel.people;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code admin --login NAME}: asks the app that runs over this data folder for the first
 * administrator of a zone that has none, or for another password of one who forgot it, and prints
 * the password.
 */
public final class AdminErrand {

  private static final String USAGE =
      "usage: admin --login NAME [--name PERSON] [--zone NAME] [--data DIR] [--port N]";

  private AdminErrand() {}

  /**
   * Does the errand.
   *
   * @return 0 when a password was printed, 2 when the arguments are wrong
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    String port = null;
    String data = null;
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      String value = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "--login", "--name", "--zone" -> body.put(arguments.get(i).substring(2), value);
        case "--port" -> port = value;
        case "--data" -> data = value;
        default -> throw new StartRefused(USAGE);
      }
    }
    if (!body.has("login") || arguments.size() % 2 != 0) {
      err.println(USAGE);
      return 2;
    }
    RunningApp app = RunningApp.at(data, port);
    JsonNode told = app.post("/api/administrator", body, key(app.data()));
    out.println(told.get("password").stringValue());
    err.printf(
        "%s administers this zone. Sign in once with this password at http://localhost:%s; the page"
            + " then asks for another.%n",
        told.get("login").stringValue(), app.port());
    return 0;
  }

  private static String key(Path data) throws IOException {
    Path file = AdminKey.in(data);
    if (!Files.exists(file)) {
      throw new StartRefused(
          "no app has been started over %s. Maybe start it: ./wutong run --data %s"
              .formatted(data, data));
    }
    if (!Files.isReadable(file)) {
      throw new StartRefused(
          "%s belongs to another user. Maybe do this as %s."
              .formatted(file, Files.getOwner(file).getName()));
    }
    return Files.readString(file).strip();
  }
}
