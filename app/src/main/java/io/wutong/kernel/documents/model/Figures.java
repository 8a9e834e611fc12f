package io.wutong.kernel.documents.model;

import io.wutong.kernel.documents.model.SheetShape.Scale;
import io.wutong.kernel.ledger.Act;
import io.wutong.shared.refusal.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads figures: 3,000万元, 1.2亿元, 120 under 总投资（万元）. Money above 元 is brought to 万元. */
final class Figures {

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:约|不少于|不低于|超过|至少|达到?)?\\s*(\\d[\\d,，]*(?:\\.\\d+)?)\\s*"
              + "([^\\d\\s]{0,8}?)(?:余|多)?((?:万|亿)?元)?(?:以上|以下|以内|左右|上下)?");
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
    String behind = figure.group(2) + Objects.requireNonNullElse(figure.group(3), "");
    String unit = behind.isEmpty() ? above : behind;
    if (unit.equals("亿") || unit.equals("万")) {
      // 5亿 under 发电量（千瓦时） is no money.
      String of = above.isEmpty() || above.endsWith("元") ? "元" : above;
      unit = above.startsWith(unit) ? above : unit + of;
    }
    if (unit.equals("亿元")) {
      value = value.multiply(WAN_IN_YI);
      unit = "万元";
    }
    // 总投资 over （亿元） in a row of its own is 总投资.
    String name =
        Arrays.stream(IN_BRACKETS.matcher(heading).replaceAll("").split("/"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/"));
    String shown = name.isEmpty() ? "目标值" : name.substring(0, Math.min(NAME_MAX, name.length()));
    return new Read(new Act.Figure(shown, value.stripTrailingZeros().toPlainString(), unit), null);
  }

  /** What a cell of percent says: the percent, or −1 and why it cannot be read. */
  record Percent(int percent, @Nullable Refusal refusal) {

    private static Percent no(String slug) {
      return new Percent(-1, Refusal.of(slug));
    }
  }

  /**
   * 35, 35% or 0.35 as whole percent. What is shown as percent, or written with its sign, says
   * itself what it is; a plain 1 or 0.5, be it a number or words, means what the others of its
   * column mean.
   *
   * @param scale what the column's plain numbers look like; null when they don't tell
   */
  static Percent percent(Cell cell, String heading, @Nullable Scale scale) {
    String digits = cell.text().replace("%", "").replace("％", "").strip();
    if (!digits.matches("\\d{1,3}(\\.\\d+)?")) {
      return Percent.no("sheet-percent-unread");
    }
    BigDecimal value = new BigDecimal(digits);
    boolean small = value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
    if (!Double.isNaN(cell.plainNumber()) && small) {
      boolean named = heading.contains("%") || heading.contains("％");
      Scale known = named && scale == null ? Scale.WHOLE : scale;
      boolean part = value.compareTo(BigDecimal.ONE) < 0;
      if (known == null || known == Scale.MIXED || part && known == Scale.WHOLE) {
        return Percent.no("sheet-percent-unsure");
      }
      value = known == Scale.SHARE ? value.movePointRight(2) : value;
    }
    int percent = value.intValue();
    return percent <= 100 ? new Percent(percent, null) : Percent.no("sheet-percent-unread");
  }
}
