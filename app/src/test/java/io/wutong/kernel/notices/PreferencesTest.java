package io.wutong.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.notices.model.Preference;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How a person wants to hear is an act; their address stands beside the journal, not in it. */
@WutongTest
@DemoZone
class PreferencesTest {

  @Autowired private Preferences preferences;
  @Autowired private Ledger ledger;
  @Autowired private People people;
  @Autowired private ProductClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private Preference wants(String login, String mail) {
    LocalTime midnight = LocalTime.MIDNIGHT;
    var wanted = new Preference(0, mail, true, LocalTime.of(9, 5), midnight, midnight, false);
    return Acting.as(
        new Hands(ledger, people, clock).actor(login), () -> preferences.change(wanted));
  }

  @Test
  void theRowsFollowFromTheJournalAndTheAddressDoesNotStandInIt() {
    Preference said = wants("gouzhao2", "gouzhao2@zone.example");
    assertThat(said.mail()).isEqualTo("gouzhao2@zone.example");
    Acting.run(Actor.HOUSE, preferences::rebuild);
    Actor gouzhao2 = new Hands(ledger, people, clock).actor("gouzhao2");
    assertThat(Acting.as(gouzhao2, preferences::mine)).isEqualTo(said);
    assertThat(inJournal("gouzhao2@zone.example")).isZero();
    assertThat(inJournal("09:05")).isPositive();
  }

  private long inJournal(String words) {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status ->
                db.sql(
                        """
                        select count(*) from journal
                        where act = ? and position(? in convert_from(body, 'UTF8')) > 0
                        """)
                    .param(Preferences.CHANGED)
                    .param(words)
                    .query((row, n) -> row.getLong(1))
                    .single()));
  }

  @Test
  void whatIsNoAddressIsRefused() {
    for (String wrong :
        List.of("a", "a@b@c", "a@b\r\nBcc: c@d", "a@b,c@d", "甲 <a@b>", "@b", "a b@c")) {
      assertThatThrownBy(() -> wants("gouzhao2", wrong)).as(wrong).isInstanceOf(Refused.class);
    }
  }
}
