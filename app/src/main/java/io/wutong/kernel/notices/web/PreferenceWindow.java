package io.wutong.kernel.notices.web;

import io.wutong.kernel.notices.Messages;
import io.wutong.kernel.notices.Preferences;
import io.wutong.kernel.notices.model.Preference;
import java.time.LocalTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The window on how one wants to hear. */
@RestController
class PreferenceWindow {

  private final Preferences preferences;
  private final Messages messages;

  PreferenceWindow(Preferences preferences, Messages messages) {
    this.preferences = preferences;
    this.messages = messages;
  }

  /**
   * What holds.
   *
   * @param mailSet whether this installation sends mail at all
   */
  record View(
      String mail,
      boolean english,
      LocalTime digestAt,
      LocalTime quietFrom,
      LocalTime quietTo,
      boolean urgentAtNight,
      boolean mailSet) {}

  record Wanted(
      String mail,
      boolean english,
      LocalTime digestAt,
      LocalTime quietFrom,
      LocalTime quietTo,
      boolean urgentAtNight) {}

  @GetMapping("/api/notices/preference")
  View mine() {
    return view(preferences.mine());
  }

  @PutMapping("/api/notices/preference")
  View change(@RequestBody Wanted wanted) {
    return view(
        preferences.change(
            new Preference(
                0,
                wanted.mail(),
                wanted.english(),
                wanted.digestAt(),
                wanted.quietFrom(),
                wanted.quietTo(),
                wanted.urgentAtNight())));
  }

  private View view(Preference preference) {
    return new View(
        preference.mail(),
        preference.english(),
        preference.digestAt(),
        preference.quietFrom(),
        preference.quietTo(),
        preference.urgentAtNight(),
        messages.isMailSet());
  }
}
