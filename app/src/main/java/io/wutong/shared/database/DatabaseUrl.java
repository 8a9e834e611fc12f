package io.wutong.shared.database;

import io.wutong.shared.postgres.DatabaseAddress;
import io.wutong.shared.start.StartRefused;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code postgres://user:password@host:port/name} and pgjdbc's own form. */
final class DatabaseUrl {

  private DatabaseUrl() {}

  /**
   * Reads one setting.
   *
   * @param setting the name of the setting, for the sentence when it cannot be read; the value may
   *     hold a password and is never repeated
   */
  static DatabaseAddress read(String setting, String value) {
    String form =
        value.strip().replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:");
    URI uri;
    try {
      uri = URI.create(form);
    } catch (IllegalArgumentException e) {
      // Not passed on as a cause: its message repeats the password.
      throw unreadable(setting);
    }
    if (!"postgresql".equals(uri.getScheme()) || uri.getRawAuthority() == null) {
      throw unreadable(setting);
    }
    var found = new Login();
    String authority = uri.getRawAuthority();
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      found.readUserInfo(authority.substring(0, at));
    }
    List<String> others = found.readParameters(uri.getRawQuery());
    String user = found.user;
    if (user == null) {
      throw unreadable(setting);
    }
    String query = others.isEmpty() ? "" : "?" + String.join("&", others);
    String place = authority.substring(at + 1) + uri.getRawPath();
    return new DatabaseAddress(
        "jdbc:postgresql://" + place + query, user, found.password == null ? "" : found.password);
  }

  private static StartRefused unreadable(String setting) {
    return new StartRefused(
        "%s is not the address of a PostgreSQL database with its user. ".formatted(setting)
            + "Maybe write it like this: postgres://USER:PASSWORD@HOST:5432/DATABASE.");
  }

  /** User and password, wherever the address has them. */
  private static final class Login {

    private @Nullable String user;
    private @Nullable String password;

    void readUserInfo(String info) {
      int colon = info.indexOf(':');
      user = decoded(colon < 0 ? info : info.substring(0, colon));
      password = colon < 0 ? null : decoded(info.substring(colon + 1));
    }

    /** Takes user and password out of the parameters and answers the others. */
    List<String> readParameters(@Nullable String query) {
      var others = new ArrayList<String>();
      for (String parameter : query == null ? List.<String>of() : List.of(query.split("&", -1))) {
        if (parameter.startsWith("user=")) {
          user = decoded(parameter.substring("user=".length()));
        } else if (parameter.startsWith("password=")) {
          password = decoded(parameter.substring("password=".length()));
        } else {
          others.add(parameter);
        }
      }
      return others;
    }

    /** A plus sign is a plus sign in these addresses, as in libpq. */
    private static String decoded(String text) {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }
}
