package io.wutong.breakdown;

import java.util.List;

/** What a unit (单位) is called: its full name and the shorter names that papers use for it. */
public record UnitName(String code, String name, List<String> aliases) {
  public UnitName {
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "The unit (code '%s', name '%s') needs both a code and a name.%nMaybe a column is empty."
              .formatted(code, name));
    }
    aliases = List.copyOf(aliases);
  }
}
