package io.wutong.kernel.documents.model;

import io.wutong.shared.refusal.Refusal;
import java.util.Map;

/**
 * Why a cell cannot be taken in.
 *
 * @param sheet the sheet's name
 * @param address the cell, as {@code D17}, or cells as {@code B3:C7}
 * @param heading the column's heading; empty when it is about no column
 * @param value what stands there, or its beginning
 * @param refusal what is wrong with it and what to do
 */
public record Problem(String sheet, String address, String heading, String value, Refusal refusal) {

  /**
   * So much of a cell tells which one it is; problems are kept for long, and cells may be large.
   */
  private static final int WORDS_MAX = 200;

  public Problem {
    value = begin(value);
    for (Map.Entry<String, Object> each : refusal.values().entrySet()) {
      if (each.getValue() instanceof String words && words.length() > WORDS_MAX) {
        refusal = refusal.with(each.getKey(), begin(words));
      }
    }
  }

  private static String begin(String words) {
    if (words.length() <= WORDS_MAX) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(WORDS_MAX - 1)) ? WORDS_MAX - 1 : WORDS_MAX;
    return words.substring(0, end) + "…";
  }
}
