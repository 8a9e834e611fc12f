package io.wutong.kernel.documents.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file that was taken in.
 *
 * @param id its id
 * @param version 1; 2 once it was undone
 * @param state whether what it brought still stands
 * @param unit for which unit it was taken in
 * @param person by whom
 * @param at when
 * @param fileName the file's name
 * @param settings how it was read
 * @param rows how many matters it opened
 * @param asideRows how many rows were no matters
 */
public record SheetImport(
    UUID id,
    int version,
    State state,
    UUID unit,
    UUID person,
    Instant at,
    String fileName,
    Settings settings,
    int rows,
    int asideRows) {

  /** Done, or taken back as one act. */
  public enum State {
    DONE,
    UNDONE
  }

  /** The same, taken back. */
  public SheetImport undone() {
    return new SheetImport(
        id, version + 1, State.UNDONE, unit, person, at, fileName, settings, rows, asideRows);
  }

  /** What it brought, with the ids of its matters in the order of its rows. */
  public record Brought(SheetImport imported, List<UUID> matters) {}
}
