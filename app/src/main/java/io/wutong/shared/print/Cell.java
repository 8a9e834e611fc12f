package io.wutong.shared.print;

/** What stands in a field of a table, and on what ground. Line ends of its own are kept. */
public record Cell(String words, Ground ground) {

  /** The colour beneath the words. */
  public enum Ground {
    PLAIN,
    GREY,
    YELLOW,
    RED
  }

  /** One like the paper. */
  public static Cell of(String words) {
    return new Cell(words, Ground.PLAIN);
  }
}
