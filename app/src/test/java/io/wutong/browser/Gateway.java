package io.wutong.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Stands before the app as a proxy does, and can show the pages of a build to come: the same ones
 * under another name of their build, and the worker that belongs to them.
 */
final class Gateway implements AutoCloseable {

  private static final Set<String> NOT_PASSED =
      Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "keep-alive");

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final int behind;
  private volatile String indexMark = "";
  private volatile String workerMark = "";

  Gateway(int behind) throws IOException {
    this.behind = behind;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on the pages are of the build of that name. */
  void deploy(String mark) {
    indexMark = mark;
    workerMark = mark;
  }

  /** Half way: the worker is the new one, the index still the old. */
  void deployWorkerOnly(String mark) {
    workerMark = mark;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/api/live/")) {
        // Nobody here listens; 204 tells a browser not to ask again.
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      HttpResponse<byte[]> answer = ask(exchange);
      answer
          .headers()
          .map()
          .forEach((name, values) -> {
            if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
              exchange.getResponseHeaders().put(name, List.copyOf(values));
            }
          });
      byte[] body = changed(path, answer.body());
      boolean isBare = answer.statusCode() == 204 || answer.statusCode() == 304;
      exchange.sendResponseHeaders(
          answer.statusCode(), isBare || body.length == 0 ? -1 : body.length);
      if (!isBare && body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at(exchange.getRequestURI().toString()));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          // The marks change what an ETag stands for.
          boolean isEtag = name.equalsIgnoreCase("if-none-match");
          if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT)) && !isEtag) {
            values.forEach(value -> request.header(name, value));
          }
        });
    byte[] body = exchange.getRequestBody().readAllBytes();
    request.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private byte[] changed(String path, byte[] body) throws IOException, InterruptedException {
    if (path.equals("/sw.js")) {
      String worker = new String(body, StandardCharsets.UTF_8);
      byte[] index = get("/index.html");
      return worker
          .replaceFirst("BUILD = \"", "BUILD = \"" + workerMark)
          .replace(hash(index), hash(marked(index, workerMark)))
          .getBytes(StandardCharsets.UTF_8);
    }
    String words = new String(body, StandardCharsets.UTF_8);
    return words.contains("<div id=\"app\">") ? marked(body, indexMark) : body;
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray()).body();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + behind + path);
  }

  private static byte[] marked(byte[] index, String mark) {
    return mark.isEmpty()
        ? index
        : new String(index, StandardCharsets.UTF_8)
            .replaceFirst("(<meta name=\"build\" content=\")[^\"]+", "$1" + mark)
            .getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
