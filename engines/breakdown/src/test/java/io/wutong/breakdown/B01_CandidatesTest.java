package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: what is proposed, what is set aside, and why. */
class B01_CandidatesTest {
  private final Breakdown breakdown = Pack.breakdown();

  private Proposals propose(String text) {
    return breakdown.propose(text, LocalDate.of(2022, 4, 15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "城市管理局要抓紧修订排涝预案，逐处落实值守人员。",
        "请督查室会同创新发展局研究提出考核办法。",
        "由国土规划住建局牵头，10个工作日内拿出方案。",
        "责成安委办对三处工地开展检查。",
        "务必在6月底前完成隐患整改。",
        "确保上半年完成投资86亿元。"
      })
  void directing(String text) {
    assertThat(propose(text).candidates()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "要提高政治站位，营造浓厚氛围。, SLOGAN",
    "要强化责任意识，以更加昂扬的斗志投入工作。, SLOGAN",
    "一季度完成投资88.5亿元，同比增长7.2%。, REPORT",
    "截至3月底，累计整改隐患300处，取得了良好效果。, REPORT",
    "管委会主任会见企业负责人一行，投资促进中心陪同。, NARRATIVE",
    "春天来了。, NO_DIRECTIVE"
  })
  void setAside(String text, SetAside.Kind kind) {
    Proposals proposals = propose(text);
    assertThat(proposals.candidates()).isEmpty();
    assertThat(proposals.setAside()).extracting(SetAside::kind).containsExactly(kind);
  }

  @Test
  void theSumIsTheSumOfItsReasonsAndEachShowsItsWords() {
    Candidate candidate = propose("督查室要在4月底前建立台账。").candidates().getFirst();
    Judgement judgement = candidate.judgement();
    assertThat(judgement.reasons().stream().mapToInt(Reason::points).sum())
        .isEqualTo(judgement.score());
    assertThat(judgement.reasons())
        .extracting(Reason::rule)
        .contains("cue-should", "verb-with-object", "deadline", "unit-named");
    assertThat(judgement.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void aNumberedItemWithItsOwnersInBracketsNeedsNoCue() {
    Candidate item =
        propose(
                """
                3．改造老旧小区46个，11月底前全部完工。（责任单位：石佛办事处；配合单位：枫杨办事处）
                """)
            .candidates()
            .getFirst();
    assertThat(item.sentence()).startsWith("改造");
    assertThat(item.findings().units())
        .extracting(unit -> unit instanceof UnitMention.Named n ? n.code() + " " + n.role() : "")
        .containsExactly("shifo-street LEAD", "fengyang-street CO");
  }

  @Test
  void aRowOfATaskTableIsAMatter() {
    Candidate row =
        propose(
                """
                序号 | 任务 | 责任单位 | 时限
                1 | 检测消防设施 | 消防救援大队 | 6月30日
                """)
            .candidates()
            .getFirst();
    assertThat(row.title()).isEqualTo("检测消防设施");
    assertThat(row.findings().deadline())
        .isInstanceOfSatisfying(
            Deadline.On.class, on -> assertThat(on.date()).isEqualTo("2022-06-30"));
  }

  @Test
  void aLongSentenceOffersItsPartsAndNamesThem() {
    Candidate candidate = propose("要抓紧修订应急预案，明确各级责任人；配齐排水设备，组织应急演练。").candidates().getFirst();
    assertThat(candidate.parts())
        .extracting(Part::title)
        .containsExactly("修订应急预案", "明确各级责任人", "配齐排水设备", "组织应急演练");
    assertThat(candidate.title()).isEqualTo("修订应急预案");
  }

  @Test
  void aTitleIsShort() {
    for (Candidate candidate :
        propose(Pack.read(Pack.DOCUMENTS.resolve("04-2022年度工作要点.txt"))).candidates()) {
      assertThat(candidate.title()).isNotBlank().hasSizeLessThanOrEqualTo(24);
    }
  }

  @Test
  void theSpeakerGoesOnUntilTheStoryResumes() {
    Proposals proposals = propose("管委会主任在会上强调，要在6月底前建立台账。要组织专项检查。");
    assertThat(proposals.candidates())
        .allSatisfy(candidate -> {
          Speaker speaker = candidate.findings().speaker();
          assertThat(speaker == null ? "" : speaker.words()).isEqualTo("管委会主任");
        });
  }
}
