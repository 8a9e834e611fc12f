package io.wutong.kernel.people;

import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.people.model.Credential;
import io.wutong.kernel.people.model.Credential.About;
import io.wutong.kernel.people.model.Credential.Kind;
import io.wutong.kernel.people.model.PeopleJson;
import io.wutong.kernel.people.model.Secret;
import io.wutong.kernel.people.model.Texts;
import io.wutong.kernel.people.store.CredentialRows;
import io.wutong.kernel.people.store.CredentialRows.Kept;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the links for somebody without an account: one act on one matter, once, within some
 * hours. Whoever issued it answers for it.
 */
@Service
public class OneTimeLinks {

  private static final int NAME_LONGEST = 100;
  private static final int BASIS_LONGEST = 500;
  private static final int HOURS_MOST = 24 * 30;

  private final CredentialRows rows;
  private final Sessions sessions;
  private final PeopleActs acts;
  private final Journal journal;
  private final ProductClock clock;

  OneTimeLinks(
      CredentialRows rows,
      Sessions sessions,
      PeopleActs acts,
      Journal journal,
      ProductClock clock) {
    this.rows = rows;
    this.sessions = sessions;
    this.acts = acts;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A link.
   *
   * @param unit the unit for which its act counts
   * @param issuer who issued it, in which post
   * @param forName whom it was made for
   * @param basis why that person has no account, or on whose word it was made
   */
  public record Link(
      UUID id, UUID matter, UUID unit, Actor issuer, String forName, String basis, Instant until) {}

  /** A link that was just made; the secret is not kept here. */
  public record Issued(String secret, Link link) {}

  /** Makes a link. Whether the actor may is the caller's question. */
  @Transactional
  public Issued issue(UUID matter, UUID unit, String forName, String basis, int validHours) {
    if (validHours < 1 || validHours > HOURS_MOST) {
      throw Refusal.badInput("link-hours").with("most", HOURS_MOST).refused();
    }
    Actor issuer = Acting.get();
    Instant now = clock.now();
    var link =
        new Link(
            Ids.next(),
            matter,
            unit,
            issuer,
            Texts.line("forName", forName, NAME_LONGEST),
            Texts.line("basis", basis, BASIS_LONGEST),
            now.plus(Duration.ofHours(validHours)));
    var credential =
        new Credential(
            link.id(), Kind.LINK, null, issuer, link.forName(), now, now, link.until(), null);
    String secret = sessions.keep(credential, new About(matter, unit, link.basis()));
    var body = PeopleJson.body().put("matter", matter.toString()).put("unit", unit.toString());
    body.put("forName", journal.putPersonal(link.forName()));
    body.put("basis", journal.putPersonal(link.basis())).put("until", link.until().toString());
    acts.credential(issuer, link.id(), 1, "link-issued", body);
    return new Issued(secret, link);
  }

  /**
   * The link as it stands, still unused; refused when it was used, is over, or never was. Whoever
   * has the secret is told which.
   */
  @Transactional(readOnly = true)
  public Link look(String secret) {
    Kept kept = Secret.looksLikeOne(secret) ? rows.find(Secret.hash(secret)) : null;
    About about = kept == null ? null : kept.about();
    if (kept == null || about == null) {
      throw Refusal.absent("link").refused();
    }
    Credential credential = kept.credential();
    if (credential.revokedAt() != null) {
      throw Refusal.of("link-used").refused();
    }
    if (!credential.lets(clock.now(), Duration.ZERO)) {
      throw Refusal.of("link-over").with("until", credential.expiresAt()).refused();
    }
    return new Link(
        credential.id(),
        about.matter(),
        about.unit(),
        credential.actor(),
        credential.name(),
        about.basis(),
        credential.expiresAt());
  }

  /**
   * Takes the link: exactly one caller gets it. It is part of the caller's transaction, so that a
   * link is not used up by an act that was refused.
   */
  @Transactional
  public Link take(String secret) {
    Link link = look(secret);
    if (!sessions.end(link.id())) {
      throw Refusal.of("link-used").refused();
    }
    acts.credential(link.issuer(), link.id(), 2, "link-used", PeopleJson.body());
    return link;
  }
}
