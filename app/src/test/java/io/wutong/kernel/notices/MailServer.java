package io.wutong.kernel.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A real server of mail on this machine, on one port, that can be stopped and begun anew. */
final class MailServer {

  private final int port;
  private GreenMail server;

  MailServer(int port) {
    this.port = port;
    this.server = started(port);
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GreenMail started(int port) {
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  /** It answers, and nothing has come. */
  void again() {
    server.stop();
    server = started(port);
  }

  void stop() {
    server.stop();
  }

  /** What came, each as its subject and its words. */
  List<String> all() {
    return Arrays.stream(server.getReceivedMessages()).map(MailServer::text).toList();
  }

  /** What came with these words. */
  List<String> with(String words) {
    return all().stream().filter(text -> text.contains(words)).toList();
  }

  private static String text(MimeMessage received) {
    try {
      byte[] words = received.getInputStream().readAllBytes();
      return received.getSubject() + "\n" + new String(words, StandardCharsets.UTF_8);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
