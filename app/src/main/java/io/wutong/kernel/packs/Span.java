package io.wutong.kernel.packs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as rules write it: {@code 3 wd} working days, {@code 30 d} calendar days, {@code
 * 2 h} hours, {@code 30 min} minutes. It is kept in its own unit, for 30 days are not a month's
 * working days.
 *
 * @param amount how many, from 0
 * @param unit wd, d, h or min
 */
public record Span(int amount, String unit) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (wd|d|h|min)");

  /** The span written so, or null when it is none. */
  public static @Nullable Span find(String words) {
    Matcher form = FORM.matcher(words);
    return form.matches() ? new Span(Integer.parseInt(form.group(1)), form.group(2)) : null;
  }

  /** The span written so; anything else is refused. */
  @JsonCreator
  public static Span of(String words) {
    Span span = find(words);
    if (span == null) {
      throw new IllegalArgumentException("'%s' is no span like '3 wd'".formatted(words));
    }
    return span;
  }

  /** As a pack writes it. */
  @JsonValue
  @Override
  public String toString() {
    return amount + " " + unit;
  }
}
