package io.wutong.kernel.documents.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.shared.refusal.Refusal;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads figures: 3,000万元, 1.2亿元, 120 under 总投资（万元）. Money above 元 is brought to 万元. */
final class Figures {

  private static final Pattern FIGURE =
      Pattern.compile("约?\\s*(\\d[\\d,，]*(?:\\.\\d+)?)\\s*([^\\d\\s]{0,8})");
  private static final Pattern IN_BRACKETS = Pattern.compile("[（(]\\s*(?:单位[:：])?([^（()）]+)[)）]");
  private static final BigDecimal WAN_IN_YI = BigDecimal.valueOf(10_000);
  private static final int NAME_MAX = 40;

  private Figures() {}

  /**
   * What a cell says.
   *
   * @param refusal why it cannot be read; null when it can
   */
  record Read(Act.@Nullable Figure figure, @Nullable Refusal refusal) {}

  /**
   * @param heading the column's, whose brackets may name the unit
   */
  static Read read(Cell cell, String heading) {
    Matcher figure = FIGURE.matcher(cell.text());
    if (!figure.matches()) {
      return new Read(null, Refusal.of("sheet-figure-unread"));
    }
    BigDecimal value = new BigDecimal(figure.group(1).replaceAll("[,，]", ""));
    Matcher brackets = IN_BRACKETS.matcher(heading);
    String above = brackets.find() ? brackets.group(1).strip() : "";
    String unit = figure.group(2).isEmpty() ? above : figure.group(2);
    if (unit.equals("亿元") || unit.equals("亿")) {
      value = value.multiply(WAN_IN_YI);
      unit = "万元";
    } else if (unit.equals("万") && (above.isEmpty() || above.endsWith("元"))) {
      unit = "万元";
    }
    String name = IN_BRACKETS.matcher(heading).replaceAll("").strip();
    String shown = name.isEmpty() ? "目标值" : name.substring(0, Math.min(NAME_MAX, name.length()));
    return new Read(new Act.Figure(shown, value.stripTrailingZeros().toPlainString(), unit), null);
  }

  /** 35, 35% or 0.35 as whole percent; −1 when it is none. */
  static int percent(Cell cell) {
    String digits = cell.text().replace("%", "").replace("％", "").strip();
    if (!digits.matches("\\d{1,3}(\\.\\d+)?")) {
      return -1;
    }
    BigDecimal value = new BigDecimal(digits);
    boolean share = cell.kind() == Cell.Kind.NUMBER && value.compareTo(BigDecimal.ONE) <= 0;
    int percent = (share ? value.movePointRight(2) : value).intValue();
    return percent <= 100 ? percent : -1;
  }
}
