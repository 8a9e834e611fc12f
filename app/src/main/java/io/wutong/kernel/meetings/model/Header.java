package io.wutong.kernel.meetings.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of the minutes: where it met, who wrote, who was there. People stand here by id.
 *
 * @param recorder who wrote the minutes
 */
public record Header(String place, @Nullable UUID recorder, List<Attendance> attendance) {

  public static final int PLACE_MAX = 100;
  public static final int ATTENDANCE_MAX = 300;
  public static final Header NONE = new Header("", null, List.of());

  public Header {
    attendance = List.copyOf(attendance);
  }

  /**
   * A unit at the meeting.
   *
   * @param person who came for it, or should have
   */
  public record Attendance(UUID unit, @Nullable UUID person, Presence presence) {}

  /** 到会, 请假, 缺席. */
  public enum Presence {
    PRESENT,
    EXCUSED,
    ABSENT
  }
}
