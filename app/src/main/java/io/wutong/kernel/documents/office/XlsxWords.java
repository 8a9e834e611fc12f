package io.wutong.kernel.documents.office;

import io.wutong.shared.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words that the cells of all sheets share. */
final class XlsxWords {

  private static final Pattern BY_NUMBER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** So many characters may stand for one. */
  private static final int ENCODED = 7;

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
          String said = text(xml);
          words.append(said, 0, Math.min(said.length(), SheetFile.TEXT_MAX - words.length()));
        }
      }
    }
    return words.toString();
  }

  /**
   * The text of the element that has just begun, up to what a cell may hold. It comes in pieces:
   * whoever writes 150 MB into one cell does not get them gathered.
   */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          int room = ENCODED * SheetFile.TEXT_MAX - words.length();
          int length = Math.min(xml.getTextLength(), room);
          words.append(xml.getTextCharacters(), xml.getTextStart(), length);
        }
        case XMLStreamConstants.START_ELEMENT ->
            throw new XMLStreamException("an element inside of words", xml.getLocation());
        default -> {}
      }
    }
    String said = decoded(words);
    return said.length() > SheetFile.TEXT_MAX ? said.substring(0, SheetFile.TEXT_MAX) : said;
  }

  /** What XML cannot hold stands there by its number: Excel ends lines with {@code _x000D_}. */
  private static String decoded(CharSequence words) {
    return BY_NUMBER
        .matcher(words)
        .replaceAll(found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
