package io.wutong.kernel.ledger.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.Links;
import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.Signing;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a matter: whose words wait for a signature, and what is there but not theirs. */
@WutongTest(alone = true)
@DemoZone
class PageOfTest {

  @Autowired private Ledger ledger;
  @Autowired private Signing signing;
  @Autowired private Links links;
  @Autowired private Looking looking;
  @Autowired private PageOf pages;
  @Autowired private People people;
  @Autowired private ProductClock clock;

  private Hands hands() {
    return new Hands(ledger, people, clock);
  }

  private Matter accepted() {
    return hands().act(hands().dispatched(), "zhujian", new Act.Accept(null));
  }

  private static Act.Report report(String words) {
    return new Act.Report(words, 30, null, null, null, null, List.of(), List.of(), List.of());
  }

  private MatterPage page(String login, Matter matter) {
    return Acting.as(hands().actor(login), () -> pages.page(looking.look(matter.id())));
  }

  @Test
  void whatWasDoneForAnotherUnitNamesIt() {
    UUID community = ZoneFilling.unitId("shequ-gounan");
    Act amend = new Act.Amend(null, null, null, List.of(community), null, null, null, null, null);
    Matter amended = hands().act(hands().proposed(), "ducha2", amend);
    Matter out = hands().act(amended, "ducha", new Act.Dispatch("主任办公会"));
    Matter taken = hands().act(out, "gouzhao", new Act.Accept(null));
    var entry = page("gouzhao", taken).timeline().getLast();
    assertThat(entry.unit().id()).isEqualTo(ZoneFilling.unitId("gouzhao"));
    assertThat(requireNonNull(entry.forUnit()).id()).isEqualTo(community);
    assertThat(page("gouzhao", taken).timeline().getFirst().forUnit()).isNull();
  }

  @Test
  void theSignerWhoMadeALinkSignsWhatWasWrittenThroughIt() {
    Matter matter = accepted();
    String secret =
        Acting.as(hands().actor("zhujian"), () -> links.issue(matter.id(), "孙工", "施工单位没有账号", 24))
            .secret();
    links.report(secret, report("已测绘管网8公里"));
    MatterPage.PreparedView waiting = page("zhujian", matter).prepared().getFirst();
    assertThat(waiting.onBehalfOf()).isEqualTo(new MatterPage.Behalf("孙工", "施工单位没有账号", true));
    Acting.run(hands().actor("zhujian"), () -> signing.sign(waiting.id()));
    MatterPage after = page("zhujian", matter);
    assertThat(after.prepared()).isEmpty();
    MatterPage.TimelineEntry entry = after.timeline().getLast();
    assertThat(entry.onBehalfOf()).isEqualTo("孙工");
    assertThat(entry.onBehalfBasis()).isEqualTo("施工单位没有账号");
  }

  @Test
  void nobodySignsWhatTheyTypedThemselfNotEvenForSomebodyElse() {
    Matter matter = accepted();
    Instant held = clock.now();
    Order typed = new Order(report("x"), held, new Order.OnBehalfOf("孙工", "电话"));
    var id = Acting.as(hands().actor("zhujian"), () -> signing.prepare(matter.id(), typed));
    assertThatThrownBy(() -> Acting.run(hands().actor("zhujian"), () -> signing.sign(id)))
        .hasMessageContaining("sign-own");
    MatterPage.PreparedView waiting = page("zhujian", matter).prepared().getFirst();
    assertThat(waiting.onBehalfOf()).isEqualTo(new MatterPage.Behalf("孙工", "电话", false));
    assertThat(waiting.heldAt()).isEqualTo(held);
    Acting.run(hands().actor("zhujian"), () -> signing.sendBack(id, "直接报送"));
    assertThat(page("zhujian", matter).prepared()).isEmpty();
  }

  @Test
  void whoeverVerifiesSeesThatThereAreChildrenOfOtherUnitsAndHowFar() {
    Matter parent = accepted();
    Act.Share share =
        new Act.Share(
            "片区管网测绘", "只有承办单位看得到的话", ZoneFilling.unitId("gouzhao"), LocalDate.of(2022, 6, 1), null);
    hands().act(parent, "zhujian", new Act.Delegate(List.of(share, share)));
    MatterPage own = page("zhujian", parent);
    assertThat(own.unread()).isEmpty();
    assertThat(own.children()).hasSize(2);
    MatterPage.Relative child = own.children().getFirst();
    assertThat(own.rollUp()).isEqualTo(new MatterPage.RollUp("0", "", 0, 2, 0, 0));
    // The child's way ends where its verifier, the delegating bureau, says so.
    Matter one = Acting.as(hands().actor("zhujian"), () -> ledger.get(child.id()));
    hands().act(one, "zhujian", new Act.Withdraw("并到另一项"));

    MatterPage verifiers = page("ducha", parent);
    assertThat(verifiers.children()).isEmpty();
    assertThat(verifiers.unread())
        .extracting(MatterPage.Unread::number)
        .containsExactlyElementsOf(
            own.children().stream().map(MatterPage.Relative::number).toList());
    assertThat(verifiers.unread().getFirst())
        .isEqualTo(
            new MatterPage.Unread(
                child.number(), State.WITHDRAWN, LocalDate.of(2022, 6, 1), false));
    assertThat(requireNonNull(verifiers.rollUp()))
        .isEqualTo(new MatterPage.RollUp("0", "", 0, 2, 1, 2));
    assertThat(said(own)).contains("片区管网测绘", "只有承办单位看得到的话");
    assertThat(said(verifiers))
        .as("nor does the act that opened it tell its words")
        .contains(ZoneFilling.unitId("gouzhao").toString(), "2022-06-01")
        .doesNotContain("片区管网测绘", "只有承办单位看得到的话");
    assertThat(page("gouzhao", one).unread()).as("a parent that it works on too").isEmpty();
  }

  private static String said(MatterPage page) {
    return page.timeline().stream()
        .filter(entry -> entry.act().equals("delegate"))
        .map(entry -> String.valueOf(entry.said()))
        .toList()
        .toString();
  }
}
