package io.wutong.attack;

import io.wutong.Parts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The only way in: requests with or without a token, with or without a version. */
record Http(String base) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What was answered. */
  record Answer(int status, String text) {

    boolean isDone() {
      return status >= 200 && status < 300;
    }

    JsonNode json() {
      return text.startsWith("{") || text.startsWith("[")
          ? JSON.readTree(text)
          : JSON.createObjectNode();
    }

    String slug() {
      return json().path("slug").asString("");
    }
  }

  static Http on(int port) {
    return new Http("http://127.0.0.1:" + port);
  }

  Answer get(@Nullable String token, String path) {
    return sent(request(token, path).GET());
  }

  Answer post(@Nullable String token, String path, JsonNode body) {
    return post(token, path, null, body);
  }

  /** Posts an act on a version. */
  Answer post(@Nullable String token, String path, @Nullable String version, JsonNode body) {
    HttpRequest.Builder request = request(token, path);
    if (version != null) {
      request.header("If-Match", "\"" + version + "\"");
    }
    return sent(json(request).POST(text(body)));
  }

  /** Uploads a small text file and answers its hash. */
  String upload(String token, String name, String content) {
    byte[] body = new Parts().file("file", name, content.getBytes(StandardCharsets.UTF_8)).bytes();
    Answer stored =
        sent(
            request(token, "/api/files")
                .header("Content-Type", "multipart/form-data; boundary=" + Parts.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body)));
    if (!stored.isDone()) {
      throw new IllegalStateException("the upload was refused: " + stored);
    }
    return stored.json().get("hash").stringValue();
  }

  /** An object with one text. */
  static ObjectNode object(String name, String value) {
    return JSON.createObjectNode().put(name, value);
  }

  private HttpRequest.Builder request(@Nullable String token, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }

  private static BodyPublisher text(JsonNode body) {
    return BodyPublishers.ofString(body.toString());
  }

  private static Answer sent(HttpRequest.Builder request) {
    try {
      HttpResponse<String> raw = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(raw.statusCode(), raw.body());
    } catch (IOException e) {
      // 0: nobody answered, so nobody knows what came of it.
      return new Answer(0, String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
