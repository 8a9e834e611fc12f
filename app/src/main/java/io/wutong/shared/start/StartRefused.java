package io.wutong.shared.start;

/**
 * The app does not start, for a reason the person at the keyboard can remove.
 *
 * <p>The message is everything that person gets to read: one sentence with the value that is wrong,
 * one that begins with "Maybe" and names the remedy.
 */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
