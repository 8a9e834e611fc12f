package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: a sentence that the width of the page has cut is one; a heading stays a heading. */
class A04_WrappedLinesTest {
  private static final String MINUTES =
      """
      会议纪要
      （2022年4月18日）
      六、住建局要提出停车场建设方案，并于8月中
      旬前开工建设3个停车场。
      七、由城市管理局负责，在6月30日前完成科学大道、长椿
      路等12条道路的绿化补植工作。
      八、沟赵办事处9月
      底前完成5个小区改造。
      """;

  private final Breakdown breakdown = Pack.breakdown();

  private List<String> sentences(String text) {
    return breakdown.propose(text, LocalDate.of(2022, 4, 18)).candidates().stream()
        .map(Candidate::sentence)
        .toList();
  }

  private List<String> headings(String text) {
    return breakdown.propose(text, LocalDate.of(2022, 4, 18)).frames().stream()
        .filter(frame -> frame.kind() == Frame.Kind.HEADING)
        .map(Frame::words)
        .toList();
  }

  @Test
  void wrappedItemsAreJoined() {
    Proposals read = breakdown.propose(MINUTES, null);
    assertThat(read.candidates())
        .extracting(Candidate::sentence)
        .containsExactly(
            "住建局要提出停车场建设方案，并于8月中旬前开工建设3个停车场。",
            "由城市管理局负责，在6月30日前完成科学大道、长椿路等12条道路的绿化补植工作。",
            "沟赵办事处9月底前完成5个小区改造。");
    assertThat(read.candidates())
        .extracting(candidate -> ((Deadline.On) candidate.findings().deadlines().getFirst()).date())
        .containsExactly(
            LocalDate.of(2022, 8, 20), LocalDate.of(2022, 6, 30), LocalDate.of(2022, 9, 30));
    assertThat(read.setAside()).isEmpty();
    assertThat(headings(MINUTES)).containsExactly("会议纪要");
  }

  @Test
  void soAreThoseInFullWidthAndBehindBlanks() {
    String wide =
        MINUTES.replace("8", "８").replace("12", "１２").replace("30", "３０").replace("9", "９");
    String indented = "　　" + wide.replace("\n", "\r\n").replace("\r\n八", "\r\n　　八");
    assertThat(sentences(wide)).hasSize(3).last().asString().startsWith("沟赵办事处９月底前");
    assertThat(sentences(indented)).hasSize(3);
  }

  /** Each demo document, set to a width: what it says does not hang on where its lines break. */
  @Test
  void whatAPaperSaysDoesNotHangOnItsWidth() {
    int all = 0;
    List<String> missing = new ArrayList<>();
    for (String name :
        List.of("01-能力作风建设年推进会讲话", "04-2022年度工作要点", "06-第二季度经济运行调度会议纪要", "13-城市内涝防汛工作会议纪要")) {
      String text = Pack.read(Pack.DOCUMENTS.resolve(name + ".txt"));
      for (int width : new int[] {16, 20, 24, 28, 32, 36, 40}) {
        for (boolean blanks : new boolean[] {true, false}) {
          Set<String> whole = new HashSet<>(sentences(text));
          all += whole.size();
          whole.removeAll(sentences(set(text, width, blanks)));
          whole.forEach(lost -> missing.add(width + " " + lost));
        }
      }
    }
    assertThat(missing).as("of %d", all).isEmpty();
  }

  private static String set(String text, int width, boolean blanks) {
    StringBuilder set = new StringBuilder();
    for (String line : text.split("\n")) {
      int from = 0;
      while (from < line.length()) {
        int to = Math.min(line.length(), from + width);
        // No line begins with such a mark.
        to += to < line.length() && "，。；、：）”".indexOf(line.charAt(to)) >= 0 ? 1 : 0;
        set.append(line, from, to).append('\n');
        from = to;
      }
      set.append(line.isEmpty() && blanks ? "\n" : "");
    }
    return set.toString();
  }

