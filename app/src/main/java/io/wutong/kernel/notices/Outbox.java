package io.wutong.kernel.notices;

import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.notices.mail.Mailer;
import io.wutong.kernel.notices.model.DigestLine;
import io.wutong.kernel.notices.model.Hook;
import io.wutong.kernel.notices.model.Preference;
import io.wutong.kernel.notices.model.Told;
import io.wutong.kernel.notices.model.Urgency;
import io.wutong.kernel.notices.store.HookRows;
import io.wutong.kernel.notices.store.MessageRows;
import io.wutong.kernel.notices.store.PreferenceRows;
import io.wutong.shared.Ids;
import io.wutong.shared.json.RecordJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts on its way outside what may not wait for the page: in the transaction in which it is told,
 * and no further. Whoever sends it comes later and holds up nobody.
 */
@Component
class Outbox {

  private final MessageRows messages;
  private final PreferenceRows preferences;
  private final HookRows hooks;
  private final Wording wording;
  private final Mailer mailer;
  private final RecordJson json;

  Outbox(
      MessageRows messages,
      PreferenceRows preferences,
      HookRows hooks,
      Wording wording,
      Mailer mailer,
      RecordJson json) {
    this.messages = messages;
    this.preferences = preferences;
    this.hooks = hooks;
    this.wording = wording;
    this.mailer = mailer;
    this.json = json;
  }

  /**
   * What a target is told. Of a sensitive matter it holds the number and the link.
   *
   * @param type {@code notice} or {@code digest}
   * @param person whom it concerns
   * @param subject one line for people
   * @param text the rest for people
   */
  record Content(String type, UUID person, Instant at, String subject, String text) {}

  /** A notice: at once, after the quiet hours, or not at all because the digest says it. */
  void put(long journalId, Matter matter, Told told, Urgency urgency, Instant now) {
    if (urgency == Urgency.DIGEST) {
      return;
    }
    Preference preference = preferences.get(told.person());
    boolean sensitive = matter.content().sensitivity() == Sensitivity.SENSITIVE;
    var about =
        new Wording.Matter(
            matter.id(),
            matter.origin().number(),
            sensitive ? "" : matter.content().title(),
            matter.dates().dueOn());
    Wording.Letter letter = wording.one(preference.english(), about, told);
    String key = "%d/%s/%s".formatted(journalId, told.person(), told.cause());
    Instant sendAt = preference.sendAt(now, urgency);
    put(new Way("notice", key, told.person(), preference), letter, now, sendAt);
  }

  /** A digest, which comes when its person wants it. */
  void put(UUID person, Preference preference, LocalDate day, List<DigestLine> lines, Instant now) {
    Wording.Letter letter = wording.digest(preference.english(), day, lines);
    String key = "digest/%s/%s".formatted(person, day);
    put(new Way("digest", key, person, preference), letter, now, now);
  }

  /** Whether anybody outside hears of this person at all. */
  boolean reaches(Preference preference) {
    return (mailer.isSet() && preference.isReached()) || isTold();
  }

  /** Whether there is a target that is told of everybody. */
  boolean isTold() {
    return hooks.list().stream().anyMatch(Hook::open);
  }

  private record Way(String type, String key, UUID person, Preference preference) {}

  private void put(Way way, Wording.Letter letter, Instant now, Instant sendAt) {
    if (mailer.isSet() && way.preference().isReached()) {
      put(way, null, letter.subject(), letter.body(), now, sendAt);
    }
    for (Hook hook : hooks.list()) {
      if (hook.open()) {
        var content = new Content(way.type(), way.person(), now, letter.subject(), letter.body());
        put(way, hook.id(), letter.subject(), json.text(content), now, sendAt);
      }
    }
  }

  private void put(
      Way way, @Nullable UUID hook, String subject, String body, Instant now, Instant sendAt) {
    String key = hook == null ? way.key() : way.key() + "/" + hook;
    UUID id = Ids.named("notice-message", key);
    messages.put(new MessageRows.New(id, way.person(), hook, subject, body, now, sendAt));
  }
}
