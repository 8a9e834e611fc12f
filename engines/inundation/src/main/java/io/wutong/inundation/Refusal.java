package io.wutong.inundation;

/** What was given makes no run: says what, where, and what may have been meant. */
public final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public Refusal(String what, String maybe) {
    super("%s%nMaybe %s".formatted(what, maybe));
  }
}
