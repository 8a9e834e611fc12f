package io.wutong.kernel.documents.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 版式: what a person said of a sheet, kept under a name and found again by its headers.
 *
 * @param id its id
 * @param version how often it was kept
 * @param unit whose it is
 * @param name what they call it
 * @param headers the names of its columns
 * @param columns what each holds
 * @param unitNames words in it that mean a unit
 */
public record Layout(
    UUID id,
    int version,
    UUID unit,
    String name,
    List<String> headers,
    List<ColumnKind> columns,
    Map<String, UUID> unitNames) {

  public Layout {
    headers = List.copyOf(headers);
    columns = List.copyOf(columns);
    unitNames = Map.copyOf(unitNames);
  }
}
