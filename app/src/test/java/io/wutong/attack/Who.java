package io.wutong.attack;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody in one of their posts until its last day, with a token for it. */
record Who(
    String login,
    String person,
    String unit,
    Set<String> rights,
    @Nullable LocalDate lastDay,
    String token) {

  boolean may(String... wanted) {
    return Set.of(wanted).stream().anyMatch(rights::contains);
  }

  @Override
  public String toString() {
    return login + rights;
  }
}
