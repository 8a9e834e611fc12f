package io.wutong.kernel.calendar;

import io.wutong.schedule.ChinaCalendar;
import io.wutong.schedule.WorkdayCalendar;
import org.springframework.stereotype.Service;

/** x. */
@Service
public class Calendar {
  public WorkdayCalendar current() {
    return ChinaCalendar.published();
  }
}
