package io.wutong;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser, or a program with a token: keeps cookies, shows the page's token. */
public final class Caller {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String base;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Caller(int port) {
    this.base = "http://localhost:" + port;
  }

  /** What was answered. */
  public record Answer(int status, JsonNode json, String text, HttpResponse<String> raw) {

    /** The slug of a refusal, empty when it is none. */
    public String slug() {
      return json.path("slug").asString("");
    }
  }

  /** From now on shows this token and no cookie. */
  public Caller withToken(String token) {
    headers.put("Authorization", "Bearer " + token);
    cookies.clear();
    return this;
  }

  /** Sends one more header from now on. */
  public Caller with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** No longer sends this header. */
  public Caller without(String name) {
    headers.remove(name);
    return this;
  }

  /** Signs in; the answer says whether it worked. */
  public Answer signIn(String login, String password) {
    var body = JSON.createObjectNode().put("login", login).put("password", password);
    return send("POST", "/api/session", body.toString());
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  public Answer put(String path, String json) {
    return send("PUT", path, json);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** The value of a cookie, or null when there is none. */
  public @Nullable String cookie(String name) {
    return cookies.get(name);
  }

  /** Sets a cookie, or takes it away. */
  public void cookie(String name, @Nullable String value) {
    if (value == null) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }

  /** Sends any request. */
  public Answer send(String method, String path, @Nullable String json) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    request.method(
        method,
        json == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(json));
    if (json != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      var all = new StringBuilder();
      cookies.forEach((name, value) -> all.append(name).append('=').append(value).append("; "));
      request.header("Cookie", all.substring(0, all.length() - 2));
    }
    String csrf = cookies.get("XSRF-TOKEN");
    if (csrf != null && !headers.containsKey("X-XSRF-TOKEN")) {
      request.header("X-XSRF-TOKEN", csrf);
    }
    try {
      return answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer answer(HttpResponse<String> raw) {
    for (String header : raw.headers().allValues("Set-Cookie")) {
      String[] pair = header.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty()) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    String type = raw.headers().firstValue("Content-Type").orElse("");
    JsonNode json =
        type.contains("json") && !raw.body().isEmpty()
            ? JSON.readTree(raw.body())
            : JSON.createObjectNode();
    return new Answer(raw.statusCode(), json, raw.body(), raw);
  }
}
