package io.wutong.kernel.documents.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which styles show a number as a day. */
final class XlsxStyles {

  private final List<Boolean> isDay = new ArrayList<>();

  void read(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, String> formats = new HashMap<>();
    boolean inCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" ->
            formats.put(
                number(XlsxRows.attribute(xml, "numFmtId")), XlsxRows.attribute(xml, "formatCode"));
        case "cellXfs" -> inCells = true;
        case "xf" -> {
          if (inCells) {
            int id = number(XlsxRows.attribute(xml, "numFmtId"));
            isDay.add(DateUtil.isADateFormat(id, formats.getOrDefault(id, "")));
          }
        }
        default -> {}
      }
    }
  }

  boolean isDay(String style) {
    int at = number(style);
    return at >= 0 && at < isDay.size() && isDay.get(at);
  }

  private static int number(String digits) {
    try {
      return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
