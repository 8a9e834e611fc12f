package io.wutong.kernel.exchange.model;

import io.wutong.kernel.documents.model.ColumnKind;
import java.util.List;

/**
 * What a column of somebody's form can be filled with. The words are those that offices write above
 * it; the longest that a heading contains decides.
 */
public enum Fact {
  ORDINAL,
  NUMBER("任务编号", "事项编号", "台账编号", "编号"),
  TITLE("任务标题", "事项标题"),
  CONTENT,
  LEAD,
  CO,
  RESPONSIBLE("责任人", "经办人", "具体责任人"),
  VERIFIER,
  DISPATCHED,
  PROMISED("承诺日", "承诺时限"),
  DUE,
  STATE("办理状态", "状态"),
  /** 是 or 否: whether it is closed. */
  DONE("是否完成", "是否已完成", "是否办结", "是否已办结", "是否销号", "是否整改到位", "是否落实到位"),
  LIGHT("亮灯情况", "亮灯", "灯"),
  PROGRESS,
  PROBLEMS("存在的问题", "存在问题", "问题和困难", "问题及困难", "困难问题", "存在困难", "主要问题"),
  NEXT_STEPS("下一步工作计划", "下一步打算", "下一步措施", "下一步工作", "下步措施", "下步打算", "下一步", "工作打算"),
  PERCENT,
  REPORTED("进展日期", "更新日期", "更新时间", "填报日期", "填报时间"),
  CLOSED,
  TARGET,
  TARGET_UNIT("计量单位"),
  /** A field of the matter's kind. */
  FIELD,
  /** Nobody here knows it: marked for whoever does. */
  UNKNOWN,
  /** Left as it stands in the form. */
  LEAVE;

  private final List<String> words;

  Fact(String... words) {
    this.words = List.of(words);
  }

  private int fits(String heading) {
    return words.stream().filter(heading::contains).mapToInt(String::length).max().orElse(0);
  }

  /**
   * The fact that a heading speaks for.
   *
   * @param heading the lowest name over the column; empty when there is none
   * @param kind what the heading means in a ledger that is taken in
   */
  public static Fact of(String heading, ColumnKind kind) {
    if (heading.isEmpty()) {
      return LEAVE;
    }
    Fact best = of(kind);
    int most = 0;
    for (Fact fact : values()) {
      int fits = fact.fits(heading);
      if (fits > most) {
        most = fits;
        best = fact;
      }
    }
    return best;
  }

  private static Fact of(ColumnKind kind) {
    return switch (kind) {
      case ORDINAL -> ORDINAL;
      case TITLE -> TITLE;
      case CONTENT -> CONTENT;
      case LEAD -> LEAD;
      case CO -> CO;
      case VERIFIER -> VERIFIER;
      case PROMISED -> PROMISED;
      case DUE -> DUE;
      case DISPATCHED -> DISPATCHED;
      case CLOSED -> CLOSED;
      case STATE -> STATE;
      case PERCENT -> PERCENT;
      case PROGRESS -> PROGRESS;
      case TARGET -> TARGET;
      case REMARK -> UNKNOWN;
      case IGNORE -> LEAVE;
    };
  }
}
