package io.wutong.kernel.exchange.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The columns of the usual ledger, in their order. */
public enum Column {
  ORDINAL("序号", 6, Kind.NUMBER, Back.IGNORED),
  /** Which matter a row is, and as of which version; hidden between columns that are not. */
  MARK("行标识（勿改）", 10, Kind.TEXT, Back.IGNORED),
  NUMBER("编号", 13, Kind.TEXT, Back.FIXED),
  TITLE("任务标题", 38, Kind.TEXT, Back.CHANGE),
  LEAD("牵头单位", 16, Kind.TEXT, Back.CHANGE),
  CO("协办单位", 18, Kind.TEXT, Back.CHANGE),
  RESPONSIBLE("责任人", 12, Kind.TEXT, Back.HAND_OVER),
  VERIFIER("核查单位", 16, Kind.TEXT, Back.CHANGE),
  DISPATCHED("交办日", 12, Kind.DAY, Back.FIXED),
  PROMISED("承诺日", 12, Kind.DAY, Back.PROMISE),
  DUE("现行时限", 12, Kind.DAY, Back.EXTENSION),
  STATE("状态", 10, Kind.TEXT, Back.STATE),
  /** Computed from dates on the day it is looked at; what is typed there means nothing. */
  LIGHT("灯", 6, Kind.TEXT, Back.IGNORED),
  PROGRESS("最新进展", 46, Kind.TEXT, Back.REPORT),
  PROBLEMS("存在问题", 30, Kind.TEXT, Back.REPORT),
  NEXT_STEPS("下步措施", 30, Kind.TEXT, Back.REPORT),
  PERCENT("进度", 8, Kind.SHARE, Back.REPORT),
  REPORTED("进展日期", 12, Kind.DAY, Back.FIXED),
  CLOSED("办结日", 12, Kind.DAY, Back.STATE);

  /** What its cells hold. */
  public enum Kind {
    NUMBER,
    TEXT,
    DAY,
    /** A percentage, shown as such. */
    SHARE
  }

  /** What an edited cell means when the sheet comes back. */
  public enum Back {
    /** A report. */
    REPORT(""),
    /** Nothing. */
    IGNORED(""),
    /** It is the machine's own word. */
    FIXED("return-fixed"),
    /** 变更, which is approved. */
    CHANGE("return-needs-change"),
    /** 延期, which is asked for and granted. */
    EXTENSION("return-needs-extension"),
    HAND_OVER("return-needs-hand-over"),
    /** The first promise never moves. */
    PROMISE("return-promise"),
    /** States are changed on the page, by those who may. */
    STATE("return-state");

    private final String slug;

    Back(String slug) {
      this.slug = slug;
    }

    /** Why an edit is not applied; empty when there is nothing to say. */
    public String slug() {
      return slug;
    }
  }

  private final String heading;
  private final int width;
  private final Kind kind;
  private final Back back;

  Column(String heading, int width, Kind kind, Back back) {
    this.heading = heading;
    this.width = width;
    this.kind = kind;
    this.back = back;
  }

  public String heading() {
    return heading;
  }

  /** How wide it is, in characters. */
  public int width() {
    return width;
  }

  public Kind kind() {
    return kind;
  }

  public Back back() {
    return back;
  }

  /** Whether what is typed there becomes a report. */
  public boolean isEditable() {
    return back == Back.REPORT;
  }

  /** The column under a heading; null when none is called so. */
  public static @Nullable Column of(String heading) {
    String bare = heading.replaceAll("\\s+", "");
    return Arrays.stream(values())
        .filter(column -> column.heading.equals(bare))
        .findFirst()
        .orElse(null);
  }
}
