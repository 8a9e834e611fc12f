package io.wutong.attack;

import java.util.Set;

/** Somebody in one of their posts, with a token for it. */
record Who(String login, String person, String unit, Set<String> rights, String token) {

  boolean may(String... wanted) {
    return Set.of(wanted).stream().anyMatch(rights::contains);
  }

  @Override
  public String toString() {
    return login + rights;
  }
}
