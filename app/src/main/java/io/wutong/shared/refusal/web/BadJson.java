package io.wutong.shared.refusal.web;

import io.wutong.shared.refusal.Refusal;
import tools.jackson.core.JacksonException;

/** JSON that does not fit: names the member, never the text around it nor our classes. */
public final class BadJson {

  private BadJson() {}

  /** The refusal of one member. */
  public static Refusal field(JacksonException failure) {
    var path = new StringBuilder();
    for (JacksonException.Reference step : failure.getPath()) {
      String name = step.getPropertyName();
      path.append(path.isEmpty() ? "" : ".").append(name == null ? step.getIndex() : name);
    }
    return Refusal.badInput("json-field").with("field", path.isEmpty() ? "—" : path.toString());
  }
}
