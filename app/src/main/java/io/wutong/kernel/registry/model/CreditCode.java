package io.wutong.kernel.registry.model;

import io.wutong.shared.refusal.Refusal;
import java.util.Locale;

/** 统一社会信用代码 by GB 32100-2015: 17 characters and a check character over them. */
public final class CreditCode {

  /** The values 0 to 30; I, O, S, V and Z are never used. */
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int LENGTH = 18;
  private static final int DISTRICT_FIRST = 2;
  private static final int DISTRICT_LAST = 7;

  private CreditCode() {}

  /** The code in capitals without spaces; refused with the place of what is wrong. */
  public static String check(String said) {
    String code = said.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (code.length() != LENGTH) {
      throw Refusal.of("credit-code-length").with("length", code.length()).refused();
    }
    for (int i = 0; i < LENGTH; i++) {
      boolean digitOnly = i >= DISTRICT_FIRST && i <= DISTRICT_LAST;
      int value = CHARACTERS.indexOf(code.charAt(i));
      if (value < 0 || (digitOnly && value > 9)) {
        throw Refusal.of("credit-code-letter")
            .with("position", i + 1)
            .with("found", String.valueOf(code.charAt(i)))
            .refused();
      }
    }
    char expected = checkCharacter(code.substring(0, LENGTH - 1));
    if (code.charAt(LENGTH - 1) != expected) {
      throw Refusal.of("credit-code-check")
          .with("found", String.valueOf(code.charAt(LENGTH - 1)))
          .with("expected", String.valueOf(expected))
          .refused();
    }
    return code;
  }

  /** C18 = 31 − (Σ Ci · 3^(i−1) mod 31), with 31 written as 0. */
  public static char checkCharacter(String first17) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < first17.length(); i++) {
      sum += CHARACTERS.indexOf(first17.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CHARACTERS.charAt((31 - sum % 31) % 31);
  }
}
