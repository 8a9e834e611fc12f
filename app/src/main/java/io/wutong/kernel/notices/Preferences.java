package io.wutong.kernel.notices;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.notices.mail.MailAddress;
import io.wutong.kernel.notices.model.Preference;
import io.wutong.kernel.notices.store.MessageRows;
import io.wutong.kernel.notices.store.PreferenceRows;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The door of how the actor wants to hear. Every change is an act; an address is personal text, and
 * the journal holds a reference to it.
 */
@Service
public class Preferences {

  static final String CHANGED = "notices.preference-changed";
  private static final String MAIL = "mail";

  private final PreferenceRows rows;
  private final MessageRows messages;
  private final Journal journal;
  private final ProductClock clock;
  private final RecordJson json;

  Preferences(
      PreferenceRows rows,
      MessageRows messages,
      Journal journal,
      ProductClock clock,
      RecordJson json) {
    this.rows = rows;
    this.messages = messages;
    this.journal = journal;
    this.clock = clock;
    this.json = json;
  }

  /** The actor's own. */
  @Transactional(readOnly = true)
  public Preference mine() {
    return rows.get(Acting.get().person());
  }

  /** The actor wants to hear differently from now on. */
  @Transactional
  public Preference change(Preference said) {
    Actor actor = Acting.get();
    Preference was = rows.lock(actor.person());
    Preference next =
        new Preference(
            was.version() + 1,
            MailAddress.check(said.mail()),
            said.english(),
            minute(said.digestAt()),
            minute(said.quietFrom()),
            minute(said.quietTo()),
            said.urgentAtNight());
    ObjectNode body = (ObjectNode) json.tree(next);
    body.remove("version");
    body.put(MAIL, next.mail().isEmpty() ? "" : journal.putPersonal(next.mail()));
    Instant now = clock.now();
    journal.append(
        new Entry(subject(actor.person()), next.version(), CHANGED, actor, now, now, body));
    rows.write(actor.person(), next);
    LocalTime hour = LocalTime.ofInstant(now, ProductClock.ZONE);
    if (!hour.isBefore(next.digestAt())) {
      // Whoever says so after the hour has the first digest on another day.
      messages.digest(actor.person(), ProductClock.day(now), now);
    }
    return next;
  }

  private static UUID subject(UUID person) {
    return Ids.named("notice-preference", person.toString());
  }

  private static LocalTime minute(LocalTime time) {
    if (time.getSecond() != 0 || time.getNano() != 0) {
      throw Refusal.badInput("notice-time").with("time", time.toString()).refused();
    }
    return time;
  }

  /** Makes every row anew out of the journal; answers how many there are. */
  @Transactional
  public int rebuild() {
    rows.wipe();
    journal.replay(CHANGED, this::again);
    return rows.count();
  }

  private void again(Recorded recorded) {
    Entry entry = recorded.entry();
    ObjectNode doc = (ObjectNode) entry.body().deepCopy();
    String mail = doc.path(MAIL).asString("");
    String address = mail.isEmpty() ? "" : journal.findPersonal(mail);
    doc.put(MAIL, Objects.requireNonNullElse(address, ""));
    doc.put("version", entry.version());
    rows.write(entry.actor().person(), json.value(doc, Preference.class));
  }
}
