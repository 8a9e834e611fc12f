package io.wutong.shared.print;

/**
 * A column of a table.
 *
 * @param title what stands above it
 * @param share how wide it is beside the others
 * @param figure whether it holds figures or single words, which stand in the middle
 */
public record Column(String title, int share, boolean figure) {

  /** One of running words. */
  public static Column of(String title, int share) {
    return new Column(title, share, false);
  }

  /** One of figures, days or single words. */
  public static Column number(String title, int share) {
    return new Column(title, share, true);
  }
}
