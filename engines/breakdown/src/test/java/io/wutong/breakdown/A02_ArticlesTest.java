package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** FEATURE: one page, several articles, headlines before or behind their text. */
class A02_ArticlesTest {
  private final Breakdown breakdown = Pack.breakdown();

  @Test
  void datelinesAndSignaturesTellArticlesApart() {
    Proposals page = breakdown.propose(Pack.read(Pack.DOCUMENTS.resolve("07-梧桐快讯第9期.txt")), null);
    assertThat(page.articles())
        .extracting(Article::title)
        .containsExactly("梧桐快讯 第9期 三所新学校迎来首批学生", "冬季供暖准备提前两月启动");
    assertThat(page.usedDate()).isEqualTo("2022-09-06");
    assertThat(page.candidates()).extracting(Candidate::article).contains(0, 1);
  }

  @Test
  void aHeadlineTornOffToTheEndFindsItsText() {
    String page =
        """
        本报讯 近日，示例区召开供水管网改造
        调度会。城市管理局要在6月底前完成
        管网改造。
        记者 示例甲

        三家企业落户示例园区
        本报讯 近日，三家企业签约落户示例
        园区。
        记者 示例乙

        示例区调度供水管网改造
        """;
    assertThat(breakdown.propose(page, null).articles())
        .extracting(Article::title)
        .containsExactly("示例区调度供水管网改造", "三家企业落户示例园区");
  }

  @Test
  void aSpeechIsOneArticleAndItsHeadingsAreNoSentences() {
    Proposals speech =
        breakdown.propose(Pack.read(Pack.DOCUMENTS.resolve("01-能力作风建设年推进会讲话.txt")), null);
    assertThat(speech.articles()).hasSize(1);
    assertThat(speech.foundDate()).isNotNull();
    assertThat(speech.setAside()).noneMatch(aside -> aside.sentence().contains("真正用起来"));
  }

  @Test
  void withoutADateAnywhereTheOfficerIsAsked() {
    Proposals proposals = breakdown.propose("各单位要在9月底前完成清单。", null);
    assertThat(proposals.usedDate()).isNull();
    assertThat(proposals.candidates().getFirst().findings().deadline())
        .isInstanceOf(Deadline.NeedsDocumentDate.class);
  }
}
