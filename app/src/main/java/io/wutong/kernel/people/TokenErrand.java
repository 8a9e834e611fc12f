package io.wutong.kernel.people;

import io.wutong.shared.start.PortFile;
import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code token --as LOGIN}: asks the app that runs on this machine, in a demo zone, for a token and
 * prints it, so that a script can go on with it.
 */
public final class TokenErrand {

  private static final String USAGE = "usage: token --as LOGIN [--port N | --data DIR]";
  private static final String PORT_UNLESS_SAID = "8080";

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
    out.println(ask(port == null ? portIn(data) : port, login));
    return 0;
  }

  private static String portIn(@Nullable String data) throws IOException {
    if (data == null) {
      String usual = System.getenv("WUTONG_DATA");
      return usual == null ? PORT_UNLESS_SAID : portOrUsual(Path.of(usual));
    }
    return portOrUsual(Path.of(data));
  }

  private static String portOrUsual(Path data) throws IOException {
    Path file = PortFile.in(data);
    return Files.exists(file) ? Files.readString(file).strip() : PORT_UNLESS_SAID;
  }

  private static String ask(String port, String login) throws IOException, InterruptedException {
    JsonMapper json = JsonMapper.shared();
    String body = json.createObjectNode().put("login", login).toString();
    if (!port.matches("[0-9]{1,5}")) {
      throw new StartRefused("%s is not a port. Maybe: --port 8080".formatted(port));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/demo/token"))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      JsonNode said = json.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new StartRefused(
            "no token for %s: %s Maybe it is no demo zone, or no login of it."
                .formatted(login, said.path("detail").asString("")));
      }
      return said.get("token").stringValue();
    } catch (ConnectException e) {
      throw new StartRefused(
          "nothing answers at port %s. Maybe start it: ./wutong run".formatted(port), e);
    }
  }
}
