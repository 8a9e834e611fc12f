package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.packs.Condition;
import io.wutong.kernel.packs.Title;
import io.wutong.shared.acting.Actor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: what another has to verify, the doers do not verify. */
class A03_VerifiedByAnotherTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private static final Act CLOSE = new Act.Close(Outcome.DONE, "复查合格");
  private static final Act.Shown SEEN = new Act.Shown("seen", null, null, "现场复查，已修好", "IN_PERSON");
  private final Zone zone = new Zone();

  A03_VerifiedByAnotherTest() {
    zone.kind = Zone.kind(List.of(new Condition.Verified("seen", new Title("现场核实", "Seen"), "")));
  }

  @Test
  void theDoersOwnWordsAreNotEnough() {
    Matter matter = with(zone.accepted(DUE), zone.bureauHead);
    matter = zone.does(matter, zone.bureauHead, new Act.Submit("已完成", List.of(SEEN)));
    assertThat(zone.refuses(matter, zone.officeHead, CLOSE)).isEqualTo("conditions-missing");
    assertThat(missing(matter)).isEqualTo("condition-verified");
  }

  @Test
  void theVerifiersWordsAre() {
    Matter matter = with(zone.submitted(DUE), zone.officeClerk);
    assertThat(zone.refuses(matter, zone.officeHead, CLOSE)).isEmpty();
    assertThat(zone.refuses(matter, zone.officeClerk, CLOSE)).isEmpty();
  }

  private Matter with(Matter matter, Actor actor) {
    return zone.does(matter, actor, new Act.Attach(List.of(SEEN)));
  }

  private String missing(Matter matter) {
    var checked = Conditions.check(zone.kind, matter, List.of(), LocalDate.of(2022, 4, 18));
    var missing = checked.getFirst().missing();
    return missing == null ? "" : missing.slug();
  }
}
