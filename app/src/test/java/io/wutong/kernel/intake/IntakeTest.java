package io.wutong.kernel.intake;

import static io.wutong.kernel.intake.IntakeZone.NOTICE;
import static io.wutong.kernel.intake.IntakeZone.candidate;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Found;
import io.wutong.kernel.intake.model.Found.Certainty;
import io.wutong.kernel.intake.model.Header;
import io.wutong.shared.acting.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A document comes in: what the machine sees in it, and who may see the document. */
class IntakeTest extends IntakeDesk {

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
  void whatAFigureCountsIsKeptApartFromItsNumber() {
    String text = "住建局要在12月底前新增高新技术企业300 家。";
    Document document = enter(text, LocalDate.of(2022, 4, 18));
    assertThat(candidate(document, "高新技术企业").found().figures())
        .containsExactly(new Found.Figure("300", "家", "新增高新技术企业", "新增高新技术企业 300 家"));
  }

  @Test
  void knowsTheUnitByTheNameOfTheDay() {
    String text = "城管局要在6月底前完成12处易涝点整治。";
    Document now = enter(text, LocalDate.of(2022, 4, 18));
    Document before = enter(text, LocalDate.of(2020, 4, 18));
    assertThat(candidate(now, "易涝点").draft().lead()).isEqualTo(IntakeZone.unit("chengguan"));
    assertThat(candidate(before, "易涝点").draft().lead())
        .as("the name was the other bureau's then")
        .isEqualTo(IntakeZone.unit("yingji"));
    Document signed = enter(text + "\n管委会\n二〇二〇年四月十八日", null);
    assertThat(candidate(signed, "易涝点").draft().lead())
        .as("the text says its day")
        .isEqualTo(IntakeZone.unit("yingji"));
  }

  @Test
  void whatIsEverybodysIsNotGivenToOneBureau() {
    String guess = "各办事处、各相关单位要在6月底前完成12处易涝点整治。";
    String helped = "各办事处要会同城市管理局在6月底前完成30座泵站检修。";
    Document document = enter(guess + "\n" + helped, LocalDate.of(2022, 4, 18));
    Candidate points = candidate(document, "易涝点");
    assertThat(points.draft().lead()).as("not by a word of one bureau's business").isNull();
    assertThat(points.found().unitWords()).isEqualTo("各办事处、相关单位");
    Candidate pumps = candidate(document, "泵站");
    assertThat(pumps.draft().lead()).as("nor because it is named as a helper").isNull();
    assertThat(pumps.draft().co()).containsExactly(IntakeZone.unit("chengguan"));
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
  void keepsTheLeadersWordsBesideTheScan() {
    NewDocument.Spoken said =
        new NewDocument.Spoken("管委会主任", "请城市管理局5月底前整改到位。", LocalDate.of(2022, 4, 18), null);
    NewDocument sent =
        new NewDocument("批示", LocalDate.of(2022, 4, 18), Header.Kind.INSTRUCTION, null, said, true);
    Document document = as(office, () -> intake.enter(sent));
    assertThat(document.body().text()).isEqualTo(said.words());
    assertThat(requireNonNull(document.origin().instruction()).recordedBy()).isEqualTo("演示ducha");
    assertThatThrownBy(() -> as(IntakeZone.actor("zhuren"), () -> intake.get(document.id())))
        .as("sensitive: not even those above")
        .hasMessageStartingWith("not-found");
  }

  @Test
  void aLeadersWordsCountFromTheDayOnWhichTheyWereGiven() {
    LocalDate given = LocalDate.of(2022, 4, 18);
    Document document = instructed("请城市管理局5月底前整改到位，10个工作日内报告进展。", given);
    assertThat(document.dating().on()).isEqualTo(given);
    assertThat(document.needsDate()).isFalse();
    assertThat(candidate(document, "5月底前").draft().dueOn()).isEqualTo(LocalDate.of(2022, 5, 31));
    assertThat(candidate(document, "10个工作日").draft().dueOn()).isEqualTo(LocalDate.of(2022, 4, 29));
    Document said = instructed("请城市管理局在5月底前整改到位。\n二〇二一年三月一日", given);
    assertThat(said.dating().on()).as("a day that the paper says").isEqualTo("2021-03-01");
    assertThat(instructed("请城市管理局5月底前整改到位。", null).needsDate()).isTrue();
  }

  private Document instructed(String words, @Nullable LocalDate on) {
    NewDocument.Spoken said = new NewDocument.Spoken("管委会主任", words, on, null);
    NewDocument sent = new NewDocument("批示", null, Header.Kind.INSTRUCTION, null, said, null);
    return as(office, () -> intake.enter(sent));
  }

  @Test
  void givesEachUnitOfASentenceItsOwn() {
    Document document =
        enter("督查室每周通报进展情况；应急管理局4月底前完成走访，城市管理局5月15日前完成检查。", LocalDate.of(2022, 4, 18));
    Candidate told = candidate(document, "每周通报");
    assertThat(told.draft().lead()).isEqualTo(IntakeZone.unit("duchashi"));
    assertThat(told.draft().dueOn()).isNull();
    assertThat(told.draft().content()).isEqualTo("督查室每周通报进展情况");
    Candidate visit = candidate(document, "走访");
    assertThat(visit.draft().lead()).isEqualTo(IntakeZone.unit("yingji"));
    assertThat(visit.draft().dueOn()).isEqualTo(LocalDate.of(2022, 4, 30));
    Candidate check = candidate(document, "检查");
    assertThat(check.draft().lead()).isEqualTo(IntakeZone.unit("chengguan"));
    assertThat(check.draft().dueOn()).isEqualTo(LocalDate.of(2022, 5, 15));
    assertThat(document.candidates()).hasSize(3).allMatch(one -> one.draft().co().isEmpty());
  }

  @Test
  void showsEachWordOfAPaperSomewhere() {
    Document document = enter("会议纪要\n（2022年4月18日）\n八、城市管理局9月\n底前完成5个小区改造。\n九、其他", null);
    assertThat(candidate(document, "5个小区").draft().dueOn()).isEqualTo(LocalDate.of(2022, 9, 30));
    assertThat(document.setAside())
        .extracting(left -> left.kind() + " " + left.source().words())
        .containsExactly("HEADING 会议纪要", "REMARK （2022年4月18日）", "HEADING 其他");
    UUID heading = document.setAside().getLast().id();
    Document taken = as(office, () -> intake.takeUp(document.id(), null, heading));
    assertThat(candidate(taken, "其他").draft().title()).isEqualTo("其他");
  }

  @Test
  void belongsToTheUnitThatEnteredIt() {
    Actor bureau = IntakeZone.actor("chengguan");
    NewDocument own = new NewDocument("本局方案", null, null, NOTICE, null, null);
    Document document = as(bureau, () -> intake.enter(own));
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
    assertThatThrownBy(() -> as(IntakeZone.actor("guwen"), () -> intake.enter(own)))
        .hasMessageStartingWith("intake-enter-not-yours");
    Candidate one = document.candidates().getFirst();
    assertThatThrownBy(
            () -> as(IntakeZone.actor("zhuren"), () -> edit(document, one, "{\"title\":\"x\"}")))
        .hasMessageStartingWith("intake-edit-not-yours");
    assertThatThrownBy(() -> as(bureau, () -> dispatch(document, List.of(one.id()), bureau)))
        .hasMessageStartingWith("intake-dispatch-not-yours");
  }
}
