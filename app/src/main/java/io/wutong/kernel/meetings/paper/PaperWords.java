package io.wutong.kernel.meetings.paper;

import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.meetings.model.Header;
import io.wutong.kernel.meetings.model.Line;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How the paper says states, days and grounds. */
final class PaperWords {

  /** A sheet's number, and how many there are. */
  static final String PAGE = "第 %d 页　共 %d 页";

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

  private PaperWords() {}

  /** Why it is red, as on the day on which the agenda was made. */
  static String grounds(Line.Said said, Meeting.@Nullable Drawn drawn) {
    LocalDate due = said.dueOn();
    if (drawn == null || due == null) {
      return "";
    }
    long late = ChronoUnit.DAYS.between(due, ProductClock.day(drawn.at()));
    String moved = said.extensions() > 0 ? "，已延期%d次".formatted(said.extensions()) : "";
    return (late > 0 ? "超期%d天".formatted(late) : "红灯") + moved;
  }

  static String state(Line.Said said) {
    State state = said.state();
    if (state == null) {
      return "尚未立项";
    }
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

  static String presence(Header.Presence presence) {
    return switch (presence) {
      case PRESENT -> "到会";
      case EXCUSED -> "请假";
      case ABSENT -> "缺席";
    };
  }

  static String words(String words) {
    return words.isEmpty() ? "未报送" : words;
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  static String moment(Instant at) {
    return MOMENT.format(at.atZone(ProductClock.ZONE));
  }
}
