package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: by when; the words, the day they mean, and how the day was found. */
class D01_DeadlinesTest {
  private final DeadlineFinder finder = new DeadlineFinder(Pack.dictionary().times());

  private List<Deadline> in(String text, String documentDate) {
    MappedText mapped = Normaliser.normalise(text);
    return finder.in(mapped, LocalDate.parse(documentDate), false).stream()
        .map(DeadlineFinder.Found::deadline)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-15, 确保上半年完成, 上半年, 2022-06-30, END_OF_PERIOD",
    "2022-04-15, 年底前建成, 年底前, 2022-12-31, END_OF_PERIOD",
    "2022-04-15, 年内建成, 年内, 2022-12-31, END_OF_PERIOD",
    "2022-04-15, 9月底前完成, 9月底前, 2022-09-30, END_OF_PERIOD",
    "2022-04-15, 5月15日前完成, 5月15日前, 2022-05-15, DOCUMENTS_YEAR",
    "2022-04-15, 第二季度完成, 第二季度, 2022-06-30, END_OF_PERIOD",
    "2022-04-15, 二季度末完成, 二季度末, 2022-06-30, END_OF_PERIOD",
    "2022-04-15, 本月底完成, 本月底, 2022-04-30, FROM_DOCUMENTS_DATE",
    "2022-04-15, 月底前完成, 月底前, 2022-04-30, FROM_DOCUMENTS_DATE",
    "2022-04-15, 下月5日前完成, 下月5日前, 2022-05-05, FROM_DOCUMENTS_DATE",
    "2022-04-13, 下周五前报送, 下周五前, 2022-04-22, FROM_DOCUMENTS_DATE",
    "2022-04-13, 周五前报送, 周五前, 2022-04-15, FROM_DOCUMENTS_DATE",
    "2022-04-15, 10月1日前完成, 10月1日前, 2022-10-01, DOCUMENTS_YEAR",
    "2022-04-15, 国庆节前完成, 国庆节前, 2022-09-30, DAY_BEFORE_EVENT",
    "2022-04-15, 明年3月完成, 明年3月, 2023-03-31, END_OF_PERIOD",
    "2022-04-15, 2025年底建成, 2025年底, 2025-12-31, END_OF_PERIOD",
    "2022-04-15, 2022年6月1日前建成, 2022年6月1日前, 2022-06-01, WHOLE_DATE",
    "2022-04-15, 6月中旬前完成, 6月中旬前, 2022-06-20, DOCUMENTS_YEAR",
    "2022-11-10, 3月底前完成, 3月底前, 2023-03-31, NEXT_YEAR",
    "2022-04-15, 3月底前完成, 3月底前, 2022-03-31, JUST_PASSED",
    "2024-01-10, 2月底前完成, 2月底前, 2024-02-29, END_OF_PERIOD",
    "2022-11-10, 上半年前完成, 上半年前, 2023-06-30, NEXT_YEAR"
  })
  void days(
      String documentDate, String text, String words, LocalDate date, Deadline.Reading reading) {
    assertThat(in(text, documentDate))
        .singleElement()
        .isInstanceOfSatisfying(
            Deadline.On.class,
            on -> {
              assertThat(on.words()).isEqualTo(words);
              assertThat(on.date()).isEqualTo(date);
              assertThat(on.reading()).isEqualTo(reading);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "三日内报送, 3, CALENDAR_DAYS",
    "10个工作日内办结, 10, WORKDAYS",
    "十五个工作日内办结, 15, WORKDAYS",
    "24小时内处置, 24, HOURS",
    "两周内反馈, 2, WEEKS",
    "3个月内完成, 3, MONTHS"
  })
  void countsAreLeftToTheCalendar(String text, int count, Deadline.Days days) {
    assertThat(in(text, "2022-04-15"))
        .singleElement()
        .isInstanceOfSatisfying(
            Deadline.Within.class,
            within -> {
              assertThat(within.count()).isEqualTo(count);
              assertThat(within.days()).isEqualTo(days);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"党的二十大召开前建成", "传感器大会召开前完成签约", "春节前回迁"})
  void anEventWithoutADayKeepsItsWords(String text) {
    assertThat(in(text, "2022-04-15")).singleElement().isInstanceOf(Deadline.BeforeEvent.class);
  }

  @Test
  void aDayThatNobodyCheckedSaysSo() {
    assertThat(in("汛期前备足物资", "2022-04-01"))
        .singleElement()
        .isInstanceOfSatisfying(
            Deadline.On.class,
            on -> assertThat(on.certainty()).isEqualTo(Deadline.Certainty.UNVERIFIED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"即日起执行", "立即整改", "尽快拨付"})
  void hasteHasNoDay(String text) {
    assertThat(in(text, "2022-04-15")).singleElement().isInstanceOf(Deadline.Soon.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今年以来，项目进展顺利",
        "一季度实现开门红",
        "2019年至今培育企业19家",
        "4月15日下午召开会议",
        "截至3月底已完成",
        "近三年内",
        "每月底前报送",
        "每季度首月10日前发放",
        "去年底开工",
        "制定第三季度培训计划",
        "2月30日前完成",
        "自5月起实行"
      })
  void timesThatAreNoDeadlines(String text) {
    assertThat(in(text, "2022-04-15")).isEmpty();
  }

  @Test
  void theLastDayIsTheWholeSentencesDeadline() {
    Candidate candidate =
        Pack.breakdown()
            .propose("要在5月底前编制方案，9月底前完成改造。", LocalDate.of(2022, 4, 1))
            .candidates()
            .getFirst();
    assertThat(candidate.findings().deadlines()).hasSize(2);
    assertThat(candidate.findings().deadline())
        .isInstanceOfSatisfying(
            Deadline.On.class, on -> assertThat(on.date()).isEqualTo("2022-09-30"));
  }
}
