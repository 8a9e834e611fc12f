package io.wutong.kernel.documents.model;

import io.wutong.kernel.documents.model.SetAside.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which rows of a ledger are no matters: notes, headings between, totals, the header once more. */
final class Aside {

  private static final Pattern NOTE =
      Pattern.compile(
          "^(?:注|备注|说明|填表|填报|制表|审核人|审核|联系人|联系电话|单位负责人|分管领导|附件?)\\s*[:：1１一].*", Pattern.DOTALL);
  private static final String SIGNER =
      "(?:(?:填[表报]|制表|审[核批]|复核|校对|统计|报送|经办|联系|负责|签发)(?:人|者)?|(?:单位|部门|主要|分管)?(?:负责人|领导)"
          + "|(?:联系)?(?:电话|手机|方式)|(?:填[表报]|报送)(?:单位|部门|日期|时间)|日\\s*期|盖\\s*章|签\\s*[字章名])"
          + "\\s*(?:[（(][^（()）]*[)）])?";

  /** 填表人：张三; several of them may stand in one cell. */
  private static final Pattern SIGNED =
      Pattern.compile("^" + SIGNER + "\\s*[:：].*", Pattern.DOTALL);

  private static final Pattern SIGNER_ALONE = Pattern.compile("^" + SIGNER + "\\s*[:：]\\s*$");
  private static final Pattern TOTAL = Pattern.compile("^(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计).*");
  private static final Pattern HEADING =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}部分).*");
  private static final int HEADING_MAX = 40;

  private final Set<Long> wide = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private final int columns;

  Aside(SheetShape sheet, Headers headers) {
    this.columns = sheet.columns();
    for (Area area : sheet.merged()) {
      if (area.width() >= Math.max(3, (columns + 1) / 2)) {
        for (int row = area.firstRow();
            row <= Math.min(area.lastRow(), area.firstRow() + 9);
            row++) {
          wide.add((long) row);
        }
      }
    }
    for (String label : headers.labels()) {
      labels.addAll(List.of(label.split("/")));
    }
  }

  /** Why the row is no matter; null when it is one. */
  @Nullable Why why(Row row) {
    Cell first = row.first();
    if (first == null) {
      return null;
    }
    String words = first.text();
    if (TOTAL.matcher(words).matches() && first.column() <= 2) {
      return Why.TOTAL;
    }
    boolean alone = row.own() == 1;
    if (NOTE.matcher(words).matches() && (alone || wide.contains((long) row.at()))) {
      return Why.NOTE;
    }
    if (isSigned(row)) {
      return Why.NOTE;
    }
    boolean spans = wide.contains((long) row.at()) && row.own() <= 2;
    if (alone && HEADING.matcher(words).matches() && words.length() <= HEADING_MAX) {
      return Why.HEADING;
    }
    if (spans) {
      return words.length() <= HEADING_MAX && !words.contains("。") ? Why.HEADING : Why.NOTE;
    }
    return isHeaderAgain(row) ? Why.HEADER_AGAIN : null;
  }

  /** 填表人：张三 | 审核人：李四, each in a cell, or the name in the cell behind. */
  private static boolean isSigned(Row row) {
    boolean named = false;
    for (Cell cell : row.cells().values()) {
      boolean label = SIGNED.matcher(cell.text()).matches();
      if (!label && !named) {
        return false;
      }
      named = SIGNER_ALONE.matcher(cell.text()).matches();
    }
    return true;
  }

  private boolean isHeaderAgain(Row row) {
    return row.own() >= 3
        && row.cells().values().stream()
            .allMatch(cell -> labels.contains(Headers.bare(cell.text())));
  }
}