  @Test
  void aSentenceGoesOnFromPageToPage() {
    String pages = MINUTES.replace("长椿\n", "长椿\n— 2 —\n\n").replace("9月\n", "9月\n第 3 页 共 5 页\n");
    assertThat(sentences(pages)).isEqualTo(sentences(MINUTES));
    Proposals between = breakdown.propose("督查室要在5月底前建立台账。\n— 1 —\n城管局要在6月底前完成检查。", null);
    assertThat(between.frames()).extracting(Frame::words).containsExactly("— 1 —");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "六、住建局要在6月底前提出方案，\n\n并报管委会审定。",
        "六、停车场管理办法修改后\n，由城管局在6月底前印发方案。",
        "六、梧桐办事处\n要在5月底前完成清单。",
        "六、请督查室会同\n住建局在5月底前完成清单。",
        "六、完成科学大道绿化补植、\n由城管局在6月底前完成检查。",
        "六、梧桐办事处新增\n充电车位120个，5月底前完成。",
        "6.城管局4月\n\n底前完成隐患排查。",
        "（六）城市管\n理局要在4月底前完成隐患排查。",
        "六、城管局要于\n2022年5月15日\n前完成隐患排查。"
      })
  void joined(String text) {
    String whole = text.replace("\n", "").replaceFirst("^(?:六、|6\\.|（六）)", "");
    assertThat(sentences(text)).containsExactly(whole);
  }

  /** 科学大道绿化 might be a heading; its neighbours tell that it is none. */
  @Test
  void whereMostItemsAreSentencesTheDoubtfulOnesAreToo() {
    String item = "七、科学大道绿化\n补植工作由城管局负责，6月底前完成。";
    assertThat(headings(item)).containsExactly("科学大道绿化");
    assertThat(sentences(MINUTES + item)).contains("科学大道绿化补植工作由城管局负责，6月底前完成。");
    assertThat(headings(MINUTES + "九、城市管理\n\n各单位要抓好落实。")).contains("城市管理");
  }

  @ParameterizedTest
  @CsvSource({
    "一、总体要求/督查室要在5月底前完成清单。, 总体要求",
    "一、提高政治站位，强化责任担当/督查室要在5月底前完成清单。, 提高政治站位，强化责任担当",
    "（一）督查室督查情况/城管局要在5月底前完成清单。, 督查室督查情况",
    "三、城市管理局//城管局要在5月底前完成清单。, 三、城市管理局",
    "第二章 加快项目建设/督查室要在5月底前完成清单。, 加快项目建设"
  })
  void aHeadingStays(String text, String heading) {
    String lines = text.replace('/', '\n');
    assertThat(headings(lines)).containsExactly(heading.replace("三、", ""));
    assertThat(sentences(lines)).singleElement().asString().endsWith("要在5月底前完成清单。");
  }

  @Test
  void anItemThatNobodyClosedIsStillAnItem() {
    String list = "1．城管局要在5月底前完成清淤；\n2．住建局要在6月底前完成改造\n3．督查室要在7月底前报送台账\n\n各单位要抓好落实。";
    assertThat(sentences(list)).containsExactly("城管局要在5月底前完成清淤；", "住建局要在6月底前完成改造", "督查室要在7月底前报送台账");
    assertThat(headings(list)).isEmpty();
  }

  @Test
  void aDirectingFirstLineIsNoHeadline() {
    assertThat(sentences("住建局要在9月\n底前完成5个小区改造。")).containsExactly("住建局要在9月底前完成5个小区改造。");
  }

  @Test
  void ownersOnALineOfTheirOwnBelongToTheItemAbove() {
    assertThat(sentences("8．改造老旧小区46个，11月底前全部完工。\n（责任单位：石佛办事处）"))
        .containsExactly("改造老旧小区46个，11月底前全部完工。（责任单位：石佛办事处）");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "关于研究停车场建设和道路绿化补植工作的会议纪要",
        "关于推进全区停车场建设、道路绿化补植/和老旧小区改造工作的会议纪要",
        "关于印发城市内涝防汛工作方案的通知",
        "春季安全生产大检查隐患交办单（第3期）"
      })
  void aTitleIsNoMatterOnANarrowPage(String title) {
    String page =
        title.replace('/', '\n')
            + "\n2022年4月18日，管委会副主任主持召开会议，研究停车场\n建设和绿化补植工作。纪要如下。\n"
            + "六、住建局要提出停车场建设方案，并于8月中\n旬前开工建设3个停车场。";
    assertThat(headings(page)).containsExactly(title.split("/"));
    assertThat(sentences(page)).containsExactly("住建局要提出停车场建设方案，并于8月中旬前开工建设3个停车场。");
  }
}
