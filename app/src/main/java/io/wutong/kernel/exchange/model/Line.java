package io.wutong.kernel.exchange.model;

import io.wutong.kernel.ledger.model.Lights.Light;
import io.wutong.kernel.ledger.model.State;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter as one row: by column a text, a {@link LocalDate} or an {@link Integer}; what is not
 * there is not known, or there is none.
 */
public record Line(UUID matter, int version, Map<Column, Object> values) {

  public Line {
    values = new EnumMap<>(values);
  }

  public @Nullable Object value(Column column) {
    return values.get(column);
  }

  /** A value in words, as it is compared; empty when there is none. */
  public String text(Column column) {
    return Spoken.of(values.get(column));
  }

  /** The word of a state. */
  public static String word(State state) {
    return switch (state) {
      case PROPOSED -> "待交办";
      case DISPATCHED -> "待签收";
      case ACCEPTED -> "办理中";
      case SUBMITTED -> "待核查";
      case CLOSED -> "已办结";
      case SUSPENDED -> "暂缓办理";
      case WITHDRAWN -> "已撤销";
    };
  }

  /** The word of a light. */
  public static String word(Light light) {
    return switch (light) {
      case GREEN -> "绿";
      case YELLOW -> "黄";
      case RED -> "红";
      case GREY -> "灰";
    };
  }
}
