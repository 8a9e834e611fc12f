package io.wutong.kernel.exchange.model;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a row a matter again when it comes back. It does not end in a digit, so that no
 * program counts it up when a row is dragged down.
 *
 * @param version as of which version the row was written
 */
public record Mark(UUID matter, int version) {

  /** Over the list of all that a ledger went out with, on a hidden sheet of its own. */
  public static final String LIST = "导出清单（勿改）";

  private static final Pattern WRITTEN =
      Pattern.compile("v(\\d{1,9})@([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})#");

  /** As it stands in the cell. */
  public String text() {
    return "v" + version + "@" + matter + "#";
  }

  /** The mark in a cell; null when there is none. */
  public static @Nullable Mark of(String text) {
    Matcher found = WRITTEN.matcher(text.strip());
    return found.matches()
        ? new Mark(UUID.fromString(found.group(2)), Integer.parseInt(found.group(1)))
        : null;
  }
}
