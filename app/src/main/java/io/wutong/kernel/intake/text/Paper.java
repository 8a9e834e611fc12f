package io.wutong.kernel.intake.text;

/** Text as it is being taken out of a file; it stops at the limit instead of filling memory. */
final class Paper {

  private final StringBuilder text = new StringBuilder();
  private final int most;

  Paper(int most) {
    this.most = most;
  }

  void add(CharSequence more) {
    refuseBeyond(more.length());
    text.append(more);
  }

  /** For who gathers text before it is added: so many signs more must find room. */
  void refuseBeyond(int more) {
    if (more > most - text.length()) {
      throw new TooMuchText();
    }
  }

  String text() {
    return text.toString();
  }

  /** The text runs beyond the limit. */
  static final class TooMuchText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchText() {
      super("too much text", null, false, false);
    }
  }
}
