package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: the date a paper gives itself; a day by which something is to be done is never one. */
class A03_DocumentDateTest {
  private static final String BODY = "各单位要在5月底前完成排查，并于6月10日前报送台账。";

  private final Breakdown breakdown = Pack.breakdown();

  private Proposals read(String text) {
    return breakdown.propose(text.replace("/", "\n").replace("…", BODY), null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Under the title.
        "讲话/（2022年4月15日）/…; 2022年4月15日; 2022-04-15",
        "讲话/(２０２２年４月１５日)/…; ２０２２年４月１５日; 2022-04-15",
        "讲话/（二〇二二年四月十五日）/…; 二〇二二年四月十五日; 2022-04-15",
        "讲话/2022 年 4 月 15 日/…; 2022年4月15日; 2022-04-15",
        "讲话/2022-04-15/…; 2022-04-15; 2022-04-15",
        "讲话/2022.4.15/…; 2022.4.15; 2022-04-15",
        "梧桐快讯 第9期 2022年9月6日 星期二/…; 2022年9月6日; 2022-09-06",
        "2022年9月6日 星期二 总第318期/…; 2022年9月6日; 2022-09-06",
        "纪要/成文日期：2022年4月15日/…; 2022年4月15日; 2022-04-15",
        // In the signature block.
        "通知/…/安委会办公室/2022年4月26日; 2022年4月26日; 2022-04-26",
        "通知/…/安委会办公室/二○二二年四月二十六日; 二○二二年四月二十六日; 2022-04-26",
        "通知/…/安委会办公室/二О二二年十二月三十一日; 二О二二年十二月三十一日; 2022-12-31",
        "通知/…/安委会办公室/二零二二年十月一日; 二零二二年十月一日; 2022-10-01",
        "通知/…/安委会办公室 2022年4月26日; 2022年4月26日; 2022-04-26",
        "通知/…/安委会办公室/2022年4月26日/（此件公开发布）; 2022年4月26日; 2022-04-26",
        // Both, and the same.
        "通知/（2022年4月26日）/…/办公室/二〇二二年四月二十六日; 2022年4月26日; 2022-04-26",
        // The day of printing counts where there is no other.
        "通知/…/办公室/2022年4月26日/党政办公室 2022年4月28日印发; 2022年4月26日; 2022-04-26",
        "通知/…/党政办公室 2022年4月28日印发; 2022年4月28日; 2022-04-28",
        // Minutes open with their day.
        "纪要/2022年5月9日，主任主持召开会议。…; 2022年5月9日; 2022-05-09",
        "纪要/2022年5月9日上午，主任主持召开会议。…; 2022年5月9日; 2022-05-09",
        // No year on the day, but in the number or the title.
        "郑高新〔2022〕12号/通知/…/办公室/4月18日; 4月18日; 2022-04-18",
        "在2022年防汛会上的讲话/（4月1日）/…; 4月1日; 2022-04-01",
        "在2022年防汛会上的讲话/（四月一日）/…; 四月一日; 2022-04-01",
      })
  void found(String text, String words, LocalDate date) {
    FoundDate found = Objects.requireNonNull(read(text).foundDate());
    assertThat(found.date()).isEqualTo(date);
    assertThat(found.words()).isEqualTo(words);
    String whole = text.replace("/", "\n").replace("…", BODY);
    String there = whole.substring(found.span().start(), found.span().end());
    assertThat(there.replace(" ", "")).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "通知/请各单位于2022年5月15日前报送台账。",
        "通知/2022年5月15日前，各单位报送台账。",
        "通知/2022年5月15日前",
        "通知/（2022年5月15日前完成）/…",
        "通知/完成时限：2022年5月15日/…",
        "通知/报送截止日期：2022年5月15日/…",
        "通知/截至2022年4月20日/…",
        "通知/会议时间 2022年4月20日/…",
        "通知/2022年4月20日，将召开推进会，各单位要做好准备。",
        "方案/2022年5月1日至2022年8月8日/…",
        "方案/自2022年5月1日/起施行。",
        "根据2022年3月1日会议精神，各单位要编制方案。",
        "序号|任务|时限/1|编制方案|2022年5月15日/2|印发预案|2022年6月15日",
        // Two days that differ: which one, a person says.
        "讲话/（2022年4月15日）/…/办公室/2022年4月18日",
        "讲话/2022年4月15日/2022年4月18日/…",
        // No year anywhere, or the year of a plan, which is not the year it was written in.
        "通知/…/办公室/4月18日",
        "2022年工作要点/…/1月5日",
        "关于2021年工作总结的报告/…/2月18日",
        "二〇二二年二月三十日/…",
        "",
      })
  void notFound(String text) {
    Proposals read = read(text);
    assertThat(read.foundDate()).isNull();
    assertThat(read.usedDate()).isNull();
  }

  @Test
  void withoutADateItsDeadlinesWait() {
    assertThat(read("通知/…/办公室/4月18日").candidates().getFirst().findings().deadlines())
        .allSatisfy(each -> assertThat(each).isInstanceOf(Deadline.NeedsDocumentDate.class));
  }

  @ParameterizedTest
  @CsvSource({
    "要于六月三十日前完成方案。, 六月三十日前, 2022-06-30",
    "要在六月底前完成方案。, 六月底前, 2022-06-30",
    "要于二〇二二年十月十日前完成方案。, 二〇二二年十月十日前, 2022-10-10",
    "要于６月３０日前完成方案。, ６月３０日前, 2022-06-30",
    "要在十二月中旬前完成方案。, 十二月中旬前, 2022-12-20",
  })
  void deadlinesInChineseNumeralsAreRead(String text, String words, LocalDate date) {
    Deadline deadline =
        breakdown
            .propose(text, LocalDate.of(2022, 4, 18))
            .candidates()
            .getFirst()
            .findings()
            .deadline();
    assertThat(deadline)
        .isInstanceOfSatisfying(
            Deadline.On.class,
            on -> {
              assertThat(on.date()).isEqualTo(date);
              assertThat(on.words()).isEqualTo(words);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"十月怀胎", "三个月", "五一", "十三月", "一月一报", "第三月份"})
  void otherNumeralsStay(String words) {
    assertThat(Normaliser.normalise(words).text()).isEqualTo(words);
  }

  @Test
  void theWordsShownAreTheAuthors() {
    MappedText text = Normaliser.normalise("二〇二二年十月三十一日前");
    assertThat(text.text()).isEqualTo("2022年10月31日前");
    assertThat(text.shown()).isEqualTo("二〇二二年十月三十一日前");
  }
}
