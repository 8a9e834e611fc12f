package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: a unit in which nobody signs is served by the nearest above that does. */
class C02_ServedUnitTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private static final Act ACCEPT = new Act.Accept(null);
  private static final Act SUBMIT = new Act.Submit("已完成", List.of());

  private final Zone zone = new Zone();

  /** As the street delegates it: the hamlet does it, the street verifies. */
  private Matter ofTheHamlet() {
    Proposal proposal =
        new Proposal(
            "test/task",
            "清理楼道杂物",
            null,
            zone.hamlet,
            List.of(),
            zone.street,
            DUE,
            null,
            Map.of(),
            null,
            null,
            List.of(),
            null);
    Matter proposed =
        NewMatter.of(
            proposal,
            new NewMatter.Named(Ids.next(), "2022-00002", null, null),
            zone.scene(zone.streetHead));
    return zone.does(proposed, zone.streetHead, new Act.Dispatch("包片会"));
  }

  @Test
  void itsStreetEntersAndSignsForIt() {
    Matter matter = zone.does(ofTheHamlet(), zone.streetHead, ACCEPT);
    assertThat(matter.state()).isEqualTo(State.ACCEPTED);
    assertThat(Zone.part(matter, zone.hamlet).responsible())
        .as("who sees to it is one of the hamlet")
        .isEqualTo(zone.hamletClerk.person());
    matter = zone.does(matter, zone.streetHead, SUBMIT);
    assertThat(matter.state()).isEqualTo(State.SUBMITTED);
  }

  @Test
  void whoeverEnteredForItDoesNotCloseIt() {
    Matter matter = zone.does(ofTheHamlet(), zone.streetHead, ACCEPT);
    matter = zone.does(matter, zone.streetHead, SUBMIT);
    Act close = new Act.Close(Outcome.DONE, "已看");
    assertThat(zone.refuses(matter, zone.streetHead, close)).isEqualTo("close-by-doer");
    assertThat(zone.refuses(matter, zone.streetDeputy, close)).isEmpty();
  }

  @Test
  void whatAnotherOfTheStreetSawIsVerifying() {
    Matter matter = zone.does(ofTheHamlet(), zone.streetHead, ACCEPT);
    Act.Shown seen = new Act.Shown(null, null, null, "已到现场看过", "IN_PERSON");
    matter = zone.does(matter, zone.streetDeputy, new Act.Attach(List.of(seen)));
    assertThat(matter.doers()).containsExactly(zone.streetHead.person());
  }

  @Test
  void itsOwnPeopleGoOnPreparing() {
    Scene scene = zone.scene(zone.hamletClerk);
    assertThat(Deciding.needsSigner(ofTheHamlet(), Verb.REPORT, scene)).isTrue();
    assertThat(zone.refuses(ofTheHamlet(), zone.hamletClerk, ACCEPT)).isEmpty();
  }

  @Test
  void aUnitWithASignerIsServedByNobody() {
    Matter ofTheBureau = zone.dispatched(DUE);
    assertThat(zone.refuses(ofTheBureau, zone.leader, ACCEPT)).isEqualTo("act-not-yours");
    assertThat(zone.refuses(ofTheHamlet(), zone.bureauHead, ACCEPT)).isEqualTo("act-not-yours");
  }
}
