package io.wutong.rules.explaining;

/** Fills words into a form; an explanation does so some hundred times, so it has to be cheap. */
final class Phrase {
  private Phrase() {}

  /** Each {@code %s} in turn is replaced by the next part. */
  static String of(String form, Object... parts) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object part : parts) {
      int at = form.indexOf("%s", from);
      text.append(form, from, at).append(part);
      from = at + 2;
    }
    return text.append(form, from, form.length()).toString();
  }
}
