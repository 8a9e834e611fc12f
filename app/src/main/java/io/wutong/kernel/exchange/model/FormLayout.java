package io.wutong.kernel.exchange.model;

import java.util.List;
import java.util.UUID;

/** How a form is filled, kept by a unit under a name and found again by the form's headings. */
public record FormLayout(
    UUID id, int version, UUID unit, String name, List<String> headers, List<FormColumn> columns) {

  public FormLayout {
    headers = List.copyOf(headers);
    columns = List.copyOf(columns);
  }
}
