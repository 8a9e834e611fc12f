package io.wutong.kernel.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;

/**
 * The text of a Word document: a line for each paragraph, and for each row of a table its cells
 * between bars. It is read as a stream, since the document with its pictures may be large.
 */
final class WordText {

  private static final XMLInputFactory XML = factory();
  private static final String BETWEEN = " | ";

  private final Paper paper;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder row = new StringBuilder();
  private int tables;
  private boolean seen;

  private WordText(Paper paper) {
    this.paper = paper;
  }

  static void read(Path file, Paper into)
      throws IOException, InvalidFormatException, XMLStreamException {
    try (OPCPackage word = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      PackagePart main = mainPart(word);
      try (InputStream in = main.getInputStream()) {
        new WordText(into).read(XML.createXMLStreamReader(in));
      }
    }
  }

  private static PackagePart mainPart(OPCPackage word) throws IOException {
    List<PackagePart> parts =
        word.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
    if (parts.isEmpty()) {
      throw new IOException("no main part");
    }
    return parts.getFirst();
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          // Piece by piece, since one text may be as long as the whole file.
          if (seen) {
            write(xml.getText());
          }
        }
        default -> {}
      }
    }
  }

  private void write(String more) {
    paper.refuseBeyond(row.length() + line.length() + more.length());
    line.append(more);
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      // w:t holds what is seen; deleted text stands in w:delText, field codes in w:instrText.
      case "t" -> seen = true;
      case "tab" -> write(" ");
      case "br", "cr" -> write(tables > 0 ? " " : "\n");
      case "noBreakHyphen" -> write("-");
      case "tbl" -> tables++;
      // What Fallback holds was said before, in Choice, for newer programs.
      case "Fallback" -> skip(xml);
      default -> {}
    }
  }

  private void end(String element) {
    switch (element) {
      case "t" -> seen = false;
      case "p" -> {
        if (tables == 0) {
          paper.add(line + "\n");
          line.setLength(0);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          write(" ");
        }
      }
      case "tc" -> {
        if (tables == 1) {
          String cell = line.toString().strip();
          line.setLength(0);
          row.append(cell).append(BETWEEN);
          paper.refuseBeyond(row.length());
        }
      }
      case "tr" -> {
        if (tables == 1) {
          row.setLength(Math.max(0, row.length() - BETWEEN.length()));
          paper.add(row.append('\n'));
          row.setLength(0);
        }
      }
      case "tbl" -> tables--;
      default -> {}
    }
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
