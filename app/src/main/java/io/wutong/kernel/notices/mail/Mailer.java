package io.wutong.kernel.notices.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Hands one mail to the server. It waits for no server for long, and never inside a transaction.
 */
@Component
public class Mailer {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MailSettings settings;

  Mailer(MailSettings settings) {
    this.settings = settings;
  }

  /** Whether mail goes out at all. */
  public boolean isSet() {
    return settings.isSet();
  }

  /** A mail under an id that stays the same when it is sent again. */
  public void send(UUID id, String to, String subject, String body, Instant at)
      throws MessagingException, IOException {
    if (!isSet()) {
      throw new IOException("no mail server is set (wutong.mail.host)");
    }
    var mail = new Known(Session.getInstance(properties()), id);
    mail.setFrom(new InternetAddress(settings.from()));
    mail.setRecipient(RecipientType.TO, new InternetAddress(to));
    mail.setSubject(subject, StandardCharsets.UTF_8.name());
    mail.setText(body, StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(at));
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (settings.user().isEmpty()) {
      Transport.send(mail);
    } else {
      Transport.send(mail, settings.user(), password());
    }
  }

  private Properties properties() {
    var properties = new Properties();
    String name = "mail.smtp.";
    String patience = Long.toString(PATIENCE.toMillis());
    properties.put(name + "host", settings.host());
    properties.put(name + "port", Integer.toString(settings.port()));
    properties.put(name + "auth", Boolean.toString(!settings.user().isEmpty()));
    properties.put(name + "connectiontimeout", patience);
    properties.put(name + "timeout", patience);
    properties.put(name + "writetimeout", patience);
    properties.put(name + "ssl.checkserveridentity", "true");
    switch (settings.tls()) {
      case STARTTLS -> {
        properties.put(name + "starttls.enable", "true");
        properties.put(name + "starttls.required", "true");
      }
      case TLS -> properties.put(name + "ssl.enable", "true");
      case NONE -> properties.put(name + "starttls.enable", "false");
    }
    return properties;
  }

  private String password() throws IOException {
    return settings.passwordFile() == null
        ? settings.password()
        : Files.readString(settings.passwordFile()).strip();
  }

  /** Keeps its own id, by which a receiver knows it again. */
  private static final class Known extends MimeMessage {

    private final UUID id;

    Known(Session session, UUID id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<%s@wutong>".formatted(id));
    }
  }
}
