package io.wutong.kernel.intake;

import static io.wutong.kernel.intake.IntakeZone.NOTICE;
import static io.wutong.kernel.intake.IntakeZone.candidate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.SetAside;
import io.wutong.kernel.intake.model.Status;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer decides on the candidates: edits, merges, splits, adds; nothing is lost. */
class DecidingTest extends IntakeDesk {

  @Autowired private Filing filing;

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

  /** The parts of what is merged and cut again at these words. */
  private List<Candidate> cut(Document document, String at) {
    List<UUID> all = document.candidates().stream().map(Candidate::id).toList();
    Document merged = as(office, () -> intake.merge(document.id(), null, all));
    Candidate whole = candidate(merged, at);
    int place = document.body().text().indexOf(at);
    Document split =
        as(office, () -> intake.split(document.id(), null, whole.id(), List.of(place)));
    return split.candidates().stream().filter(one -> one.from().contains(whole.id())).toList();
  }

  @Test
  void eachPieceIsReadForItsOwnUnitAndDay() {
    String text = "请督查室每周通报进展情况；城市管理局于5月底前提出3个停车场的建设方案。";
    List<Candidate> parts = cut(enter(text, LocalDate.of(2022, 4, 18)), "城市管理局");
    Candidate told = parts.getFirst();
    assertThat(told.draft().lead()).isEqualTo(IntakeZone.unit("duchashi"));
    assertThat(told.draft().co()).isEmpty();
    assertThat(told.draft().dueOn()).as("not the day of the whole").isNull();
    assertThat(told.draft().content()).isEqualTo("请督查室每周通报进展情况");
    assertThat(told.found().figures()).isEmpty();
    Candidate plan = parts.getLast();
    assertThat(plan.draft().lead()).isEqualTo(IntakeZone.unit("chengguan"));
    assertThat(plan.draft().dueOn()).isEqualTo(LocalDate.of(2022, 5, 31));
    assertThat(plan.found().figures()).anyMatch(figure -> figure.value().equals("3"));
    assertThat(plan.status()).isEqualTo(Status.OPEN);
  }

  @Test
  void aPieceWithoutASubjectGoesOnWithTheOneBeforeIt() {
    String text = "城市管理局10个工作日内提出停车场建设方案，并于8月中旬前报督查室备案。";
    Document undated = enter(text, null);
    List<Candidate> waiting = cut(undated, "并于");
    assertThat(waiting).allMatch(one -> one.draft().dueOn() == null);
    Document dated = as(office, () -> intake.date(undated.id(), null, LocalDate.of(2022, 4, 18)));
    List<Candidate> parts = waiting.stream().map(one -> dated.candidate(one.id())).toList();
    assertThat(parts)
        .extracting(one -> one.draft().dueOn())
        .containsExactly(LocalDate.of(2022, 4, 29), LocalDate.of(2022, 8, 20));
    assertThat(parts)
        .extracting(one -> one.draft().lead())
        .containsOnly(IntakeZone.unit("chengguan"));
    assertThat(parts.getLast().draft().co())
        .as("is told, and may help")
        .containsExactly(IntakeZone.unit("duchashi"));
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
  void theJournalHoldsTheSameRows() {
    Document document = enter(NOTICE, null);
    as(office, () -> intake.date(document.id(), null, LocalDate.of(2022, 4, 18)));
    Candidate flood = accepted(as(office, () -> intake.get(document.id())), "易涝点");
    dispatch(document, List.of(flood.id()));
    mergesSplitsAddsAndTakesUp();
    NewDocument.Spoken words = new NewDocument.Spoken("主任", "请5月底前整改到位。", null, null);
    NewDocument sent = new NewDocument("批示", null, null, null, words, true);
    as(office, () -> intake.enter(sent));
    Map<UUID, Document> rebuilt = Acting.as(Actor.HOUSE, () -> filing.rebuild());
    assertThat(rebuilt).hasSizeGreaterThan(2);
    rebuilt.forEach(
        (id, said) -> assertThat(Acting.as(Actor.HOUSE, () -> intake.get(id))).isEqualTo(said));
  }
}
