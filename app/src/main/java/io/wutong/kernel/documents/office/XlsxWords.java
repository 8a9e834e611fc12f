package io.wutong.kernel.documents.office;

import io.wutong.shared.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words that the cells of all sheets share. */
final class XlsxWords {

  private XlsxWords() {}

  static List<String> read(XMLStreamReader xml) throws XMLStreamException {
    List<String> shared = new ArrayList<>();
    long characters = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        String words = item(xml, "si");
        characters += words.length() + 24;
        if (characters > SheetFile.SHARED_MAX) {
          throw Refusal.of("sheet-too-many-words").refused();
        }
        shared.add(words);
      }
    }
    return shared;
  }

  /** The words up to the end of an element, without the reading aids of Japanese files. */
  static String item(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          item(xml, "rPh");
        } else if (xml.getLocalName().equals("t")) {
          words.append(xml.getElementText());
        }
      }
    }
    return words.length() > SheetFile.TEXT_MAX
        ? words.substring(0, SheetFile.TEXT_MAX)
        : words.toString();
  }
}
