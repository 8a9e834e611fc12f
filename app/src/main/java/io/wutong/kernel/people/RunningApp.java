package io.wutong.kernel.people;

import io.wutong.shared.start.PortFile;
import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app that runs on this machine, as an errand finds and asks it. */
record RunningApp(Path data, String port) {

  private static final String PORT_UNLESS_SAID = "8080";

  /** By the port, or by the data folder that it runs over; each as it usually is unless said. */
  static RunningApp at(@Nullable String data, @Nullable String port) throws IOException {
    String usual = System.getenv("WUTONG_DATA");
    Path folder = Path.of(data != null ? data : usual != null ? usual : "data");
    String found = port == null ? portIn(folder) : port;
    if (!found.matches("[0-9]{1,5}")) {
      throw new StartRefused("%s is not a port. Maybe: --port 8080".formatted(found));
    }
    return new RunningApp(folder, found);
  }

  private static String portIn(Path data) throws IOException {
    Path file = PortFile.in(data);
    return Files.exists(file) ? Files.readString(file).strip() : PORT_UNLESS_SAID;
  }

  /** What it answers; refused with its own words when it does not do it. */
  JsonNode post(String path, JsonNode body, String key) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en")
            .header(AdminKey.HEADER, key)
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      JsonNode said = JsonMapper.shared().readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new StartRefused(
            "%s %s".formatted(said.path("detail").asString(""), said.path("remedy").asString("")));
      }
      return said;
    } catch (ConnectException e) {
      throw new StartRefused(
          "nothing answers at port %s. Maybe start it: ./wutong run".formatted(port), e);
    }
  }
}
