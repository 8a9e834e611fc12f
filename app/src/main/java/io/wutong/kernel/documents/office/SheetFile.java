package io.wutong.kernel.documents.office;

import io.wutong.kernel.documents.model.Area;
import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A spreadsheet that somebody sent. It is read as a stream and never held as a whole, however large
 * it is; what cannot be read is refused, and nothing in it can bring the app down.
 */
public final class SheetFile {

  /** More rows than this are refused: a ledger that people read has fewer. */
  public static final int ROWS_MAX = 100_000;

  /** Characters that a file may keep apart from its rows. */
  static final int SHARED_MAX = 48 << 20;

  static final int COLUMNS_MAX = 256;
  static final int TEXT_MAX = 32_767;
  static final int SHEETS_MAX = 64;
  static final int MERGED_MAX = 200_000;

  private static final Logger log = LoggerFactory.getLogger(SheetFile.class);
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String XLS = "application/vnd.ms-excel";

  private final Path path;
  private final String name;
  private final boolean isXlsx;

  /**
   * @param mediaType what its content was found to be when it was uploaded
   */
  public SheetFile(Path path, String mediaType, String name) {
    if (!mediaType.equals(XLSX) && !mediaType.equals(XLS)) {
      throw Refusal.of("sheet-not-a-spreadsheet").with("name", name).refused();
    }
    this.path = path;
    this.name = name;
    this.isXlsx = mediaType.equals(XLSX);
  }

  /** What one look through the file tells of each sheet. */
  public List<SheetShape> shapes() {
    Shapes shapes = new Shapes();
    visit(shapes);
    return shapes.all();
  }

  /** The rows of some sheets. */
  public void rows(Set<Integer> sheets, RowSink sink) {
    visit(
        new SheetVisitor() {
          private int at;

          @Override
          public boolean sheet(int index, String sheet, boolean hidden, boolean from1904) {
            at = index;
            return sheets.contains(index);
          }

          @Override
          public void row(int row, boolean hidden, List<Cell> cells) {
            try {
              sink.row(at, row, hidden, cells);
            } catch (RuntimeException e) {
              throw new OwnFailure(e);
            }
          }

          @Override
          public void merged(Area area) {}
        });
  }

  private void visit(SheetVisitor visitor) {
    try {
      if (isXlsx) {
        XlsxRows.read(path, visitor);
      } else {
        XlsRows.read(path, visitor);
      }
    } catch (Refused refused) {
      throw named(refused.refusal());
    } catch (EncryptedDocumentException e) {
      throw Refusal.of("file-has-password").with("name", name).refused();
    } catch (OddFile | IOException e) {
      throw damaged(e);
    } catch (RuntimeException e) {
      // POI has no one exception for what is odd: its records throw whatever fits. Our own readers
      // of rows are told apart by OwnFailure.
      if (e instanceof OwnFailure own) {
        throw own.cause();
      }
      throw damaged(e);
    }
  }

  private Refused damaged(Exception e) {
    log.info("a spreadsheet cannot be read: {}", e.toString());
    return Refusal.of("file-damaged").with("name", name).refused();
  }

  private Refused named(Refusal refusal) {
    return refusal.with("name", name).refused();
  }

  /** What stands in the file fits no format that we know. */
  static final class OddFile extends Exception {
    private static final long serialVersionUID = 1;

    OddFile(String what) {
      super(what);
    }

    OddFile(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /** Whoever reads the rows failed, not the file. */
  static final class OwnFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    OwnFailure(RuntimeException cause) {
      super(cause);
    }

    RuntimeException cause() {
      return getCause() instanceof RuntimeException own ? own : this;
    }
  }
}
