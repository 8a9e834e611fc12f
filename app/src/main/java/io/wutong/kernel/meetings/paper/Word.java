package io.wutong.kernel.meetings.paper;

import io.wutong.shared.print.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A Word document in the faces of official papers (GB/T 9704): titles, paragraphs, tables. */
final class Word {

  private static final String TITLE_FACE = "方正小标宋简体";
  private static final String HEADING_FACE = "黑体";
  private static final String BODY_FACE = "仿宋_GB2312";
  private static final String SHADE = "EDEDED";

  private final XWPFDocument document = new XWPFDocument();
  private final PaperSize size;

  Word(PaperSize size) {
    this.size = size;
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz page = section.addNewPgSz();
    page.setW(BigInteger.valueOf(size.width()));
    page.setH(BigInteger.valueOf(size.height()));
    if (size.isLying()) {
      page.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margin = section.addNewPgMar();
    BigInteger wide = BigInteger.valueOf(size.margin());
    margin.setLeft(wide);
    margin.setRight(wide);
    margin.setTop(wide);
    margin.setBottom(wide);
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.CENTER);
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  void write(Piece piece) {
    switch (piece) {
      case Piece.Title title -> title(title.words());
      case Piece.Words words -> line(words.words());
      case Piece.Heading heading -> heading(heading.words());
      case Piece.Table table -> table(table.columns(), table.rows());
    }
  }

  private void title(String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(160);
    run(paragraph, words, TITLE_FACE, 22);
  }

  private void heading(String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(240);
    paragraph.setSpacingAfter(100);
    paragraph.setKeepNext(true);
    run(paragraph, words, HEADING_FACE, 15);
  }

  private void line(String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(40);
    run(paragraph, words, BODY_FACE, 12);
  }

  /** A table whose head is repeated on every page; a row does not break over two pages. */
  private void table(List<Column> columns, List<List<String>> rows) {
    XWPFTable table = document.createTable(1, columns.size());
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(Integer.toString(size.text()));
    int all = columns.stream().mapToInt(Column::share).sum();
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int i = 0; i < columns.size(); i++) {
      XWPFTableCell cell = head.getCell(i);
      cell.setColor(SHADE);
      fill(cell, columns.get(i).title(), HEADING_FACE, ParagraphAlignment.CENTER);
      width(cell, columns.get(i), all);
    }
    for (List<String> values : rows) {
      XWPFTableRow row = table.createRow();
      row.setCantSplitRow(true);
      row.setHeightRule(TableRowHeightRule.AT_LEAST);
      for (int i = 0; i < columns.size(); i++) {
        boolean figure = columns.get(i).figure();
        XWPFTableCell cell = row.getCell(i);
        fill(
            cell,
            values.get(i),
            BODY_FACE,
            figure ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        width(cell, columns.get(i), all);
      }
    }
  }

  private void width(XWPFTableCell cell, Column column, int all) {
    cell.setWidthType(TableWidthType.DXA);
    cell.setWidth(Integer.toString(size.text() * column.share() / all));
  }

  private void fill(XWPFTableCell cell, String words, String face, ParagraphAlignment alignment) {
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingAfter(0);
    run(paragraph, words, face, size == PaperSize.A3 ? 12 : 10.5);
  }

  private static void run(XWPFParagraph paragraph, String words, String face, double points) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setFontSize(points);
    CTRPr style = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts = style.sizeOfRFontsArray() > 0 ? style.getRFontsArray(0) : style.addNewRFonts();
    fonts.setEastAsia(face);
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (document) {
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
