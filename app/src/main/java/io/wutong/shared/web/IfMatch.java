package io.wutong.shared.web;

import io.wutong.shared.refusal.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The version that somebody looked at, as the {@code If-Match} header says it. */
public final class IfMatch {

  private IfMatch() {}

  /** The version; refused when none is said. */
  public static int version(@Nullable String ifMatch) {
    Integer version = find(ifMatch);
    if (version == null) {
      throw new Refusal("version-missing", 428, Map.of()).refused();
    }
    return version;
  }

  /** The version; null when none is said. */
  public static @Nullable Integer find(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    String digits = ifMatch.replace("W/", "").replace("\"", "").trim();
    try {
      return Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      throw Refusal.badInput("version-malformed").with("value", ifMatch).refused();
    }
  }
}
