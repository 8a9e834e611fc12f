package io.wutong.kernel.documents.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.breakdown.Deadlines;
import io.wutong.breakdown.DictionaryYaml;
import io.wutong.kernel.documents.model.SheetShape.Scale;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.State;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single cells say: states, days, percentages, figures, and rows that are none. */
class ReadingCellsTest {

  private static final LocalDate LEDGERS_DAY = LocalDate.of(2022, 4, 18);

  private static @Nullable State state(String words) {
    return Standings.of(Cell.text(1, 0, words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "完成60%",
        "计划12月完成",
        "力争年底完成",
        "没有完成",
        "无法完成",
        "完成前期手续",
        "未完成",
        "基本完成",
        "已完成60％",
        "预计6月底完成",
        "将于5月完成",
        "完成一半",
        "整改中",
        "否",
        "完成99.5%",
        "已完成立项，正在招标",
        "不能按期完成",
        "已完成（60%）",
        "已完成（部分）",
        "是（计划）",
        "尚未申请销号",
        "拟申请销号"
      })
  void whatIsDeniedPlannedOrInPartIsNotDone(String words) {
    assertThat(state(words)).isEqualTo(State.ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12月完成",
        "完成清淤12公里",
        "完成六成",
        "水落石出",
        "完成情况见附件",
        "1",
        "完成（一期）",
        "完成 1/3",
        "已完成，120/150",
        "完成，500",
        "已完成 3.5",
        "1/3已完成"
      })
  void whatIsUnclearIsNoState(String words) {
    assertThat(state(words)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "已完成",
        "完成",
        "已办结",
        "全部完成",
        "按期完成",
        "逾期完成",
        "整改到位",
        "已整改到位",
        "是",
        "√",
        "100%",
        "完成100%",
        "已完成整改",
        "4月10日已办结",
        "已完成，已销号。",
        "已完成（见附件）",
        "办理完毕",
        "是否完成：是",
        "已完成（2022年4月10日）",
        "已完成（已验收）",
        "√（验收合格）",
        "已完成，2022.4.10",
        "2022年4月10日已办结"
      })
  void whatSaysSoAsAWholeIsDone(String words) {
    assertThat(state(words)).isEqualTo(State.CLOSED);
  }

  @Test
  void aShareOfTheWholeIsDoneAndNoOther() {
    assertThat(Standings.of(Cell.share(1, 0, 1))).isEqualTo(State.CLOSED);
    assertThat(Standings.of(Cell.share(1, 0, 0.6))).isEqualTo(State.ACCEPTED);
    assertThat(state("待签收")).isEqualTo(State.DISPATCHED);
    assertThat(state("已完成，待验收")).isEqualTo(State.SUBMITTED);
    assertThat(state("√（待验收）")).isEqualTo(State.SUBMITTED);
    assertThat(state("整改未完，已申请销号"))
        .as("what is denied is another thing")
        .isEqualTo(State.SUBMITTED);
  }

  static Days days(LocalDate datedOn) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReadingCellsTest.class.getResourceAsStream("/packs/breakdown/dictionary.yaml"))) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Days(Deadlines.of(DictionaryYaml.read(yaml)), datedOn, false);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "本月底, 2022-04-30",
    "月底前, 2022-04-30",
    "下周五, 2022-04-29",
    "下月5日前, 2022-05-05",
    "本周五前, 2022-04-22",
    "6月底, 2022-06-30",
    "3月底前, 2022-03-31",
    "一季度, 2022-03-31",
    "年底前, 2022-12-31",
    "三日内, 2022-04-21",
    "6.30, 2022-06-30"
  })
  void relativeDaysCountFromTheLedgersDayAndMonthsBelongToItsYear(String words, LocalDate day)
      throws IOException {
    assertThat(days(LEDGERS_DAY).read(Cell.text(1, 0, words)).on()).isEqualTo(day);
  }

  @Test
  void aMonthLongPastBelongsToTheLedgersYearToo() throws IOException {
    assertThat(days(LocalDate.of(2022, 11, 20)).read(Cell.text(1, 0, "3月底")).on())
        .isEqualTo(LocalDate.of(2022, 3, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "2024年3月至12月, 2024-12-31",
    "2024年1-12月, 2024-12-31",
    "2024年3月15日-6月30日, 2024-06-30",
    "２０２４年３月至１２月, 2024-12-31",
    "2024年一季度至三季度, 2024-09-30",
    "次年3月底前, 2026-03-31",
    "10月至次年3月, 2026-03-31",
    "2024年10月至次年3月, 2025-03-31",
    "明年3月至6月, 2026-06-30",
    "2025年6月底前启动，12月底前完成, 2025-12-31",
    "二〇二五年立项，6月底前完成, 2025-06-30",
    "2024年年底前, 2024-12-31",
    "6月底前启动，次年3月底前完成, 2026-03-31"
  })
  void aYearReachesOverTheRangeThatItBegins(String words, LocalDate day) throws IOException {
    assertThat(days(LocalDate.of(2025, 2, 10)).read(Cell.text(1, 0, words)).on()).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024年10月至3月", "2023年立项，6月底前完成", "二〇二四年立项，年底前完成"})
  void aMonthWhoseYearIsNotClearIsAskedAbout(String words) throws IOException {
    assertThat(days(LocalDate.of(2025, 2, 10)).read(Cell.text(1, 0, words)).refusal())
        .extracting(why -> Objects.requireNonNull(why).slug())
        .isEqualTo("sheet-day-unread");
  }

  @Test
  void onlyAPlainDaySaysThatSomethingWasDone() throws IOException {
    Days days = days(LEDGERS_DAY);
    for (String words : List.of("2022-04-10", "4月10日", "2022年3月底", "3月中旬", "4.10", "4月10日已办结")) {
      assertThat(days.done(Cell.text(1, 0, words)).on()).as(words).isNotNull();
    }
    for (String words : List.of("持续推进", "长期坚持", "每月推进", "预计6月底完成", "6月底前", "三日内")) {
      Days.Day day = days.done(Cell.text(1, 0, words));
      assertThat(day.on()).as(words).isNull();
      assertThat(Objects.requireNonNull(day.refusal()).slug()).isEqualTo("sheet-day-unread");
    }
  }

  @Test
  void theWordsOfADayAreTheDay() {
    assertThat(Cell.day(1, 0, 45_444, false).text()).isEqualTo("2024-06-01");
    assertThat(Cell.day(1, 0, 45_356.604, false).text()).isEqualTo("2024-03-05 14:30");
    assertThat(Cell.day(1, 0, 43_280, true).text()).isEqualTo("2022-06-30");
    assertThat(Cell.day(1, 0, -3, false).text()).as("no day").isEqualTo("-3");
  }

  @Test
  void aNumberThatMayHaveLostItsZeroIsAskedAbout() throws IOException {
    Days days = days(LEDGERS_DAY);
    Refusal why = Objects.requireNonNull(days.read(Cell.number(1, 0, 6.3)).refusal());
    assertThat(why.slug()).isEqualTo("sheet-day-two-readings");
    assertThat(why.values())
        .isEqualTo(Map.of("one", LocalDate.of(2022, 6, 3), "other", LocalDate.of(2022, 6, 30)));
    assertThat(days.read(Cell.number(1, 0, 6.15)).on()).isEqualTo(LocalDate.of(2022, 6, 15));
    assertThat(days.read(Cell.number(1, 0, 2.3)).on()).as("no 30 February").isNotNull();
    assertThat(days.read(Cell.number(1, 0, 2022.1)).refusal()).isNotNull();
  }

  private static int percent(Cell cell, @Nullable Scale scale) {
    return Figures.percent(cell, "完成率", scale).percent();
  }

  @Test
  void aPlainOneMeansWhatItsColumnMeans() {
    Cell one = Cell.number(1, 0, 1);
    assertThat(percent(one, Scale.WHOLE)).isEqualTo(1);
    assertThat(percent(one, Scale.SHARE)).isEqualTo(100);
    assertThat(Figures.percent(one, "完成率", null).refusal())
        .extracting(why -> Objects.requireNonNull(why).slug())
        .isEqualTo("sheet-percent-unsure");
    assertThat(Figures.percent(one, "进度%", null).percent()).isEqualTo(1);
    assertThat(percent(Cell.share(1, 0, 1), Scale.WHOLE)).isEqualTo(100);
    assertThat(percent(Cell.number(1, 0, 0.5), Scale.SHARE)).isEqualTo(50);
    assertThat(percent(Cell.number(1, 0, 0.5), Scale.WHOLE)).isEqualTo(-1);
    assertThat(percent(Cell.text(1, 0, "1%"), Scale.SHARE)).isEqualTo(1);
    assertThat(percent(Cell.text(1, 0, "0.35"), Scale.SHARE)).isEqualTo(35);
    assertThat(percent(Cell.text(1, 0, "1"), Scale.SHARE)).isEqualTo(100);
    assertThat(percent(Cell.text(1, 0, "1"), null)).as("asked about").isEqualTo(-1);
    assertThat(percent(Cell.number(1, 0, 20), Scale.MIXED)).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    "5亿以上, 总投资（亿元）, 总投资, 50000, 万元",
    "1.2, 总投资/（亿元）, 总投资, 12000, 万元",
    "5亿, 总投资（万元）, 总投资, 50000, 万元",
    "5亿, 总投资, 总投资, 50000, 万元",
    "5亿, 发电量（千瓦时）, 发电量, 5, 亿千瓦时",
    "5万, 发电量（万千瓦时）, 发电量, 5, 万千瓦时",
    "约3000余万元, 总投资, 总投资, 3000, 万元",
    "不少于120个, 指标值, 指标值, 120, 个",
    "3000万元左右, 年度/总投资/（万元）, 年度/总投资, 3000, 万元"
  })
  void figuresLoseWhatIsNoUnit(
      String words, String heading, String name, String value, String unit) {
    assertThat(Figures.read(Cell.text(1, 0, words), heading).figure())
        .isEqualTo(new Act.Figure(name, value, unit));
  }

  private static SetAside.@Nullable Why why(String... words) {
    List<Cell> cells = new java.util.ArrayList<>();
    Map<Integer, Cell> byColumn = new java.util.HashMap<>();
    for (int i = 0; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        cells.add(Cell.text(9, i, words[i]));
        byColumn.put(i, Cell.text(9, i, words[i]));
      }
    }
    SheetShape shape =
        new SheetShape(
            0, "台账", false, false, 9, 9, 8, List.of(), List.of(), 0, List.of(cells), Map.of());
    return new Aside(shape, new Headers(0, 0, List.of()))
        .why(new Row(9, byColumn, byColumn.size()));
  }

  @Test
  void whoFilledItInIsNoMatter() {
    assertThat(why("填表人：张三", "", "审核人：李四", "", "联系电话：123")).isEqualTo(SetAside.Why.NOTE);
    assertThat(why("填表人：", "张三", "审核人：", "李四")).isEqualTo(SetAside.Why.NOTE);
    assertThat(why("单位负责人（签字）：", "", "填表日期：2022年4月18日")).isEqualTo(SetAside.Why.NOTE);
    assertThat(why("填表人：张三   审核人：李四   联系电话：123")).isEqualTo(SetAside.Why.NOTE);
    assertThat(why("7", "审核人员培训", "住建局", "2022-06-30")).isNull();
    assertThat(why("负责人：王工", "清淤", "住建局")).as("a task stands behind it").isNull();
  }
}
