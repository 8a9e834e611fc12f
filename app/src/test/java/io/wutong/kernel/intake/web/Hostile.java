package io.wutong.kernel.intake.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files made to do harm. */
final class Hostile {

  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  /** A document whose entities grow a thousand million times. */
  static final String LAUGHS =
      "<!DOCTYPE w [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;\">]>"
          + "<w:document %s><w:body><w:p><w:r><w:t>&d;</w:t></w:r></w:p></w:body></w:document>"
              .formatted(W);

  /** A document that asks for a file of the server's. */
  static final String OUTSIDE =
      "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
          + "<w:document %s><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
              .formatted(W);

  private Hostile() {}

  static byte[] zip(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, name, content);
    }
    return out.toByteArray();
  }

  /** A Word document with this as its main part. */
  static byte[] docx(String main) throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      parcel(zip);
      entry(zip, "word/document.xml", bytes("<?xml version=\"1.0\"?>" + main));
    }
    return out.toByteArray();
  }

  static byte[] docxWithArchive(String words) throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      parcel(zip);
      String main =
          "<w:document %s><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>";
      entry(zip, "word/document.xml", bytes(main.formatted(W, words)));
      byte[] inner = zip("zeros", new byte[8 << 20]);
      entry(zip, "word/embeddings/inner.bin", zip("inner.zip", inner));
    }
    return out.toByteArray();
  }

  /** One entry that unpacks to 600 MB. */
  static byte[] bombDocx() throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      parcel(zip);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 600; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  static byte[] lockedPdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
      pdf.save(out);
    }
    return out.toByteArray();
  }

  static byte[] scan() throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(out);
    }
    return out.toByteArray();
  }

  /** A hundred kilobytes that hold the text of five hundred books. */
  static byte[] longPdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
      page.setResources(resources);
      PDStream stream = new PDStream(pdf);
      try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
        content.write(bytes("BT /F 12 Tf 12 TL\n"));
        byte[] line = bytes("(" + "words ".repeat(20) + ") Tj T*\n");
        for (int i = 0; i < 60_000; i++) {
          content.write(line);
        }
        content.write(bytes("ET"));
      }
      page.setContents(stream);
      for (int i = 0; i < 50; i++) {
        pdf.importPage(page);
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }

  static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Hostile.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static void parcel(ZipOutputStream zip) throws IOException {
    String office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    entry(
        zip,
        "[Content_Types].xml",
        bytes(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
                + ".relationships+xml\"/><Default Extension=\"bin\" ContentType=\"application/"
                + "octet-stream\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                + office
                + ".main+xml\"/></Types>"));
    entry(
        zip,
        "_rels/.rels",
        bytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                + "2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                + "</Relationships>"));
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
