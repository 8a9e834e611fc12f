package io.wutong.kernel.notices.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter in a digest, once, where it presses most.
 *
 * @param group where it stands
 * @param title its title; empty where it must not be said
 * @param reasons the codes of why it waits or what was told, the most urgent first
 */
public record DigestLine(
    Group group,
    UUID matter,
    String number,
    String title,
    @Nullable LocalDate dueOn,
    List<String> reasons) {

  public DigestLine {
    reasons = List.copyOf(reasons);
  }

  /** In the order in which a tired reader wants them. */
  public enum Group {
    /** 超时限，到您这里. */
    CLIMBED,
    /** 已超期. */
    OVERDUE,
    /** 今日到期. */
    TODAY,
    /** 三个工作日内到期. */
    SOON,
    /** 等您办. */
    WAITING,
    /** 已有答复: told since the last digest, and nothing is owed. */
    NEWS
  }

  /** By group; in each, what is due first stands first. */
  public static final Comparator<DigestLine> IN_ORDER =
      Comparator.comparing(DigestLine::group)
          .thenComparing(DigestLine::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(DigestLine::number);
}
