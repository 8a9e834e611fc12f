package io.wutong.kernel.people.model;

import io.wutong.kernel.people.UnitAlias;
import io.wutong.shared.refusal.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names, codes, logins and passwords are written. Anything printable is text, even a tag. */
public final class Texts {

  private static final int PASSWORD_MIN = 10;
  private static final int PASSWORD_MAX = 200;
  private static final int LOGIN_MAX = 64;
  private static final int ALIAS_MAX = 60;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");
  private static final Pattern PHONE = Pattern.compile("[0-9+() -]{0,40}");

  private Texts() {}

  /** A name or a title: composed, without space around it, on one line. */
  public static String line(String field, String text, int longest) {
    String clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (clean.isEmpty() || clean.length() > longest || CONTROL.matcher(clean).find()) {
      throw Refusal.badInput("text-malformed")
          .with("field", field)
          .with("longest", longest)
          .refused();
    }
    return clean;
  }

  /** Another name of a unit; one character would be found in every second word. */
  public static UnitAlias alias(UnitAlias said) {
    String name = line("aliases", said.name(), ALIAS_MAX);
    if (name.codePointCount(0, name.length()) < 2) {
      throw Refusal.badInput("unit-alias-too-short").with("alias", name).refused();
    }
    return new UnitAlias(name, said.from(), said.to());
  }

  /** A unit's code. */
  public static String code(String code) {
    if (!CODE.matcher(code).matches()) {
      throw Refusal.badInput("unit-code-malformed").refused();
    }
    return code;
  }

  /** A telephone number, or nothing. */
  public static String phone(String phone) {
    String clean = phone.strip();
    if (!PHONE.matcher(clean).matches()) {
      throw Refusal.badInput("phone-malformed").refused();
    }
    return clean;
  }

  /** A login for a new account. */
  public static String login(String login) {
    String key = loginKey(login);
    if (!LOGIN.matcher(key).matches()) {
      throw Refusal.badInput("login-malformed").refused();
    }
    return key;
  }

  /** A login as it is looked up; one that is too long is refused before anything else happens. */
  public static String loginKey(String login) {
    if (login.length() > LOGIN_MAX) {
      throw Refusal.badInput("login-malformed").refused();
    }
    return Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** Refuses a password that is too short, too long, or the login. */
  public static void checkPassword(String login, String password) {
    if (password.length() < PASSWORD_MIN) {
      throw Refusal.of("password-too-short").with("min", PASSWORD_MIN).refused();
    }
    checkPasswordLength(password);
    if (loginKey(login).equals(password.strip().toLowerCase(Locale.ROOT))) {
      throw Refusal.of("password-is-login").refused();
    }
  }

  /** Refuses a password so long that hashing it would be an attack. */
  public static void checkPasswordLength(String password) {
    if (password.length() > PASSWORD_MAX) {
      throw Refusal.badInput("password-too-long").with("max", PASSWORD_MAX).refused();
    }
  }
}
