package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: a sentence that gives tasks to several units, or two days to one, is several. */
class E01_SplittingTest {
  private final Breakdown breakdown = Pack.breakdown();

  /** "who+who by-when sentence" of each candidate. */
  private List<String> read(String text) {
    return breakdown.propose(text, LocalDate.of(2022, 4, 18)).candidates().stream()
        .map(one -> who(one) + " " + when(one.findings().deadline()) + " " + one.sentence())
        .toList();
  }

  private static String who(Candidate candidate) {
    return candidate.findings().units().stream()
        .map(unit ->
            unit instanceof UnitMention.Named named && named.role() == UnitMention.Role.CO
                ? "(" + unit.words() + ")"
                : unit.words())
        .collect(Collectors.joining("+"));
  }

  private static String when(@org.jspecify.annotations.Nullable Deadline deadline) {
    return switch (deadline) {
      case null -> "-";
      case Deadline.On on -> on.date().toString().substring(5);
      case Deadline.Within within -> within.count() + within.days().name();
      default -> deadline.words();
    };
  }

  @Test
  void aSemicolonPartsTwoDirectives() {
    assertThat(read("请督查室每周通报进展情况；住建局于5月底前提出停车场建设方案。"))
        .containsExactly("督查室 - 请督查室每周通报进展情况；", "住建局 05-31 住建局于5月底前提出停车场建设方案。");
    assertThat(read("8月15日前，各单位报送工作总结；安委办汇总后形成报告，8月25日前提交管委会。"))
        .containsExactly("各单位 08-15 8月15日前，各单位报送工作总结；", "安委办 08-25 安委办汇总后形成报告，8月25日前提交管委会。");
    assertThat(read("督查室：5月底前建立台账；城管局：6月底前完成清理。"))
        .containsExactly("督查室 05-31 督查室：5月底前建立台账；", "城管局 06-30 城管局：6月底前完成清理。");
  }

  @Test
  void eachUnitWithAVerbOfItsOwnHasItsOwnTask() {
    assertThat(read("创新局4月底前完成走访，消防大队5月15日前完成检查，城管局6月前完成清理。"))
        .containsExactly(
            "创新局 04-30 创新局4月底前完成走访，", "消防大队 05-15 消防大队5月15日前完成检查，", "城管局 06-30 城管局6月前完成清理。");
    assertThat(read("由住建局负责管网改造，由城管局负责绿化补植，6月底前全部完成。"))
        .containsExactly("住建局 - 由住建局负责管网改造，", "城管局 06-30 由城管局负责绿化补植，6月底前全部完成。");
    assertThat(read("城管局5月底前完成清理，6月10日前，消防大队完成检查。"))
        .as("the day that stands alone leads up to the second unit")
        .containsExactly("城管局 05-31 城管局5月底前完成清理，", "消防大队 06-10 6月10日前，消防大队完成检查。");
    assertThat(read("住建局5月底前提出方案，绿化由城管局负责，6月底前完成补植。"))
        .containsExactly("住建局 05-31 住建局5月底前提出方案，", "城管局 06-30 绿化由城管局负责，6月底前完成补植。");
  }

  @Test
  void twoDaysOfOneUnitAreTwoTasksOfIt() {
    assertThat(read("住建局10个工作日内提出停车场建设方案，并于8月中旬前开工。"))
        .containsExactly("住建局 10WORKDAYS 住建局10个工作日内提出停车场建设方案，", "住建局 08-20 并于8月中旬前开工。");
    assertThat(read("由创新局牵头，督查室配合，5月底前制定办法，6月底前报管委会审定。"))
        .containsExactly("创新局+(督查室) 05-31 由创新局牵头，督查室配合，5月底前制定办法，", "创新局+(督查室) 06-30 6月底前报管委会审定。");
    assertThat(read("3．建设产业园二期，6月底前完成主体封顶，年底前交付厂房12万平方米。（责任单位：高新投控集团）"))
        .containsExactly(
            "高新投控集团 06-30 建设产业园二期，6月底前完成主体封顶，", "高新投控集团 12-31 年底前交付厂房12万平方米。（责任单位：高新投控集团）");
  }

