package io.wutong.kernel.documents.office;

import io.wutong.kernel.documents.model.Area;
import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.office.SheetFile.OddFile;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/** The rows of an .xls file, record by record. */
final class XlsRows {

  private static final int BIFF8 = 0x0600;

  private final SheetVisitor visitor;
  private final FormatTrackingHSSFListener formats;
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private @Nullable SSTRecord words;
  private @Nullable FormulaRecord awaitsWords;
  private boolean from1904;
  private boolean wanted;
  private int depth;
  private int sheet = -1;
  private int row = -1;
  private List<Cell> cells = new ArrayList<>();

  private XlsRows(SheetVisitor visitor) {
    this.visitor = visitor;
    this.formats = new FormatTrackingHSSFListener(this::record);
  }

  static void read(Path path, SheetVisitor visitor) throws IOException, OddFile {
    try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true)) {
      DirectoryNode root = file.getRoot();
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        throw Refusal.of("sheet-has-macro").refused();
      }
      if (!root.hasEntryCaseInsensitive("Workbook")) {
        throw Refusal.of("sheet-too-old").refused();
      }
      HSSFRequest request = new HSSFRequest();
      XlsRows rows = new XlsRows(visitor);
      request.addListenerForAllRecords(rows.formats);
      try (InputStream in =
          root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
        new HSSFEventFactory().processEvents(request, in);
      }
      rows.endRow();
    }
  }

  private void record(Record record) {
    switch (record) {
      case BOFRecord begin -> begin(begin);
      case EOFRecord end -> {
        depth--;
        endRow();
      }
      case BoundSheetRecord listed -> sheets.add(listed);
      case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
      case SSTRecord shared -> words = shared;
      case RowRecord shape -> {
        if (shape.getZeroHeight()) {
          hiddenRows.add(shape.getRowNumber());
        }
      }
      case MergeCellsRecord merged -> merged(merged);
      case StringRecord string -> formulaWords(string.getString());
      case FormulaRecord formula -> formula(formula);
      case CellValueRecordInterface value -> value(value);
      default -> {}
    }
  }

  private void begin(BOFRecord begin) {
    if (begin.getVersion() < BIFF8) {
      throw Refusal.of("sheet-too-old").refused();
    }
    // A chart that stands inside a sheet begins there too.
    boolean inside = depth++ > 0;
    if (inside || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    hiddenRows.clear();
    sheet++;
    boolean isListed = sheet < sheets.size();
    wanted =
        isListed
            && begin.getType() == BOFRecord.TYPE_WORKSHEET
            && visitor.sheet(
                sheet,
                sheets.get(sheet).getSheetname(),
                sheets.get(sheet).isHidden() || sheets.get(sheet).isVeryHidden(),
                from1904);
  }

  private void merged(MergeCellsRecord merged) {
    endRow();
    for (int i = 0; wanted && i < merged.getNumAreas(); i++) {
      CellRangeAddress area = merged.getAreaAt(i);
      visitor.merged(
          new Area(
              area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
    }
  }

  private void formula(FormulaRecord formula) {
    at(formula);
    CellType type = CellType.forInt(formula.getCachedResultType());
    if (formula.hasCachedResultString()) {
      awaitsWords = formula;
    } else if (type == CellType.ERROR) {
      add(formula, Cell.Kind.ERROR, ErrorEval.getText(formula.getCachedErrorValue()), 0);
    } else if (type == CellType.BOOLEAN) {
      yesNo(formula, formula.getCachedBooleanValue());
    } else if (type == CellType.NUMERIC) {
      number(formula, formula.getValue());
    }
  }

  private void formulaWords(String said) {
    FormulaRecord formula = awaitsWords;
    if (formula != null) {
      awaitsWords = null;
      text(formula, said);
    }
  }

  private void value(CellValueRecordInterface value) {
    at(value);
    switch (value) {
      case LabelSSTRecord label -> {
        SSTRecord shared = words;
        if (shared != null) {
          text(label, shared.getString(label.getSSTIndex()).getString());
        }
      }
      case LabelRecord label -> text(label, label.getValue());
      case NumberRecord number -> number(number, number.getValue());
      case RKRecord number -> number(number, number.getRKNumber());
      case BoolErrRecord either -> {
        if (either.isError()) {
          add(either, Cell.Kind.ERROR, ErrorEval.getText(either.getErrorValue()), 0);
        } else {
          yesNo(either, either.getBooleanValue());
        }
      }
      default -> {}
    }
  }

  private void at(CellValueRecordInterface value) {
    if (value.getRow() != row) {
      endRow();
      row = value.getRow();
    }
  }

  private void text(CellValueRecordInterface at, String said) {
    Cell cell = Cell.text(at.getRow(), at.getColumn(), said);
    if (!cell.isBlank()) {
      add(cell);
    }
  }

  private void number(CellValueRecordInterface at, double number) {
    int format = formats.getFormatIndex(at);
    String code = formats.getFormatString(at);
    boolean day = DateUtil.isADateFormat(format, code == null ? "" : code);
    if (day) {
      add(Cell.day(at.getRow(), at.getColumn(), number, from1904));
    } else if (code != null && Cell.isShare(code)) {
      add(Cell.share(at.getRow(), at.getColumn(), number));
    } else {
      add(Cell.number(at.getRow(), at.getColumn(), number));
    }
  }

  private void yesNo(CellValueRecordInterface at, boolean yes) {
    add(at, Cell.Kind.YES_NO, yes ? "是" : "否", yes ? 1 : 0);
  }

  private void add(CellValueRecordInterface at, Cell.Kind kind, String text, double number) {
    add(new Cell(at.getRow(), at.getColumn(), kind, text, number));
  }

  private void add(Cell cell) {
    if (wanted && cell.column() < SheetFile.COLUMNS_MAX) {
      if (cells.size() == SheetFile.COLUMNS_MAX) {
        throw new RecordFormatException("more cells in a row than it has places");
      }
      cells.add(cell);
    }
  }

  private void endRow() {
    awaitsWords = null;
    if (!cells.isEmpty()) {
      List<Cell> full = cells;
      cells = new ArrayList<>();
      full.sort((a, b) -> Integer.compare(a.column(), b.column()));
      visitor.row(row, hiddenRows.contains(row), full);
    }
    row = -1;
  }
}
