package io.wutong.kernel.documents.office;

import io.wutong.kernel.documents.model.Address;
import io.wutong.kernel.documents.model.Area;
import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.office.SheetFile.OddFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One sheet of an .xlsx file. */
final class XlsxSheet {

  private final XMLStreamReader xml;
  private final List<String> shared;
  private final XlsxStyles styles;
  private final boolean from1904;
  private final SheetVisitor visitor;
  private int row = -1;
  private int column = -1;
  private boolean hidden;
  private List<Cell> cells = new ArrayList<>();

  XlsxSheet(
      XMLStreamReader xml,
      List<String> shared,
      XlsxStyles styles,
      boolean from1904,
      SheetVisitor visitor) {
    this.xml = xml;
    this.shared = shared;
    this.styles = styles;
    this.from1904 = from1904;
    this.visitor = visitor;
  }

  void read() throws XMLStreamException, OddFile {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        endRow();
      }
    }
  }

  private void start(String element) throws XMLStreamException, OddFile {
    switch (element) {
      case "row" -> {
        String said = XlsxRows.attribute(xml, "r");
        row = said.isEmpty() ? row + 1 : Address.rowOf(said);
        String is = XlsxRows.attribute(xml, "hidden");
        hidden = is.equals("1") || is.equals("true");
        column = -1;
      }
      case "c" -> cell();
      case "mergeCell" -> {
        String reference = XlsxRows.attribute(xml, "ref");
        if (!reference.isEmpty()) {
          visitor.merged(Area.of(reference));
        }
      }
      default -> {}
    }
  }

  private void endRow() throws OddFile {
    if (row < 0) {
      throw new OddFile("a row before the first");
    }
    if (!cells.isEmpty()) {
      cells.sort((a, b) -> Integer.compare(a.column(), b.column()));
      visitor.row(row, hidden, cells);
      cells = new ArrayList<>();
    }
  }

  private void cell() throws XMLStreamException, OddFile {
    String reference = XlsxRows.attribute(xml, "r");
    String type = XlsxRows.attribute(xml, "t");
    String style = XlsxRows.attribute(xml, "s");
    column = reference.isEmpty() ? column + 1 : Address.columnOf(reference);
    String value = null;
    String inline = null;
    boolean formula = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = XlsxWords.text(xml);
          case "is" -> inline = XlsxWords.item(xml, "is");
          case "f" -> formula = true;
          default -> {}
        }
      }
    }
    Cell cell = cell(type, style, inline == null ? value : inline, formula);
    boolean beyond = column < 0 || column >= SheetFile.COLUMNS_MAX;
    if (cell != null && !cell.isBlank() && !beyond) {
      if (cells.size() == SheetFile.COLUMNS_MAX) {
        throw new OddFile("more cells in a row than it has places");
      }
      cells.add(cell);
    }
  }

  private @Nullable Cell cell(String type, String style, @Nullable String value, boolean formula)
      throws OddFile {
    // Words that a formula found empty are a result; a number that is not there is none.
    boolean none = formula && !type.equals("str") && isBlank(value);
    if (value == null || none) {
      return formula ? new Cell(row, column, Cell.Kind.NOT_COMPUTED, "", 0) : null;
    }
    return switch (type) {
      case "s" -> Cell.text(row, column, sharedAt(value));
      case "inlineStr", "str" -> Cell.text(row, column, value);
      case "b" ->
          new Cell(row, column, Cell.Kind.YES_NO, yes(value), yes(value).equals("是") ? 1 : 0);
      case "e" -> new Cell(row, column, Cell.Kind.ERROR, value, 0);
      case "d" -> iso(value);
      default -> number(value, style);
    };
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }

  private static String yes(String value) {
    return value.equals("1") || value.equals("true") ? "是" : "否";
  }

  private String sharedAt(String index) throws OddFile {
    try {
      return shared.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new OddFile("a cell names words that are not there", e);
    }
  }

  private Cell number(String value, String style) {
    try {
      double number = Double.parseDouble(value.strip());
      if (styles.isShare(style)) {
        return Cell.share(row, column, number);
      }
      return styles.isDay(style)
          ? Cell.day(row, column, number, from1904)
          : Cell.number(row, column, number);
    } catch (NumberFormatException e) {
      return Cell.text(row, column, value);
    }
  }

  /** A day as ISO 8601, which strict files may hold. */
  private Cell iso(String value) {
    try {
      LocalDate day = LocalDate.parse(value.substring(0, Math.min(10, value.length())));
      return Cell.text(row, column, day.toString());
    } catch (DateTimeException e) {
      return Cell.text(row, column, value);
    }
  }
}
