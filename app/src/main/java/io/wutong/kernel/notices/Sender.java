package io.wutong.kernel.notices;

import io.wutong.shared.time.Rounds;
import org.springframework.stereotype.Component;

/** Sends every few seconds what is due, on a thread of its own: a slow server delays no bell. */
@Component
class Sender extends Rounds {

  Sender(Sending sending, NoticeSettings settings) {
    super("sender", settings.every(), sending::round);
  }
}
