package io.wutong.kernel.ledger.model;

import static io.wutong.kernel.ledger.model.State.ACCEPTED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.Part.Standing;
import io.wutong.shared.acting.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: a unit in which nobody signs is served by the nearest above that does. */
class C02_ServedUnitTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private static final Act ACCEPT = new Act.Accept(null);
  private static final Act SUBMIT = new Act.Submit("已完成", List.of());

  private final Zone zone = new Zone();

  /** As the street delegates it: the hamlet does it, the street verifies. */
  private Matter ofTheHamlet() {
    Matter proposed = zone.proposed(DUE, zone.hamlet, List.of(), zone.street, zone.streetHead);
    return zone.does(proposed, zone.streetHead, new Act.Dispatch("包片会"));
  }

  /** As the office hands it out: one leads, others help. */
  private Matter of(UUID lead, UUID... co) {
    Matter proposed = zone.proposed(DUE, lead, List.of(co), zone.office, zone.officeClerk);
    return zone.does(proposed, zone.officeHead, new Act.Dispatch("主任办公会"));
  }

  private Scene signing(Actor signer, Actor officer, UUID unit) {
    return zone.scene(signer).signing(officer.person(), unit);
  }

  @Test
  void itsStreetEntersAndSignsForIt() {
    Matter matter = zone.does(ofTheHamlet(), zone.streetHead, ACCEPT);
    assertThat(matter.state()).isEqualTo(ACCEPTED);
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

  /** The street leads and its hamlet helps: what the hamlet's clerk prepared is the hamlet's. */
  @Test
  void whatIsSignedIsDoneOnThePartForWhichItWasPrepared() {
    Matter matter = zone.does(of(zone.street, zone.hamlet), zone.streetHead, ACCEPT);
    matter = zone.does(matter, zone.hamletClerk, ACCEPT);
    matter = Zone.does(matter, SUBMIT, signing(zone.streetHead, zone.hamletClerk, zone.hamlet));
    assertThat(matter.state()).as("the lead has not said that it is done").isEqualTo(ACCEPTED);
    assertThat(Zone.part(matter, zone.hamlet).state()).isEqualTo(Standing.SUBMITTED);
    assertThat(Zone.part(matter, zone.street).state()).isEqualTo(Standing.ACCEPTED);
    matter = Zone.does(matter, SUBMIT, signing(zone.streetHead, zone.streetClerk, zone.street));
    assertThat(matter.state()).isEqualTo(State.SUBMITTED);
  }

  @Test
  void whatWasPreparedForAPartThatIsGoneIsDoneOnNoOther() {
    Matter matter = zone.does(of(zone.street, zone.hamlet), zone.streetHead, ACCEPT);
    matter = zone.does(matter, zone.hamletClerk, ACCEPT);
    Act alone = new Act.Reassign(zone.street, List.of(), "由办事处承办");
    matter = zone.does(matter, zone.officeHead, alone);
    assertThat(
            Zone.refuses(matter, SUBMIT, signing(zone.streetHead, zone.hamletClerk, zone.hamlet)))
        .isEqualTo("part-gone");
  }

  @Test
  void whoServesTwoSignsForBoth() {
    Matter matter = zone.does(of(zone.bureau, zone.hamlet, zone.farm), zone.streetHead, ACCEPT);
    matter = zone.does(matter, zone.streetHead, ACCEPT);
    assertThat(Zone.part(matter, zone.hamlet).isAccepted()).isTrue();
    assertThat(Zone.part(matter, zone.farm).isAccepted()).isTrue();
    assertThat(zone.refuses(matter, zone.streetHead, ACCEPT)).isEqualTo("already-accepted");
    matter = zone.does(matter, zone.bureauHead, ACCEPT);
    matter = zone.does(zone.does(matter, zone.streetHead, SUBMIT), zone.streetHead, SUBMIT);
    assertThat(Zone.part(matter, zone.hamlet).state()).isEqualTo(Standing.SUBMITTED);
    assertThat(Zone.part(matter, zone.farm).state()).isEqualTo(Standing.SUBMITTED);
    assertThat(matter.state()).isEqualTo(ACCEPTED);
  }

  @Test
  void itsOwnPartComesBeforeThoseThatItServes() {
    Matter matter = of(zone.street, zone.hamlet);
    assertThat(worksFor(matter, Verb.ACCEPT, zone.streetHead)).isEqualTo(zone.street);
    matter = zone.does(matter, zone.streetHead, ACCEPT);
    assertThat(worksFor(matter, Verb.REPORT, zone.streetHead)).isEqualTo(zone.street);
    assertThat(worksFor(matter, Verb.ACCEPT, zone.streetHead)).isEqualTo(zone.hamlet);
    assertThat(worksFor(matter, Verb.ACCEPT, zone.hamletClerk)).isEqualTo(zone.hamlet);
    assertThat(worksFor(matter, Verb.INSTRUCT, zone.streetHead)).isNull();
  }

  /** The street helps and its hamlet leads: what is the lead's to do is done for the hamlet. */
  @Test
  void whatTheLeadDoesIsDoneForTheLead() {
    Matter matter = zone.does(of(zone.hamlet, zone.street), zone.hamletClerk, ACCEPT);
    matter = zone.does(matter, zone.streetHead, ACCEPT);
    Act extension = new Act.AskExtension(DUE.plusDays(9), "雨季", true);
    Matter asked = zone.does(matter, zone.streetHead, extension);
    assertThat(requireNonNull(asked.asks().extension()).unit()).isEqualTo(zone.hamlet);
    assertThat(zone.refuses(matter, zone.streetHead, shared(zone.farm)))
        .as("a unit beside the hamlet is not below it")
        .isEqualTo("delegate-not-below");
    assertThat(zone.refuses(matter, zone.streetHead, shared(zone.hamlet)))
        .as("the lead hands out nothing to itself")
        .isEqualTo("delegate-not-below");
    assertThat(zone.refuses(matter, zone.streetHead, shared(zone.street))).isEmpty();
  }

  @Test
  void whoeverLooksAsTheVerifierWorksOnNoPart() {
    Matter matter = zone.does(ofTheHamlet(), zone.streetHead, ACCEPT);
    assertThat(worksFor(matter, Verb.ATTACH, zone.streetDeputy)).isNull();
    assertThat(worksFor(matter, Verb.ATTACH, zone.streetHead)).isEqualTo(zone.hamlet);
  }

  private @Nullable UUID worksFor(Matter matter, Verb verb, Actor actor) {
    Part part = Serving.part(matter, verb, zone.scene(actor));
    return part == null ? null : part.unit();
  }

  private static Act shared(UUID unit) {
    return new Act.Delegate(List.of(new Act.Share("分项", null, unit, null, null)));
  }
}
