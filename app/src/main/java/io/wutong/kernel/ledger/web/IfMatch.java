package io.wutong.kernel.ledger.web;

import io.wutong.shared.refusal.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The version that somebody looked at, as the {@code If-Match} header says it. */
final class IfMatch {

  private IfMatch() {}

  static int version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new Refusal("version-missing", 428, Map.of()).refused();
    }
    String digits = ifMatch.replace("W/", "").replace("\"", "").trim();
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw Refusal.badInput("version-malformed").with("value", ifMatch).refused();
    }
  }
}
