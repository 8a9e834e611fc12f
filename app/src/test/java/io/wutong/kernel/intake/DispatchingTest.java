package io.wutong.kernel.intake;

import static io.wutong.kernel.intake.IntakeZone.NOTICE;
import static io.wutong.kernel.intake.IntakeZone.candidate;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Header;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.Resembling;
import io.wutong.kernel.ledger.Resembling.Alike;
import io.wutong.kernel.ledger.Resembling.Draft;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Source;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accepted candidates become matters, each one once. */
class DispatchingTest extends IntakeDesk {

  @Autowired private Behind behind;
  @Autowired private Ledger ledger;
  @Autowired private Resembling resembling;

  @Test
  void becomesMattersWithTheirSource() {
    Document document = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = accepted(document, "易涝点");
    Candidate pumps = candidate(document, "移动泵车");
    List<Dispatching.Outcome> outcomes = dispatch(document, List.of(flood.id(), pumps.id()));
    assertThat(outcomes.getFirst().refusal()).isNull();
    UUID id = requireNonNull(outcomes.getFirst().matter());
    assertThat(requireNonNull(outcomes.getLast().refusal()).slug())
        .isEqualTo("candidate-not-accepted");
    Matter matter = as(approver, () -> ledger.get(id));
    Source source = requireNonNull(matter.origin().source());
    assertThat(source.words()).isEqualTo(flood.source().words());
    assertThat(source.textHash()).isEqualTo(document.body().hash());
    assertThat(matter.state().name()).isEqualTo("DISPATCHED");
    Document after = as(office, () -> intake.get(document.id()));
    assertThat(after.candidate(flood.id()).matter()).isEqualTo(id);
    assertThatThrownBy(() -> as(office, () -> edit(document, flood, "{\"title\":\"x\"}")))
        .hasMessageStartingWith("candidate-settled");
  }

  @Test
  void whoReadsTheMatterReadsTheLeadersWordsAndNoMore() {
    NewDocument.Spoken said =
        new NewDocument.Spoken("管委会主任", "请城市管理局5月底前整改到位。", LocalDate.of(2022, 4, 18), "韦启明");
    NewDocument sent =
        new NewDocument(
            "批示", LocalDate.of(2022, 4, 18), null, "前情。请城市管理局5月底前完成排水管网整改到位。", said, null);
    Document document = as(office, () -> intake.enter(sent));
    UUID id =
        requireNonNull(
            dispatch(document, List.of(accepted(document, "整改到位").id())).getFirst().matter());
    Behind.Paper paper = as(IntakeZone.actor("chengguan"), () -> behind.of(id));
    Header.Instruction words = requireNonNull(paper.document().origin().instruction());
    assertThat(words)
        .isEqualTo(
            new Header.Instruction("管委会主任", "请城市管理局5月底前整改到位。", LocalDate.of(2022, 4, 18), "韦启明"));
    assertThat(paper.readable()).as("not the whole paper").isFalse();
    assertThat(as(office, () -> behind.of(id)).readable()).isTrue();
    assertThatThrownBy(() -> as(IntakeZone.actor("yingji"), () -> behind.of(id)))
        .hasMessageStartingWith("not-found");
  }

  @Test
  void anotherPaperOnTheSameThingIsTold() {
    Document first = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = accepted(first, "易涝点");
    UUID id = requireNonNull(dispatch(first, List.of(flood.id())).getFirst().matter());
    Draft again = new Draft(flood.draft().lead(), "整治易涝点", "城市管理局要完成易涝点的整治。");
    Draft other = new Draft(flood.draft().lead(), "修剪行道树", "完成主干道行道树修剪。");
    Draft nobody = new Draft(null, "整治易涝点", null);
    List<List<Alike>> told = as(office, () -> resembling.alike(List.of(again, other, nobody)));
    assertThat(told.getFirst()).anyMatch(one -> one.id().equals(id));
    assertThat(told.get(1)).isEmpty();
    assertThat(told.get(2)).isEmpty();
    assertThat(as(IntakeZone.actor("yingji"), () -> resembling.alike(List.of(again))).getFirst())
        .as("no word of what is not theirs")
        .isEmpty();
    Matter matter = as(approver, () -> ledger.get(id));
    Order withdraw = Order.of(new Act.Withdraw("误交办"));
    as(approver, () -> ledger.act(id, matter.version(), withdraw));
    assertThat(as(office, () -> resembling.alike(List.of(again))).getFirst())
        .as("what is no longer owed is nothing to repeat")
        .noneMatch(one -> one.id().equals(id));
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotApprovedUnseen() {
    Document seen = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = accepted(seen, "易涝点");
    var approval =
        approval("supervision/hazard", List.of(flood.id()), Map.of("grade", "ordinary"), Map.of());
    assertThatThrownBy(
            () -> as(approver, () -> dispatching.dispatch(seen.id(), seen.version(), approval)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal().slug()).isEqualTo("document-version-moved"));
    Document now = as(approver, () -> intake.get(seen.id()));
    assertThat(now.candidate(flood.id()).matter()).isNull();
    assertThat(as(approver, () -> dispatching.dispatch(seen.id(), now.version(), approval)))
        .hasSize(1);
  }

  @Test
  void requiredFieldsAreFilledOneByOneWhereItIsApproved() {
    Document document = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = accepted(document, "易涝点");
    Candidate pumps = accepted(document, "移动泵车");
    List<UUID> both = List.of(flood.id(), pumps.id());
    Map<String, String> all = Map.of("grade", "ordinary");
    Map<UUID, Map<String, String>> ofOne = Map.of(flood.id(), Map.of("place", "科学大道"));
    Dispatching.Approval approval = approval("supervision/hazard", both, all, ofOne);
    List<Dispatching.Outcome> outcomes =
        as(approver, () -> dispatching.dispatch(document.id(), null, approval));
    assertThat(outcomes.getFirst().refusal()).isNull();
    Refusal refusal = requireNonNull(outcomes.getLast().refusal());
    assertThat(refusal.slug()).isEqualTo("fields-missing");
    assertThat(refusal.values())
        .containsEntry("title", pumps.draft().title())
        .containsEntry("fields", List.of(new Refusal.Name("位置", "Place")));
    Map<UUID, Map<String, String>> ofOther =
        Map.of(pumps.id(), Map.of("place", "防汛仓库", "grade", "major"));
    Dispatching.Approval again = approval("supervision/hazard", both, all, ofOther);
    UUID id =
        requireNonNull(
            as(approver, () -> dispatching.dispatch(document.id(), null, again))
                .getLast()
                .matter());
    assertThat(as(approver, () -> ledger.get(id)).content().fields())
        .as("what is said of one goes before what is said of all")
        .isEqualTo(Map.of("place", "防汛仓库", "grade", "major"));
  }

  @Test
  void twoClicksAtOnceMakeOneMatter() throws Exception {
    Document document = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = accepted(document, "易涝点");
    List<Callable<List<Dispatching.Outcome>>> clicks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      clicks.add(() -> dispatch(document, List.of(flood.id(), flood.id())));
    }
    List<Dispatching.Outcome> outcomes = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (Future<List<Dispatching.Outcome>> future : threads.invokeAll(clicks)) {
        outcomes.addAll(future.get());
      }
    }
    assertThat(outcomes).hasSize(6);
    assertThat(outcomes).filteredOn(one -> one.refusal() == null).hasSize(1);
    assertThat(outcomes.stream().map(Dispatching.Outcome::matter).distinct()).hasSize(1);
  }
}
