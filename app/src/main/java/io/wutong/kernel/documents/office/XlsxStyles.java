package io.wutong.kernel.documents.office;

import io.wutong.kernel.documents.model.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which styles show a number as a day, and which as percent. */
final class XlsxStyles {

  private final List<Boolean> isDay = new ArrayList<>();
  private final List<Boolean> isShare = new ArrayList<>();

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
            String format = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
            isDay.add(DateUtil.isADateFormat(id, formats.getOrDefault(id, "")));
            isShare.add(format != null && Cell.isShare(format));
          }
        }
        default -> {}
      }
    }
  }

  boolean isDay(String style) {
    return has(isDay, number(style));
  }

  boolean isShare(String style) {
    return has(isShare, number(style));
  }

  private static boolean has(List<Boolean> styles, int at) {
    return at >= 0 && at < styles.size() && styles.get(at);
  }

  private static int number(String digits) {
    try {
      return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
