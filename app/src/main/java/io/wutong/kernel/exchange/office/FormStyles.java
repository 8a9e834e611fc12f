package io.wutong.kernel.exchange.office;

import io.wutong.kernel.exchange.model.Fed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** Writes into cells of a form, each in the style that it has, changed as little as can be. */
final class FormStyles {

  /** What stands where nobody here knows what belongs there. */
  static final String UNKNOWN = "待填";

  private static final String RISKY = "=+-@\t\r";
  private static final String TEXT = "@";

  private enum Change {
    QUOTED,
    DAY,
    MARKED
  }

  private record Key(int style, Change change) {}

  private final Workbook book;
  private final Map<Key, CellStyle> changed = new HashMap<>();

  FormStyles(Workbook book) {
    this.book = book;
  }

  void write(Cell cell, Fed fed) {
    switch (fed) {
      case Fed.Words words -> words(cell, words.said());
      case Fed.Day day -> day(cell, day.on());
      case Fed.Figure figure -> cell.setCellValue(figure.value().doubleValue());
      case Fed.Share share -> share(cell, share.percent());
      case Fed.Nothing nothing -> {
        if (cell.getCellType() != CellType.BLANK) {
          cell.setBlank();
        }
      }
      case Fed.Unknown unknown -> {
        cell.setCellValue(UNKNOWN);
        cell.setCellStyle(style(cell, Change.MARKED));
      }
      case Fed.Leave leave -> {}
    }
  }

  private void words(Cell cell, String said) {
    int most = book.getSpreadsheetVersion().getMaxTextLength();
    cell.setCellValue(said.length() <= most ? said : said.substring(0, most));
    if (RISKY.indexOf(said.charAt(0)) >= 0) {
      cell.setCellStyle(style(cell, Change.QUOTED));
    }
  }

  private void day(Cell cell, LocalDate on) {
    if (format(cell).equals(TEXT)) {
      cell.setCellValue(on.toString());
      return;
    }
    cell.setCellValue(on);
    if (!DateUtil.isCellDateFormatted(cell)) {
      cell.setCellStyle(style(cell, Change.DAY));
    }
  }

  /** A column that shows percent holds one for the whole; others hold what is read. */
  private static void share(Cell cell, int percent) {
    boolean shows = format(cell).contains("%");
    if (shows) {
      cell.setCellValue(percent / 100.0);
    } else {
      cell.setCellValue(percent + "%");
    }
  }

  private static String format(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return style == null ? "" : Objects.requireNonNullElse(style.getDataFormatString(), "");
  }

  private CellStyle style(Cell cell, Change change) {
    // A damaged file may name a style that it does not have.
    CellStyle before =
        Objects.requireNonNullElseGet(cell.getCellStyle(), () -> book.getCellStyleAt(0));
    return changed.computeIfAbsent(
        new Key(before.getIndex(), change),
        key -> {
          CellStyle style = book.createCellStyle();
          style.cloneStyleFrom(before);
          switch (change) {
            case QUOTED -> style.setQuotePrefixed(true);
            case DAY -> style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            case MARKED -> {
              style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
          }
          return style;
        });
  }
}
