package io.wutong.inundation.input;

import org.jspecify.annotations.Nullable;

/** Numbers as people write them: Java's own reading also takes 20d, 0x1p3 and Infinity. */
final class Numbers {
  private Numbers() {}

  /** Null where the text is no plain decimal number. */
  static @Nullable Double of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if ((each < '0' || each > '9') && "+-.eE".indexOf(each) < 0) {
        return null;
      }
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The same, or not a number where the text says so in whatever case: no value. */
  static @Nullable Double orNone(String text) {
    return text.equalsIgnoreCase("nan") ? Double.valueOf(Double.NaN) : of(text);
  }
}
