package io.wutong.shared.print;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a room begins something to be printed. It knows the typeface of the installation. */
@Component
public class Press {

  private final String font;

  /**
   * @param font the file of the typeface; empty to look in the usual places
   */
  public Press(@Value("${wutong.font:}") String font) {
    this.font = font;
  }

  /** Empty sheets of a format; refused where there is no typeface with Chinese signs. */
  public Binding open(Format format) {
    return Binding.open(format, font);
  }
}
