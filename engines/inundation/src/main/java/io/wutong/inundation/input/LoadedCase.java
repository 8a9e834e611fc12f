package io.wutong.inundation.input;

import io.wutong.inundation.Inundation;
import io.wutong.inundation.Timing;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A case with all its files read.
 *
 * @param rain what the summary says of the rain; empty where none is said
 */
public record LoadedCase(
    CaseFile file, Inundation inundation, Timing timing, Map<String, Object> rain) {
  /** What the summary says of the input. */
  public Map<String, Object> says() {
    Map<String, Object> says = new LinkedHashMap<>();
    String datum = file.terrain().datum();
    says.put("datum", datum == null ? "" : datum);
    if (!rain.isEmpty()) {
      says.put("rain", rain);
    }
    return says;
  }

  /** The title, or the name of the terrain's file. */
  public String title() {
    return file.title() == null ? file.terrain().file() : file.title();
  }
}
