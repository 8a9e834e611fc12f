package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the first promise never disappears; extensions are asked in time. */
class B01_ExtensionTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private static final LocalDate LATER = LocalDate.of(2022, 6, 15);
  private final Zone zone = new Zone();
  private final Act ask = new Act.AskExtension(LATER, "设计变更", true);

  @Test
  void aGrantedExtensionMovesTheDueDateAndTheLightButNotThePromise() {
    Matter asked = zone.does(zone.accepted(DUE), zone.bureauHead, ask);
    assertThat(asked.dates().dueOn()).isEqualTo(DUE);
    Matter granted = zone.does(asked, zone.officeHead, new Act.GrantExtension(null, "主任同意"));
    assertThat(granted.dates().promisedOn()).isEqualTo(DUE);
    assertThat(granted.dates().dueOn()).isEqualTo(LATER);
    assertThat(granted.dates().redOn()).isEqualTo(LATER.plusDays(1));
    assertThat(granted.dates().extensions()).isEqualTo(1);
    assertThat(Zone.part(granted, zone.street).dueOn()).isEqualTo(LATER);
  }

  @Test
  void afterExpiryItIsTooLateToAsk() {
    Matter matter = zone.accepted(DUE);
    zone.today = DUE;
    assertThat(zone.refuses(matter, zone.bureauHead, ask)).isEmpty();
    zone.today = DUE.plusDays(1);
    assertThat(zone.refuses(matter, zone.bureauHead, ask)).isEqualTo("extension-after-expiry");
  }

  @Test
  void aRefusedExtensionLeavesEverythingAsItWas() {
    Matter matter = zone.accepted(DUE);
    Matter asked = zone.does(matter, zone.bureauHead, ask);
    Matter refused = zone.does(asked, zone.officeHead, new Act.RefuseExtension("理由不足"));
    assertThat(refused.dates()).isEqualTo(matter.dates());
    assertThat(refused.asks()).isEqualTo(matter.asks());
  }

  @Test
  void aChildIsNotExtendedBeyondItsParent() {
    Matter matter = zone.accepted(DUE);
    zone.parent = new Scene.Relative(matter.id(), "2022-00009", State.ACCEPTED, DUE.plusDays(3));
    assertThat(zone.refuses(matter, zone.bureauHead, ask)).isEqualTo("later-than-parent");
  }

  @Test
  void suspensionPutsTheLightOutAndResumingLightsItAgain() {
    Matter matter = zone.accepted(DUE);
    Matter suspended = zone.does(matter, zone.officeHead, new Act.Suspend("土地手续", "会议纪要"));
    assertThat(suspended.dates().redOn()).isNull();
    assertThat(suspended.dates().dueOn()).isEqualTo(DUE);
    Matter resumed = zone.does(suspended, zone.officeHead, new Act.Resume("手续已办"));
    assertThat(resumed.state()).isEqualTo(State.ACCEPTED);
    assertThat(resumed.dates()).isEqualTo(matter.dates());
  }
}
