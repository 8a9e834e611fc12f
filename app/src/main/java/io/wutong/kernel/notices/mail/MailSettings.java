package io.wutong.kernel.notices.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server of the installation, as {@code --wutong.mail.host=…} or {@code WUTONG_MAIL_HOST}.
 *
 * @param host its name; without one nothing is sent by mail
 * @param port its port
 * @param from the sender's address
 * @param tls how the line is made safe
 * @param user the login there; none for a server that asks for none
 * @param passwordFile a file with the password and nothing else
 * @param password the password itself, for those who hand it over in the environment
 */
@ConfigurationProperties("wutong.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("wutong@localhost") String from,
    @DefaultValue("STARTTLS") Tls tls,
    @DefaultValue("") String user,
    @Nullable Path passwordFile,
    @DefaultValue("") String password) {

  /** How a line to the server is made safe. */
  public enum Tls {
    /** Begun in the open, and refused unless it is made safe. */
    STARTTLS,
    /** Safe from the first byte. */
    TLS,
    /** Not at all: for a server on the same machine. */
    NONE
  }

  /** Whether there is a server. */
  public boolean isSet() {
    return !host.isEmpty();
  }

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return "%s:%d, %s, from %s".formatted(host, port, tls, from);
  }
}
