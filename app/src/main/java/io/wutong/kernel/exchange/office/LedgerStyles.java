package io.wutong.kernel.exchange.office;

import io.wutong.kernel.exchange.model.Column;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How a ledger looks: what may be edited has a green head. */
final class LedgerStyles {

  private final CellStyle words;
  private final CellStyle quoted;
  private final CellStyle number;
  private final CellStyle day;
  private final CellStyle share;
  private final CellStyle header;
  private final CellStyle editable;

  LedgerStyles(Workbook book) {
    words = cell(book, "General", HorizontalAlignment.LEFT);
    quoted = cell(book, "@", HorizontalAlignment.LEFT);
    quoted.setQuotePrefixed(true);
    number = cell(book, "0", HorizontalAlignment.CENTER);
    day = cell(book, "yyyy-mm-dd", HorizontalAlignment.CENTER);
    share = cell(book, "0%", HorizontalAlignment.CENTER);
    header = header(book, IndexedColors.GREY_25_PERCENT);
    editable = header(book, IndexedColors.LIGHT_GREEN);
  }

  private static CellStyle cell(Workbook book, String format, HorizontalAlignment to) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setAlignment(to);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private static CellStyle header(Workbook book, IndexedColors ground) {
    CellStyle style = cell(book, "General", HorizontalAlignment.CENTER);
    style.setFillForegroundColor(ground.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    Font bold = book.createFont();
    bold.setBold(true);
    style.setFont(bold);
    return style;
  }

  CellStyle of(Column column) {
    return switch (column.kind()) {
      case TEXT -> words;
      case NUMBER -> number;
      case DAY -> day;
      case SHARE -> share;
    };
  }

  CellStyle quoted() {
    return quoted;
  }

  CellStyle header(boolean isEditable) {
    return isEditable ? editable : header;
  }
}
