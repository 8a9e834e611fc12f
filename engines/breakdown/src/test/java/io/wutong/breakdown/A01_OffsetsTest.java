package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: whatever breaks, blanks and widths a text has, a candidate shows where it stands. */
class A01_OffsetsTest {
  private final Breakdown breakdown = Pack.breakdown();

  private Candidate only(String text) {
    Proposals proposals = breakdown.propose(text, LocalDate.of(2022, 4, 1));
    assertThat(proposals.candidates()).hasSize(1);
    Candidate candidate = proposals.candidates().getFirst();
    Span span = candidate.span();
    assertThat(text.substring(span.start(), span.end()).replaceAll("\\s", ""))
        .isEqualTo(candidate.sentence().replaceAll("\\s", ""));
    return candidate;
  }

  @Test
  void aSentenceAcrossHardBreaksIsJoined() {
    String text = "请看下文。城市管理局要在5\n月20日前完成62\n\n套水位监测设备\r\n安装。";
    Candidate candidate = only(text);
    assertThat(candidate.sentence()).isEqualTo("城市管理局要在5月20日前完成62套水位监测设备安装。");
    assertThat(candidate.span()).isEqualTo(new Span(5, text.length()));
    assertThat(candidate.findings().deadline())
        .isInstanceOfSatisfying(
            Deadline.On.class, on -> assertThat(on.date()).isEqualTo("2022-05-20"));
  }

  @Test
  void blanksInsideNumbersGoAndForeignWordsStayApart() {
    Candidate candidate = only("各单位要在5月 20日前建成 Smart City 平台，接入设备12 000台。");
    assertThat(candidate.sentence()).isEqualTo("各单位要在5月20日前建成Smart City平台，接入设备12000台。");
    assertThat(candidate.findings().figures().getFirst().value()).isEqualTo("12000");
  }

  @Test
  void fullWidthDigitsAreReadAndShownAsWritten() {
    Candidate candidate = only("各单位要在５月２０日前完成３０处隐患整改。");
    assertThat(candidate.sentence()).contains("５月２０日前");
    assertThat(candidate.findings().figures())
        .extracting(Figure::value, Figure::unit, Figure::measures)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("30", "处", "隐患整改"));
  }

  @Test
  void emojiAndRareCharactersKeepTheirTwoUnits() {
    String text = "好👍。各单位要在6月底前完成𠮷祥社区隐患排查👍。";
    Candidate candidate = only(text);
    assertThat(candidate.sentence()).startsWith("各单位").contains("𠮷祥社区").contains("👍");
  }

  @Test
  void everySpanInsideACandidateIsExact() {
    String text = "会议强调，督查室\n要在4月底\n前印发清单，\n核查 30 个项目。";
    Candidate candidate = only(text);
    Findings findings = candidate.findings();
    List<Span> spans =
        List.of(
            findings.units().getFirst().span(),
            findings.deadlines().getFirst().span(),
            findings.figures().getFirst().span());
    assertThat(spans)
        .extracting(span -> text.substring(span.start(), span.end()).replaceAll("\\s", ""))
        .containsExactly("督查室", "4月底前", "30个");
    assertThat(findings.speaker()).isNotNull();
  }
}
