package io.wutong.kernel.notices.model;

import static io.wutong.kernel.notices.model.Urgency.AT_ONCE;
import static io.wutong.kernel.notices.model.Urgency.DIGEST;
import static io.wutong.kernel.notices.model.Urgency.URGENT;

import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a person hears. Each says how soon when there is time, and how soon when the matter is due
 * within two working days or overdue: this is the one table of urgency.
 */
public enum Cause {
  /** 待签收: the unit was handed a matter. */
  TO_ACCEPT(DIGEST, AT_ONCE),
  /** 待审签: an officer prepared an act. */
  TO_SIGN(DIGEST, AT_ONCE),
  /** 审签未通过. */
  SENT_BACK(DIGEST, AT_ONCE),
  /** 待核查. */
  TO_VERIFY(DIGEST, DIGEST),
  /** 协办完成: a co-unit says that its part is done. */
  PART_DONE(DIGEST, DIGEST),
  /** 待批延期. */
  EXTENSION_ASKED(DIGEST, AT_ONCE),
  /** 同意延期. */
  EXTENSION_GRANTED(DIGEST, DIGEST),
  /** 不同意延期. */
  EXTENSION_REFUSED(DIGEST, AT_ONCE),
  /** 待改派. */
  REASSIGN_ASKED(DIGEST, AT_ONCE),
  /** 改派已答复. */
  REASSIGN_ANSWERED(DIGEST, AT_ONCE),
  /** 被退回. */
  RETURNED(DIGEST, URGENT),
  /** 批示: rare, and always meant now. */
  INSTRUCTED(AT_ONCE, URGENT),
  /** 提醒: a meeting misses the report. */
  REMINDED(AT_ONCE, AT_ONCE),
  /** 超时限: a clock of days climbed. It runs out at midnight, and nobody is woken for that. */
  CLIMBED(AT_ONCE, AT_ONCE),
  /** A clock of hours or minutes climbed. */
  CLIMBED_OF_HOURS(URGENT, URGENT),
  /** 需协调: another unit asks for help. */
  HELP_ASKED(DIGEST, AT_ONCE),
  /** 移交给本人. */
  HANDED_OVER(DIGEST, AT_ONCE),
  /** 已变更: content, target or units. */
  CHANGED(DIGEST, AT_ONCE),
  /** 暂缓办理. */
  SUSPENDED(DIGEST, DIGEST),
  /** 恢复办理. */
  RESUMED(DIGEST, AT_ONCE),
  /** 已办结. */
  CLOSED(DIGEST, DIGEST),
  /** 重新办理. */
  REOPENED(DIGEST, AT_ONCE),
  /** 已撤销. */
  WITHDRAWN(DIGEST, DIGEST);

  private static final int NEAR_WD = 2;

  private final Urgency far;
  private final Urgency near;

  Cause(Urgency far, Urgency near) {
    this.far = far;
    this.near = near;
  }

  /** How soon, for a matter with that date, on a day. */
  public Urgency urgency(@Nullable LocalDate due, LocalDate today, WorkdayCalendar calendar) {
    boolean isNear =
        due != null && (due.isBefore(today) || calendar.workdaysBetween(today, due) <= NEAR_WD);
    return isNear ? near : far;
  }
}
