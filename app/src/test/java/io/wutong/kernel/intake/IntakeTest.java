package io.wutong.kernel.intake;

import static io.wutong.kernel.intake.IntakeZone.NOTICE;
import static io.wutong.kernel.intake.IntakeZone.candidate;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.WutongTest;
import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Found.Certainty;
import io.wutong.kernel.intake.model.Header;
import io.wutong.kernel.intake.model.SetAside;
import io.wutong.kernel.intake.model.Status;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Source;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** From a document to matters: what an officer does, and what the machine never does alone. */
@WutongTest(alone = true)
class IntakeTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Actor office = IntakeZone.actor("ducha");
  private final Actor approver = IntakeZone.actor("ducha-zhuren");

  @Autowired private Intake intake;
  @Autowired private Dispatching dispatching;
  @Autowired private Filing filing;
  @Autowired private Ledger ledger;
  @Autowired private Fillings fillings;
  @Autowired private People people;
  @Autowired private ProductClock clock;

  @BeforeEach
  void fill() {
    Acting.run(Actor.HOUSE, () -> IntakeZone.fill(fillings, people));
  }

  @Test
  void proposesWhoByWhenAndWhy() {
    Document document = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = candidate(document, "易涝点");
    assertThat(flood.draft().lead()).isEqualTo(IntakeZone.unit("chengguan"));
    assertThat(flood.found().deadline().certainty()).isEqualTo(Certainty.COUNTED);
    // 18 April 2022 and 15 working days: 24 April and 7 May were worked, 30 April to 4 May were
    // off.
    assertThat(flood.draft().dueOn()).isEqualTo(LocalDate.of(2022, 5, 10));
    assertThat(flood.found().figures()).anyMatch(figure -> figure.value().equals("12"));
    assertThat(flood.found().reasons()).isNotEmpty();
    assertThat(candidate(document, "移动泵车").draft().dueOn()).isEqualTo(LocalDate.of(2022, 5, 20));
    assertThat(document.setAside()).anyMatch(left -> left.source().words().contains("群众安危"));
    for (Candidate one : document.candidates()) {
      assertThat(document.body().text().substring(one.source().start(), one.source().end()))
          .isEqualTo(one.source().words());
    }
  }

  @Test
  void waitsForTheDocumentsDateAndReadsAgain() {
    Document undated = enter(NOTICE, null);
    assertThat(undated.needsDate()).as("%s %s", undated.dating(), undated.candidates()).isTrue();
    assertThat(candidate(undated, "易涝点").draft().dueOn()).isNull();
    Candidate pumps = candidate(undated, "移动泵车");
    as(office, () -> edit(undated, pumps, "{\"dueOn\":\"2022-05-18\"}"));
    Document dated = as(office, () -> intake.date(undated.id(), null, LocalDate.of(2022, 4, 18)));
    assertThat(dated.needsDate()).isFalse();
    assertThat(candidate(dated, "易涝点").draft().dueOn()).isEqualTo(LocalDate.of(2022, 5, 10));
    assertThat(candidate(dated, "移动泵车").draft().dueOn())
        .as("what the officer wrote stays")
        .isEqualTo(LocalDate.of(2022, 5, 18));
  }

  @Test
  void keepsWhatIsAbsentAndTakesAwayWhatIsNull() {
    Document document = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = candidate(document, "易涝点");
    Document accepted = as(office, () -> edit(document, flood, "{\"status\":\"ACCEPTED\"}"));
    assertThat(accepted.candidate(flood.id()).draft()).isEqualTo(flood.draft());
    assertThat(accepted.candidate(flood.id()).status()).isEqualTo(Status.ACCEPTED);
    Document bare = as(office, () -> edit(document, flood, "{\"dueOn\":null,\"title\":\"整治\"}"));
    assertThat(bare.candidate(flood.id()).draft().dueOn()).isNull();
    assertThat(bare.candidate(flood.id()).draft().title()).isEqualTo("整治");
    assertThat(bare.candidate(flood.id()).found()).isEqualTo(flood.found());
  }

  @Test
  void refusesDraftsThatCannotStand() {
    Document document = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate one = document.candidates().getFirst();
    Map.of(
            "{\"status\":\"DISPATCHED\"}", "candidate-status",
            "{\"status\":\"SURELY\"}", "candidate-malformed",
            "{\"dueOn\":\"tomorrow\"}", "candidate-malformed",
            "{\"colour\":\"red\"}", "candidate-malformed",
            "{\"title\":\" \"}", "candidate-title-length",
            "{\"title\":null}", "candidate-title-length",
            "{\"lead\":\"00000000-0000-0000-0000-000000000001\"}", "candidate-unit-unknown",
            "{\"target\":{\"value\":\"many\",\"unit\":\"家\",\"what\":\"企业\"}}", "candidate-target",
            "{\"target\":{\"value\":\"12\"}}", "candidate-target")
        .forEach((patch, slug) ->
            assertThatThrownBy(() -> as(office, () -> edit(document, one, patch)))
                .as(patch)
                .hasMessageStartingWith(slug));
  }

  @Test
  void mergesSplitsAddsAndTakesUp() {
    Document document = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = candidate(document, "易涝点");
    Candidate pumps = candidate(document, "移动泵车");
    int cut = document.body().text().indexOf("并组织一次");
    Document split = as(office, () -> intake.split(document.id(), null, pumps.id(), List.of(cut)));
    assertThat(split.candidate(pumps.id()).status()).isEqualTo(Status.SPLIT);
    List<Candidate> parts =
        split.candidates().stream().filter(one -> one.from().contains(pumps.id())).toList();
    assertThat(parts).hasSize(2);
    assertThat(parts.getLast().source().words()).startsWith("并组织一次");
    assertThat(parts.getLast().draft().lead()).isEqualTo(IntakeZone.unit("yingji"));
    List<UUID> both = List.of(parts.getFirst().id(), flood.id());
    Document merged = as(office, () -> intake.merge(document.id(), null, both));
    Candidate one =
        merged.candidates().stream()
            .filter(each -> each.from().size() == 2)
            .findFirst()
            .orElseThrow();
    assertThat(one.draft().dueOn()).as("the stricter one").isEqualTo(LocalDate.of(2022, 5, 10));
    assertThat(one.draft().co()).containsExactly(IntakeZone.unit("yingji"));
    SetAside left =
        document.setAside().stream()
            .filter(each -> each.source().words().contains("群众安危"))
            .findFirst()
            .orElseThrow();
    Document taken = as(office, () -> intake.takeUp(document.id(), null, left.id()));
    assertThat(taken.setAside()).doesNotContain(left);
    assertThat(candidate(taken, "群众安危").status()).isEqualTo(Status.OPEN);
    int from = document.body().text().indexOf("储备移动泵车");
    Document added = as(office, () -> intake.add(document.id(), null, from, from + 8));
    assertThat(added.candidates()).anyMatch(each -> each.source().words().equals("储备移动泵车6台"));
    assertThatThrownBy(() -> as(office, () -> edit(document, pumps, "{\"title\":\"x\"}")))
        .hasMessageStartingWith("candidate-settled");
    assertThatThrownBy(() -> as(office, () -> intake.add(document.id(), null, 5, 99_999)))
        .hasMessageStartingWith("selection-outside");
  }

  @Test
  void tellsWhoeverLookedAtAnOlderVersion() {
    Document document = enter(NOTICE, null);
    Candidate one = document.candidates().getFirst();
    as(office, () -> edit(document, one, "{\"status\":\"REJECTED\"}"));
    assertThatThrownBy(
            () -> as(office, () -> intake.edit(document.id(), 1, one.id(), JSON.readTree("{}"))))
        .hasMessageStartingWith("document-version-moved");
  }

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

  @Test
  void keepsTheLeadersWordsBesideTheScan() {
    NewDocument.Spoken said =
        new NewDocument.Spoken("管委会主任", "请城市管理局5月底前整改到位。", LocalDate.of(2022, 4, 18), null);
    NewDocument sent =
        new NewDocument("批示", LocalDate.of(2022, 4, 18), Header.Kind.INSTRUCTION, null, said, true);
    Document document = as(office, () -> intake.enter(sent, null));
    assertThat(document.body().text()).isEqualTo(said.words());
    assertThat(requireNonNull(document.origin().instruction()).recordedBy()).isEqualTo("演示ducha");
    assertThatThrownBy(() -> as(IntakeZone.actor("zhuren"), () -> intake.get(document.id())))
        .as("sensitive: not even those above")
        .hasMessageStartingWith("not-found");
  }

  @Test
  void theJournalHoldsTheSameRows() {
    Document document = enter(NOTICE, null);
    as(office, () -> intake.date(document.id(), null, LocalDate.of(2022, 4, 18)));
    Candidate flood = accepted(as(office, () -> intake.get(document.id())), "易涝点");
    dispatch(document, List.of(flood.id()));
    mergesSplitsAddsAndTakesUp();
    keepsTheLeadersWordsBesideTheScan();
    Map<UUID, Document> rebuilt = Acting.as(Actor.HOUSE, () -> filing.rebuild());
    assertThat(rebuilt).hasSizeGreaterThan(2);
    rebuilt.forEach(
        (id, said) -> assertThat(Acting.as(Actor.HOUSE, () -> intake.get(id))).isEqualTo(said));
  }

  @Test
  void belongsToTheUnitThatEnteredIt() {
    Actor bureau = IntakeZone.actor("chengguan");
    NewDocument own = new NewDocument("本局方案", null, null, NOTICE, null, null);
    Document document = as(bureau, () -> intake.enter(own, null));
    assertThat(as(IntakeZone.actor("chengguan-juzhang"), () -> intake.get(document.id())))
        .isNotNull();
    assertThat(as(IntakeZone.actor("zhuren"), () -> intake.get(document.id()))).isNotNull();
    for (String stranger : List.of("yingji", "ducha", "guwen")) {
      assertThatThrownBy(() -> as(IntakeZone.actor(stranger), () -> intake.get(document.id())))
          .as(stranger)
          .hasMessageStartingWith("not-found");
    }
    assertThat(as(IntakeZone.actor("yingji"), () -> intake.list(null, 200)))
        .noneMatch(line -> line.id().equals(document.id()));
    assertThatThrownBy(() -> as(IntakeZone.actor("guwen"), () -> intake.enter(own, null)))
        .hasMessageStartingWith("intake-enter-not-yours");
    Candidate one = document.candidates().getFirst();
    assertThatThrownBy(
            () -> as(IntakeZone.actor("zhuren"), () -> edit(document, one, "{\"title\":\"x\"}")))
        .hasMessageStartingWith("intake-edit-not-yours");
    assertThatThrownBy(() -> as(bureau, () -> dispatch(document, List.of(one.id()), bureau)))
        .hasMessageStartingWith("intake-dispatch-not-yours");
  }

  private Candidate accepted(Document document, String words) {
    Candidate candidate = candidate(document, words);
    // The text is of 2022; what is promised today lies ahead of today.
    String patch =
        "{\"status\":\"ACCEPTED\",\"dueOn\":\"%s\"}".formatted(clock.today().plusDays(40));
    return as(office, () -> edit(document, candidate, patch)).candidate(candidate.id());
  }

  private List<Dispatching.Outcome> dispatch(Document document, List<UUID> candidates) {
    return dispatch(document, candidates, approver);
  }

  private List<Dispatching.Outcome> dispatch(
      Document document, List<UUID> candidates, Actor actor) {
    Dispatching.Approval approval =
        new Dispatching.Approval(
            candidates,
            "supervision/annual-task",
            null,
            IntakeZone.unit("duchashi"),
            "主任办公会纪要〔2022〕8号",
            null,
            null);
    return as(actor, () -> dispatching.dispatch(document.id(), approval));
  }

  private Document edit(Document document, Candidate candidate, String patch) {
    return intake.edit(document.id(), null, candidate.id(), JSON.readTree(patch));
  }

  private Document enter(String text, @Nullable LocalDate on) {
    NewDocument sent = new NewDocument("防汛通知", on, Header.Kind.NOTICE, text, null, null);
    return as(office, () -> intake.enter(sent, null));
  }

  private static <T> T as(Actor actor, Callable<T> work) {
    return Acting.as(actor, work);
  }
}
