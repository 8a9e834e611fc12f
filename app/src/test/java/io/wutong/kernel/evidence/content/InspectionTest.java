package io.wutong.kernel.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.evidence.model.FileKind;
import io.wutong.kernel.evidence.model.FileName;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is told by its content; a name that says otherwise is refused. */
class InspectionTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"notice.docx, DOCX", "notice.pdf, PDF", "notice.doc, DOC"})
  void knowsWhatAnOfficeProgramWrote(String name, FileKind kind) throws IOException {
    assertThat(kind(resource(name), name)).isEqualTo(kind);
  }

  @Test
  void knowsSpreadsheetsPicturesAndText() throws IOException {
    assertThat(kind(workbook(), "台账.xlsx")).isEqualTo(FileKind.XLSX);
    assertThat(kind(picture("png"), "照片.PNG")).isEqualTo(FileKind.PNG);
    assertThat(kind(picture("jpg"), "照片.jpeg")).isEqualTo(FileKind.JPEG);
    assertThat(kind(picture("gif"), "图.gif")).isEqualTo(FileKind.GIF);
    assertThat(kind("督查通报\r\n".getBytes(StandardCharsets.UTF_8), "通报.txt"))
        .isEqualTo(FileKind.TEXT);
    assertThat(kind("序号,任务\n1,清淤\n".getBytes(GB18030), "台账.csv")).isEqualTo(FileKind.CSV);
    assertThat(kind(bytes("\0\0\0\u0018ftypheic\0\0\0\0"), "照片.heic")).isEqualTo(FileKind.HEIC);
    assertThat(kind(bytes("\0\0\0\u0018ftypmp42\0\0\0\0"), "现场.mp4")).isEqualTo(FileKind.MP4);
    assertThat(kind(bytes("RIFF\u0010\0\0\0WEBPVP8 "), "图.webp")).isEqualTo(FileKind.WEBP);
  }

  @Test
  void refusesANameThatTellsAnotherKind() {
    assertThatThrownBy(() -> kind(picture("png"), "批复.pdf"))
        .hasMessageContaining("file-type-mismatch")
        .hasMessageContaining("PNG")
        .hasMessageContaining(".pdf");
    assertThatThrownBy(() -> kind(resource("notice.docx"), "表.xlsx"))
        .hasMessageContaining("file-type-mismatch");
    assertThatThrownBy(() -> kind(bytes("<html><script>"), "照片.jpg"))
        .hasMessageContaining("file-type-mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.exe", "a.zip", "a.html", "a.svg", "a.rar", "a.js", "a.xml"})
  void refusesKindsThatAreNotTaken(String name) {
    assertThatThrownBy(() -> kind(bytes("abc"), name)).hasMessageStartingWith("file-type-refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docm", "台账.xlsm", "a.XLSM"})
  void namesMacros(String name) {
    assertThatThrownBy(() -> kind(bytes("abc"), name)).hasMessageStartingWith("file-has-macros");
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertThatThrownBy(() -> kind(new byte[] {'a', 0, 'b'}, "a.txt"))
        .hasMessageStartingWith("file-content-unknown");
    assertThatThrownBy(() -> kind(new byte[] {(byte) 0xff, (byte) 0xff, 'b'}, "a.txt"))
        .hasMessageStartingWith("file-content-unknown");
    assertThatThrownBy(() -> kind(zip("readme.txt", 10), "a.docx"))
        .hasMessageStartingWith("file-content-unknown");
  }

  @Test
  void refusesADocumentThatUnpacksTooFar() {
    assertThatThrownBy(() -> kind(zip("word/document.xml", 64 << 20), "炸弹.docx"))
        .hasMessageStartingWith("file-unpacks-too-far");
    assertThatThrownBy(() -> kind(manyEntries(), "很多.xlsx"))
        .hasMessageStartingWith("file-unpacks-too-far");
  }

  @Test
  void refusesEntriesLaidOverEachOther() throws IOException {
    byte[] bomb = overlapping(2_000);
    assertThat(bomb.length).isLessThan(200_000);
    assertThatThrownBy(() -> kind(bomb, "叠放.docx"))
        .message()
        .containsAnyOf("file-unpacks-too-far", "file-damaged");
  }

  @Test
  void refusesWhatOpensOnlyWithAPassword() {
    assertThatThrownBy(() -> kind(pdf("geheim"), "加密.pdf"))
        .hasMessageStartingWith("file-has-password");
    assertThatThrownBy(() -> kind(encryptedWorkbook(), "加密.xlsx"))
        .hasMessageStartingWith("file-has-password");
  }

  @Test
  void takesAPdfThatOnlyForbidsPrinting() throws IOException {
    assertThat(kind(pdf(""), "限制打印.pdf")).isEqualTo(FileKind.PDF);
  }

  @Test
  void refusesADocumentThatWasCutOff() throws IOException {
    byte[] whole = resource("notice.docx");
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> kind(half, "半个.docx")).hasMessageStartingWith("file-damaged");
  }

  private FileKind kind(byte[] content, String name) throws IOException {
    Path file = Files.createTempFile(folder, "t", ".part");
    Files.write(file, content);
    return Inspection.kind(file, FileName.of(name));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = InspectionTest.class.getResourceAsStream("/documents/" + name)) {
      return java.util.Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] picture(String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("台账").createRow(0).createCell(0).setCellValue("序号");
      book.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] encryptedWorkbook() throws Exception {
    var out = new ByteArrayOutputStream();
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (OutputStream data = encryptor.getDataStream(ole)) {
        data.write(workbook());
      }
      ole.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(String userPassword) throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      AccessPermission rights = new AccessPermission();
      rights.setCanPrint(false);
      pdf.protect(new StandardProtectionPolicy("owner", userPassword, rights));
      pdf.save(out);
    }
    return out.toByteArray();
  }

  /** A document whose entry unpacks to so many zero bytes: about one thousandth when packed. */
  private static byte[] zip(String entry, int unpacked) throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry(entry));
      byte[] block = new byte[Math.min(unpacked, 1 << 20)];
      for (int written = 0; written < unpacked; written += block.length) {
        zip.write(block);
      }
    }
    return out.toByteArray();
  }

  private static byte[] manyEntries() throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      for (int i = 0; i < 6_000; i++) {
        zip.putNextEntry(new ZipEntry("x/" + i));
      }
    }
    return out.toByteArray();
  }

  /** Many central entries that all point at one packed megabyte (the trick of 42.zip's heirs). */
  private static byte[] overlapping(int times) throws IOException {
    byte[] one = zip("word/document.xml", 1 << 20);
    int central = indexOf(one, "PK\1\2", 0);
    int second = indexOf(one, "PK\1\2", central + 4);
    int end = indexOf(one, "PK\5\6", second);
    byte[] heavy = java.util.Arrays.copyOfRange(one, second, end);
    var out = new ByteArrayOutputStream();
    out.write(one, 0, end);
    int nameAt = 46;
    for (int i = 0; i < times; i++) {
      byte[] copy = heavy.clone();
      byte[] name = "word/docum%04d.xml".formatted(i).substring(0, 17).getBytes("US-ASCII");
      System.arraycopy(name, 0, copy, nameAt, Math.min(name.length, copy.length - nameAt));
      out.write(copy);
    }
    byte[] tail = java.util.Arrays.copyOfRange(one, end, one.length);
    putShort(tail, 8, times + 2);
    putShort(tail, 10, times + 2);
    int size = out.size() - central;
    putShort(tail, 12, size & 0xffff);
    putShort(tail, 14, size >>> 16);
    out.write(tail);
    return out.toByteArray();
  }

  private static void putShort(byte[] into, int at, int value) {
    into[at] = (byte) value;
    into[at + 1] = (byte) (value >>> 8);
  }

  private static int indexOf(byte[] in, String what, int from) {
    return new String(in, StandardCharsets.ISO_8859_1).indexOf(what, from);
  }
}
