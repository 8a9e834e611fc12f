package io.wutong.inundation.input;

import io.wutong.inundation.Inundation;
import io.wutong.inundation.Timing;

/** A case with all its files read. */
public record LoadedCase(CaseFile file, Inundation inundation, Timing timing) {
  /** The title, or the name of the terrain's file. */
  public String title() {
    return file.title() == null ? file.terrain().file() : file.title();
  }
}
