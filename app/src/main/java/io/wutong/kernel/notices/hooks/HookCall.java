package io.wutong.kernel.notices.hooks;

import io.wutong.kernel.notices.model.Hook;
import io.wutong.kernel.notices.model.HookSignature;
import io.wutong.kernel.notices.model.Reachable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/**
 * Tells a target one thing: a signed POST, of which only the status matters. The name is looked up
 * once, and the very address that was found allowed is connected to: a name that answers
 * differently the second time leads nowhere. Redirects are not followed.
 */
@Component
public class HookCall {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int STATUS_MAX = 200;

  private final Reachable reachable;
  private final HookKey key;

  HookCall(HookSettings settings, HookKey key) {
    this.reachable = new Reachable(settings.allow());
    this.key = key;
  }

  /** Where a target may be. */
  public Reachable reachable() {
    return reachable;
  }

  /** A target's secret, as it is handed over. */
  public String secret(Hook hook) {
    return HookSignature.said(HookSignature.secret(key.bytes(), hook.id(), hook.turn()));
  }

  /** Tells it; whatever is no success throws. */
  public void tell(Hook hook, UUID id, String json, Instant at) throws IOException {
    URI url = reachable.url(hook.url());
    if (url == null) {
      throw new IOException("the address is no longer allowed");
    }
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] secret = HookSignature.secret(key.bytes(), hook.id(), hook.turn());
    long timestamp_s = at.getEpochSecond();
    String head =
        """
        POST %s HTTP/1.1
        Host: %s
        User-Agent: wutong
        Content-Type: application/json
        Content-Length: %d
        webhook-id: %s
        webhook-timestamp: %d
        webhook-signature: %s
        Connection: close

        """
            .formatted(
                path(url),
                url.getRawAuthority(),
                body.length,
                id,
                timestamp_s,
                HookSignature.of(secret, id, timestamp_s, body));
    String status = exchange(url, head.replace("\n", "\r\n"), body);
    if (!status.matches("HTTP/1\\.[01] 2\\d\\d.*")) {
      throw new IOException("answered: " + status);
    }
  }

  private static String path(URI url) {
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private String exchange(URI url, String head, byte[] body) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (Socket line = new Socket()) {
      int patience_ms = (int) PATIENCE.toMillis();
      line.connect(new InetSocketAddress(address(url), Reachable.port(url)), patience_ms);
      line.setSoTimeout(patience_ms);
      Socket safe = "https".equals(url.getScheme()) ? secured(line, url) : line;
      OutputStream out = safe.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
      return status(safe.getInputStream(), end);
    }
  }

  /** Every address of the name has to be allowed, for nobody knows which is taken next time. */
  private InetAddress address(URI url) throws IOException {
    InetAddress[] found = InetAddress.getAllByName(url.getHost());
    for (InetAddress each : found) {
      if (!reachable.allows(url, each)) {
        throw new IOException("%s leads into a private network".formatted(url.getHost()));
      }
    }
    return found[0];
  }

  private static Socket secured(Socket line, URI url) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var safe = (SSLSocket) factory.createSocket(line, url.getHost(), Reachable.port(url), true);
    SSLParameters parameters = safe.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    safe.setSSLParameters(parameters);
    safe.startHandshake();
    return safe;
  }

  private static String status(InputStream in, long end) throws IOException {
    var status = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\r' && next != '\n' && status.length() < STATUS_MAX) {
      if (System.nanoTime() > end) {
        throw new IOException("answers too slowly");
      }
      status.append(next > ' ' && next < 127 ? (char) next : ' ');
      next = in.read();
    }
    return status.toString();
  }
}
