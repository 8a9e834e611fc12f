package io.wutong.kernel.documents.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken in, as a person said it.
 *
 * @param file the file's hash
 * @param mode as new matters, or as they stand
 * @param kind the kind of all its matters
 * @param verifier the unit that verifies, where the row names none
 * @param campaign the campaign, if they belong to one
 * @param datedOn the day of the ledger, against which 6月底 is read
 * @param hidden what to do with hidden rows
 * @param sheets the sheets that are taken in
 * @param unitNames words in the ledger that mean a unit here, beside its names
 */
public record Settings(
    String file,
    Mode mode,
    String kind,
    UUID verifier,
    @Nullable UUID campaign,
    LocalDate datedOn,
    Hidden hidden,
    List<Sheet> sheets,
    Map<String, UUID> unitNames) {

  public Settings {
    sheets = sheets == null ? List.of() : List.copyOf(sheets);
    unitNames = unitNames == null ? Map.of() : Map.copyOf(unitNames);
  }

  /** 导入为新事项, or 存量导入. */
  public enum Mode {
    NEW,
    STOCK
  }

  /** Hidden rows: somebody hid them for a reason that nobody here knows. */
  public enum Hidden {
    ASK,
    TAKE,
    SKIP
  }

  /**
   * A sheet that is taken in.
   *
   * @param headerFrom its first header row, from 0
   * @param headerTo its last
   * @param columns what each column holds
   */
  public record Sheet(String name, int headerFrom, int headerTo, List<ColumnKind> columns) {

    public Sheet {
      columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** What a column holds; nothing to be kept beyond those that were named. */
    public ColumnKind column(int at) {
      return at < columns.size() ? columns.get(at) : ColumnKind.IGNORE;
    }
  }
}
