package io.wutong.kernel.documents.office;

import io.wutong.kernel.documents.office.SheetFile.OddFile;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/** The rows of an .xlsx file, read as a stream: workbook, shared words, styles, then the sheets. */
final class XlsxRows {

  private static final XMLInputFactory XML = factory();

  private final PackagePart workbook;
  private final SheetVisitor visitor;
  private boolean from1904;

  private record Listed(String name, String relation, boolean hidden) {}

  private XlsxRows(OPCPackage file, SheetVisitor visitor) throws OddFile {
    this.visitor = visitor;
    this.workbook = main(file);
  }

  static void read(Path path, SheetVisitor visitor) throws IOException, OddFile {
    try (OPCPackage file = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
      refuseMacros(file);
      new XlsxRows(file, visitor).read();
    } catch (InvalidFormatException | XMLStreamException e) {
      throw new OddFile("no workbook", e);
    }
  }

  /** Nobody here runs a macro, but whoever downloads the file might. */
  private static void refuseMacros(OPCPackage file) throws InvalidFormatException {
    for (PackagePart part : file.getParts()) {
      String type = part.getContentType().toLowerCase(Locale.ROOT);
      if (type.contains("vbaproject") || type.contains("macroenabled")) {
        throw Refusal.of("sheet-has-macro").refused();
      }
    }
  }

  private static PackagePart main(OPCPackage file) throws OddFile {
    for (PackageRelationship relation : file.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/officeDocument")) {
        PackagePart part = file.getPart(relation);
        if (part != null) {
          return part;
        }
      }
    }
    throw new OddFile("no main part");
  }

  private void read() throws IOException, OddFile, XMLStreamException, InvalidFormatException {
    List<Listed> sheets = listed();
    List<String> shared = new ArrayList<>();
    XlsxStyles styles = new XlsxStyles();
    for (PackageRelationship relation : workbook.getRelationships()) {
      PackagePart part = findPart(relation);
      if (part != null && relation.getRelationshipType().endsWith("/sharedStrings")) {
        try (InputStream in = part.getInputStream()) {
          shared = XlsxWords.read(stream(in));
        }
      } else if (part != null && relation.getRelationshipType().endsWith("/styles")) {
        try (InputStream in = part.getInputStream()) {
          styles.read(stream(in));
        }
      }
    }
    int index = 0;
    for (Listed sheet : sheets) {
      PackageRelationship relation = workbook.getRelationship(sheet.relation());
      PackagePart part = relation == null ? null : findPart(relation);
      boolean isSheet = relation != null && relation.getRelationshipType().endsWith("/worksheet");
      if (part != null && isSheet && visitor.sheet(index, sheet.name(), sheet.hidden(), from1904)) {
        try (InputStream in = part.getInputStream()) {
          new XlsxSheet(stream(in), shared, styles, from1904, visitor).read();
        }
      }
      index++;
    }
  }

  private @Nullable PackagePart findPart(PackageRelationship relation)
      throws InvalidFormatException {
    return relation.getTargetMode() == TargetMode.EXTERNAL
        ? null
        : workbook.getRelatedPart(relation);
  }

  private List<Listed> listed() throws IOException, XMLStreamException {
    List<Listed> sheets = new ArrayList<>();
    try (InputStream in = workbook.getInputStream()) {
      XMLStreamReader xml = stream(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          String counted = attribute(xml, "date1904");
          from1904 = counted.equals("1") || counted.equals("true");
        } else if (xml.getLocalName().equals("sheet")) {
          sheets.add(
              new Listed(
                  attribute(xml, "name"),
                  attribute(xml, "id"),
                  attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden")));
        }
      }
    }
    return sheets;
  }

  /** An attribute by its local name, whatever its prefix; empty when it is not there. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static XMLStreamReader stream(InputStream in) throws XMLStreamException {
    return XML.createXMLStreamReader(in);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
