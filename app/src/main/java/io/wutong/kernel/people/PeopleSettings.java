package io.wutong.kernel.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the room.
 *
 * @param demo whether this is a demo zone: its clock moves, its logins are shown on the page
 * @param demoPassword the one password of all demo logins
 * @param signIn how long a session lives and when an account is locked
 */
@ConfigurationProperties("wutong")
public record PeopleSettings(
    @DefaultValue("false") boolean demo,
    @DefaultValue("wutong-demo-2022") String demoPassword,
    @DefaultValue SignInSettings signIn) {

  /**
   * The settings of the sign-in.
   *
   * @param idle a session ends after so long without a request
   * @param absolute a session ends after so long, whatever happens
   * @param offline a device without a network opens its person's own sheet for so long after the
   *     server was heard last; nothing at all when zero
   * @param wrongPasswords so many wrong passwords …
   * @param within … within so long …
   * @param lock … lock the login for so long
   * @param firstPassword a password that somebody else set lets in for so long, to be changed
   */
  public record SignInSettings(
      @DefaultValue("30m") Duration idle,
      @DefaultValue("12h") Duration absolute,
      @DefaultValue("12h") Duration offline,
      @DefaultValue("5") int wrongPasswords,
      @DefaultValue("15m") Duration within,
      @DefaultValue("15m") Duration lock,
      @DefaultValue("7d") Duration firstPassword) {}
}