  @Test
  void aPieceIsNamedSoThatOneKnowsWhatItIs() {
    List<Candidate> pieces = breakdown.propose("住建局10个工作日内提出停车场建设方案，并于8月中旬前开工。", null).candidates();
    assertThat(pieces).extracting(Candidate::title).containsExactly("提出停车场建设方案", "提出停车场建设方案，开工");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Units that are listed.
        "住建局、城管局要在5月底前完成排查。",
        "请住建局会同城管局、投控集团4月20日前提出停车资源共享方案，报主任办公会。",
        // Who leads, who helps, who watches.
        "由创新局牵头，督查室、城管局配合，5月底前制定办法。",
        "住建局牵头，城管局负责，督查室配合，5月底前提出方案。",
        "住建局6月底前完成改造，由督查室督办。",
        "请督查室跟踪督办，住建局于5月底前提出停车场建设方案。",
        // Conditions.
        "经督查室复核后，财政局在5个工作日内拨付资金。",
        // One task told in several clauses, its stages, a time for each case.
        "要抓紧修订应急预案，明确各级责任人；配齐排水设备，组织应急演练。",
        "要在5月底前编制方案，9月底前完成改造。",
        "创新发展局要牵头建立走访制度，上半年对规上企业走访一遍，收集的诉求在5个工作日内答复。"
      })
  void whatIsOneStaysOne(String text) {
    assertThat(breakdown.propose(text, LocalDate.of(2022, 4, 18)).candidates())
        .extracting(Candidate::sentence)
        .containsExactly(text);
  }

  @Test
  void whoLeadsStandsFirst() {
    assertThat(read("由创新局牵头，督查室、城管局配合，5月底前制定办法。"))
        .singleElement()
        .asString()
        .startsWith("创新局+(督查室)+(城管局) ");
    assertThat(read("经督查室复核后，财政局在5个工作日内拨付资金。")).singleElement().asString().startsWith("财政局+督查室 ");
    assertThat(read("请督查室跟踪督办，住建局于5月底前提出停车场建设方案。"))
        .singleElement()
        .asString()
        .startsWith("住建局+督查室 ");
  }

  @Test
  void whatIsNoTaskIsSetAsideByItself() {
    Proposals read = breakdown.propose("目前城管局已完成清理12处，住建局要在5月底前完成改造。", LocalDate.of(2022, 4, 18));
    assertThat(read.candidates()).extracting(Candidate::sentence).containsExactly("住建局要在5月底前完成改造。");
    assertThat(read.setAside()).extracting(SetAside::kind).containsExactly(SetAside.Kind.REPORT);
    assertThat(breakdown.propose("城市管理局汇报了系统的进度，应急中心通报了预案编制情况。", null).candidates())
        .as("two reports are no directives for being two")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "九、住建局要在9月底前完成改造。\n会议强调，各单位要高度重视。",
        "八、城管局要在5月1日前清理占道经营。\n各单位要配合做好工作。",
      })
  void aShortDirectiveIsNoTopic(String text) {
    assertThat(breakdown.propose(text, LocalDate.of(2022, 4, 18)).candidates()).hasSize(1);
  }

  @Test
  void aTopicStillIsOne() {
    assertThat(breakdown.propose("1．培育科技型企业。全年新增高新技术企业180家。", null).setAside())
        .extracting(SetAside::kind)
        .containsExactly(SetAside.Kind.TOPIC);
  }

  @Test
  void soManyDaysFromAnEventIsADeadline() {
    assertThat(read("会后一周内，党群部印发通知。")).containsExactly("党群部 1WEEKS 会后一周内，党群部印发通知。");
  }

  @Test
  void wordsThatAPersonChoseAreReadWhateverTheyAre() {
    Chosen piece = breakdown.readAsOne("请督查室每周通报进展情况；", LocalDate.of(2022, 4, 18));
    assertThat(who(piece.candidate())).isEqualTo("督查室");
    assertThat(piece.saysWho()).isTrue();
    assertThat(piece.candidate().findings().deadline()).isNull();
    Chosen bare = breakdown.readAsOne("，并于8月中旬\n前报督查室3个项目", LocalDate.of(2022, 4, 18));
    Findings findings = bare.candidate().findings();
    assertThat(when(Objects.requireNonNull(findings.deadline()))).isEqualTo("08-20");
    assertThat(findings.figures()).extracting(Figure::value).containsExactly("3");
    assertThat(bare.saysWho()).as("is told, does not act").isFalse();
    assertThat(breakdown.readAsOne("由督查室跟踪督办", null).saysWho()).isTrue();
    assertThatThrownBy(() -> breakdown.readAsOne("，。", null)).hasMessageContaining("Maybe");
  }
}
