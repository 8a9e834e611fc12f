package io.wutong.kernel.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of files as other programs write them. */
class TextOfTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String BEGUN =
      "<w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

  @TempDir private Path folder;

  @Test
  void readsParagraphsAndTablesOfWord() throws IOException {
    String text = text(resource("notice.docx"), DOCX);
    assertThat(text)
        .startsWith("关于做好防汛隐患整治工作的通知\n二〇二二年四月十八日\n")
        .contains("\n一、排查隐患。各办事处要在4月30日前完成辖区下穿隧道")
        .contains("\n序号 | 任务 | 责任单位 | 完成时限\n1 | 清淤雨水管网35公里 | 城市管理局 | 2022年5月31日\n")
        .endsWith("管委会办公室");
  }

  @Test
  void readsTheLinesOfAPdf() throws IOException {
    String text = text(resource("notice.pdf"), "application/pdf").replaceAll("\\s", "");
    assertThat(text)
        .contains("各办事处要在4月30日前完成辖区下穿隧道、低洼院落、在建工地的隐患排查")
        .contains("收到本通知后15个工作日内完成12处易涝点的整治");
  }

  @Test
  void readsBothEncodingsOfText() throws IOException {
    String words = "督查室要在5月底前\r\n完成复核。\r\n";
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      assertThat(text(words.getBytes(charset), "text/plain")).isEqualTo("督查室要在5月底前\n完成复核。");
    }
    byte[] marked = ("\ufeff" + words).getBytes(StandardCharsets.UTF_8);
    assertThat(text(marked, "text/plain")).startsWith("督查室");
  }

  @Test
  void findsNoTextInPicturesAndScans() throws IOException {
    assertThat(text(new byte[] {1, 2, 3}, "image/png")).isEmpty();
    var out = new ByteArrayOutputStream();
    try (PDDocument scan = new PDDocument()) {
      scan.addPage(new PDPage());
      scan.save(out);
    }
    assertThat(text(out.toByteArray(), "application/pdf")).isEmpty();
  }

  @Test
  void skipsWhatWasDeletedAndWhatIsSaidTwice() throws IOException {
    var out = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("留下的话");
      var paragraph = word.createParagraph();
      var deleted = paragraph.getCTP().addNewDel();
      deleted.setAuthor("x");
      deleted.addNewR().addNewDelText().setStringValue("删去的话");
      paragraph.createRun().setText("后面的话");
      word.write(out);
    }
    assertThat(text(out.toByteArray(), DOCX)).isEqualTo("留下的话\n后面的话");
  }

  /** Whether it stopped is told by the end, which is torn: whoever reads so far stumbles. */
  @ParameterizedTest
  @ValueSource(
      strings = {"<w:p><w:r><w:t>|字", "<w:p>|<w:r><w:tab/></w:r>", "<w:tbl><w:tr>|<w:tc/>"})
  void stopsWhereTheTextOfAWordFileGetsTooLong(String shape) throws IOException {
    String before = shape.substring(0, shape.indexOf('|'));
    String again = shape.substring(shape.indexOf('|') + 1);
    byte[] word = word(before + again.repeat(2 * TextOf.MOST) + "</torn>");
    assertThatThrownBy(() -> text(word, DOCX)).hasMessageStartingWith("document-text-too-long");
    byte[] small = word(before + again + "</torn>");
    assertThatThrownBy(() -> text(small, DOCX)).hasMessageStartingWith("document-unreadable");
  }

  @Test
  void readsATextInPiecesAsOne() throws IOException {
    String words = "字 & ".repeat(8_000);
    String text = "<w:p><w:r><w:t>%s</w:t></w:r><w:r><w:t><![CDATA[<完>]]></w:t></w:r></w:p>";
    byte[] word = word(text.formatted(words.replace("&", "&amp;")) + "</w:body></w:document>");
    assertThat(text(word, DOCX)).isEqualTo(words + "<完>");
  }

  /** A Word file whose body begins like this; what ends it is the caller's. */
  private static byte[] word(String body) throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(resource("notice.docx")));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      // What packs too well is not even opened.
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        boolean main = entry.getName().equals("word/document.xml");
        zip.write(main ? (BEGUN + body).getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void refusesALockedPdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
      pdf.save(out);
    }
    assertThatThrownBy(() -> text(out.toByteArray(), "application/pdf"))
        .hasMessageStartingWith("file-has-password");
  }

  @Test
  void refusesWhatIsDamagedOrTooLong() {
    assertThatThrownBy(() -> text("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), DOCX))
        .hasMessageStartingWith("document-unreadable");
    byte[] book = "字".repeat(TextOf.MOST + 1).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> text(book, "text/plain"))
        .hasMessageStartingWith("document-text-too-long");
  }

  @Test
  void keepsNothingThatADatabaseCannotHold() {
    assertThat(TextOf.typed("a\0b\u0007c\ud800d😀")).isEqualTo("abc\ufffdd😀");
  }

  private String text(byte[] content, String mediaType) throws IOException {
    Path file = Files.createTempFile(folder, "t", ".bin");
    Files.write(file, content);
    return TextOf.file(file, mediaType, "文件");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = TextOfTest.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
