package io.wutong.shared.postgres;

/** Where a database is and as whom to sign in. The password never reaches a log. */
public record DatabaseAddress(String url, String user, String password) {

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
