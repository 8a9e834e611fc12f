package io.wutong.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.documents.model.ColumnKind;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.shared.refusal.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be taken in is said, by cell where there is one, and nothing is written. */
class BadSheetsTest extends Desk {

  private long matters;

  @BeforeEach
  void count() {
    matters = count("matter");
  }

  @AfterEach
  void nothingWasWritten() {
    assertThat(count("matter")).isEqualTo(matters);
    assertThat(count("sheet_import")).isZero();
  }

  private void refused(String name, byte[] content, String slug) {
    assertThatThrownBy(() -> guess(uploaded(name, content)))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal().slug()).isEqualTo(slug));
  }

  private static Ledgers plain() {
    return Ledgers.xlsx();
  }

  private static final Object[] HEAD = {"序号", "工作任务", "牵头单位", "完成时限", "进展"};

  private List<String> problemsOf(Ledgers ledgers) {
    Job job = ran(guessed(uploaded("台账.xlsx", ledgers.bytes()), Settings.Mode.STOCK), true);
    assertThat(job.phase()).as("%s", job.refusal()).isEqualTo(Job.Phase.PROBLEMS);
    return problems(job);
  }

  @Test
  void encrypted() throws Exception {
    refused("台账.xlsx", encryptedXlsx(), "file-has-password");
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      Ledgers ledgers = Ledgers.xls();
      ledgers.sheet("台账", HEAD);
      refused("台账.xls", ledgers.bytes(), "file-has-password");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] encryptedXlsx() throws Exception {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("secret");
    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Ledgers ledgers = plain();
      ledgers.sheet("台账", HEAD);
      try (var in = encryptor.getDataStream(file)) {
        in.write(ledgers.bytes());
      }
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @Test
  void truncated() {
    byte[] xlsx = Ledgers.hard(Ledgers.xlsx()).bytes();
    refused("台账.xlsx", Arrays.copyOf(xlsx, xlsx.length / 2), "file-damaged");
    byte[] xls = Ledgers.hard(Ledgers.xls()).bytes();
    for (int length : new int[] {512, 1024, 2048, xls.length / 2, xls.length - 600}) {
      assertThatThrownBy(() -> guess(uploaded("台账.xls", Arrays.copyOf(xls, length))))
          .as("%d bytes", length)
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void tableOfTextUnderAnotherName() {
    byte[] gbk = "序号,工作任务,牵头单位\n1,清淤,住建局\n".getBytes(Charset.forName("GBK"));
    refused("台账.xlsx", gbk, "file-type-mismatch");
    refused("台账.xls", gbk, "file-type-mismatch");
    refused("台账.csv", gbk, "sheet-not-a-spreadsheet");
  }

  @Test
  void twoHundredThousandRows() throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("台账");
      for (int i = 0; i < 200_000; i++) {
        sheet.createRow(i).createCell(0).setCellValue(i == 0 ? "工作任务" : "任务" + i * 7919L);
      }
      book.write(out);
      refused("台账.xlsx", out.toByteArray(), "sheet-too-many-rows");
    }
  }

  @Test
  void macros() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("台账").createRow(0).createCell(0).setCellValue("工作任务");
      book.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
      book.write(out);
      refused("台账.xlsx", out.toByteArray(), "sheet-has-macro");
      refused("台账.xlsm", out.toByteArray(), "file-has-macros");
    }
  }

  @Test
  void formulaErrors() {
    Ledgers ledgers = plain();
    Sheet sheet = ledgers.sheet("台账", HEAD, Ledgers.row(1, "清淤", "住建局", "2022-06-30", "x"));
    sheet.getRow(1).getCell(4).setCellFormula("1/0");
    ledgers.book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    sheet.getRow(1).createCell(2).setCellFormula("\"住建\"&\"局\"");
    assertThat(problemsOf(ledgers))
        .containsExactly("台账!C2 sheet-formula-not-computed", "台账!E2 sheet-formula-error #DIV/0!");
  }

  @Test
  void daysThatAreNone() {
    Ledgers ledgers = plain();
    Sheet sheet =
        ledgers.sheet(
            "台账",
            HEAD,
            Ledgers.row(1, "甲", "住建局", "1899-12-31"),
            Ledgers.row(2, "乙", "住建局", "2022-02-30"),
            Ledgers.row(3, "丙", "住建局", "尽快"),
            Ledgers.row(4, "丁", "住建局", "春暖花开"),
            Ledgers.row(5, "戊", "住建局", LocalDate.of(2022, 6, 30)),
            Ledgers.row(6, "己", "住建局", null));
    sheet.getRow(5).getCell(3).setCellValue(-3);
    assertThat(problemsOf(ledgers))
        .containsExactly(
            "台账!D2 sheet-day-before-1900 1899-12-31",
            "台账!D3 sheet-day-impossible 2022-02-30",
            "台账!D4 sheet-day-without-date 尽快",
            "台账!D5 sheet-day-unread 春暖花开",
            "台账!D6 sheet-day-before-1900 -3",
            "台账!D7 sheet-due-missing");
  }

  @Test
  void mergedTwice() throws IOException {
    Ledgers ledgers = plain();
    XSSFSheet sheet =
        (XSSFSheet)
            ledgers.sheet(
                "台账",
                HEAD,
                Ledgers.row(1, "甲", "住建局", "2022-06-30"),
                Ledgers.row(2, null, "住建局", "2022-06-30"),
                Ledgers.row(3, "乙", "住建局", "2022-06-30"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
    sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf("B3:B4"));
    assertThat(problemsOf(ledgers)).contains("台账!B3:B4 sheet-merged-twice");
  }

  @Test
  void twoHeadersWithOneName() {
    Ledgers ledgers = plain();
    ledgers.sheet(
        "台账",
        Ledgers.row("工作任务", "牵头单位", "完成时限", "完成时限"),
        Ledgers.row("甲", "住建局", "2022-06-30", "2022-07-30"));
    assertThat(problemsOf(ledgers)).containsExactly("台账!D1 sheet-header-twice 完成时限");
  }

  @Test
  void hiddenRowsAreAskedAbout() {
    Ledgers ledgers = plain();
    Sheet sheet =
        ledgers.sheet(
            "台账",
            HEAD,
            Ledgers.row(1, "甲", "住建局", "2022-06-30"),
            Ledgers.row(2, "乙", "住建局", "2022-06-30"));
    sheet.getRow(2).setZeroHeight(true);
    assertThat(problemsOf(ledgers)).containsExactly("台账!A3 sheet-row-hidden 2");
  }

  @Test
  void unknownUnitsStatesAndFigures() {
    Ledgers ledgers = plain();
    ledgers.sheet(
        "台账",
        Ledgers.row("工作任务", "牵头单位", "完成时限", "状态", "总投资（万元）", "完成率"),
        Ledgers.row("甲", "价格局", "2022-06-30", "办理中", 3, 0.5),
        Ledgers.row("乙", "督查室", "2022-06-30", "水落石出", 3, 0.5),
        Ledgers.row("丙", "住建局", "2022-06-30", "办理中", "若干", "大半"),
        Ledgers.row(null, "住建局", "2022-06-30", "办理中", 3, 0.5),
        Ledgers.row("戊", null, "2022-06-30", "办理中", 3, 0.5));
    assertThat(problemsOf(ledgers))
        .containsExactly(
            "台账!B2 sheet-unit-unknown 价格局",
            "台账!D3 sheet-state-unknown 水落石出",
            "台账!E4 sheet-figure-unread 若干",
            "台账!F4 sheet-percent-unread 大半",
            "台账!A5 sheet-title-missing",
            "台账!B6 takeover-without-lead");
  }

  @Test
  void daysOfOldMacintoshFiles() throws IOException {
    Workbook book = new XSSFWorkbook();
    ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    Sheet sheet = book.createSheet("台账");
    String[] head = {"工作任务", "牵头单位", "完成时限"};
    for (int i = 0; i < head.length; i++) {
      (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(head[i]);
    }
    sheet.createRow(1).createCell(0).setCellValue("甲");
    sheet.getRow(1).createCell(1).setCellValue("住建局");
    sheet.getRow(1).createCell(2).setCellValue(43_280); // 2022-06-30 counted from 1904
    var style = book.createCellStyle();
    style.setDataFormat((short) 14);
    sheet.getRow(1).getCell(2).setCellStyle(style);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    var guess = guess(uploaded("台账.xlsx", out.toByteArray())).sheets().getFirst();
    assertThat(guess.shape().from1904()).isTrue();
    assertThat(guess.shape().head().get(1).get(2).shown()).isEqualTo("2022-06-30");
  }

  @Test
  void whatALedgerOnlyShowsIsNotGuessed() {
    Ledgers ledgers = plain();
    ledgers.sheet("台账", Ledgers.row("甲", "乙"), Ledgers.row("丙", "丁"));
    assertThat(guess(uploaded("台账.xlsx", ledgers.bytes())).sheets().getFirst().headers().from())
        .isEqualTo(-1);
  }

  @Test
  void aColumnMayBeLeftOutAndAWordMayMeanAUnit() {
    Ledgers ledgers = plain();
    ledgers.sheet("台账", Ledgers.row("工作任务", "牵头单位", "完成时限"), Ledgers.row("甲", "城建口", "年底前"));
    String hash = uploaded("台账.xlsx", ledgers.bytes());
    Settings plain = guessed(hash, Settings.Mode.STOCK);
    Settings said =
        new Settings(
            hash,
            plain.mode(),
            plain.kind(),
            plain.verifier(),
            null,
            plain.datedOn(),
            plain.hidden(),
            List.of(
                new Settings.Sheet(
                    "台账", 0, 0, List.of(ColumnKind.TITLE, ColumnKind.LEAD, ColumnKind.DUE))),
            Map.of("城建口", unit("zhujianju")));
    Job job = ran(said, false);
    assertThat(job.phase()).as("%s", problems(job)).isEqualTo(Job.Phase.CHECKED);
    assertThat(job.rows()).isEqualTo(1);
  }

  @Test
  void oldXlsIsReadAsXlsxIs() {
    String xls = uploaded("台账.xls", Ledgers.hard(Ledgers.xls()).bytes());
    String xlsx = uploaded("台账.xlsx", Ledgers.hard(Ledgers.xlsx()).bytes());
    assertThat(guess(xls).sheets().getFirst().shape().head())
        .isEqualTo(guess(xlsx).sheets().getFirst().shape().head());
  }
}
