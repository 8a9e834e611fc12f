package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * FEATURE: whatever a paper looks like and wherever its lines break, each of its characters lies in
 * one candidate, one sentence set aside or one part of the frame; nothing is dropped unseen.
 */
class G03_NothingVanishesTest {
  private static final List<String> LINES =
      List.of(
          "关于停车场建设和绿化补植工作的会议纪要",
          "会议纪要",
          "（2022年4月18日）",
          "2022年4月18日",
          "同志们：",
          "一、总体要求",
          "（二）加强组织领导，压实工作责任",
          "第三章 附则",
          "六、住建局要提出停车场建设方案，并于8月中旬前开工建设3个停车场。",
          "七、由城市管理局负责，在6月30日前完成科学大道、长椿路等12条道路的绿化补植工作。",
          "八、沟赵办事处9月底前完成5个小区改造。",
          "九、住建局要在9月底前完成改造",
          "10．城管局清理占道经营；",
          "3．",
          "请督查室每周通报进展情况；住建局于5月底前提出停车场建设方案。",
          "创新局4月底前完成走访，消防大队5月15日前完成检查，城管局6月前完成清理。",
          "会后一周内，党群部印发通知。",
          "要提高政治站位，营造浓厚氛围。",
          "截至3月底，累计整改隐患300处。",
          "改造老旧小区46个。（责任单位：石佛办事处；配合单位：枫杨办事处）",
          "（责任单位：城管局）",
          "序号 | 任务 | 责任单位 | 时限",
          "1 | 检测消防设施 | 消防救援大队 | 6月30日",
          "|---|---|",
          "本报讯 近日，三家企业签约落户。记者 示例甲 通讯员 示例乙",
          "记者 示例丙",
          "——在推进会上的讲话",
          "— 2 —",
          "第 3 页 共 5 页",
          "……",
          "“”。！",
          "👍𠮷",
          "郑州高新区安全生产委员会办公室",
          "二〇二二年四月二十六日");

  private final Breakdown breakdown = Pack.breakdown();

  @Test
  void everyCharacterIsSomewhereOnce() {
    long seed = Long.getLong("wutong.seed", System.nanoTime());
    System.out.println("G03 seed " + seed);
    Random random = new Random(seed);
    for (int run = 0; run < 2_000; run++) {
      String text = document(random);
      check(text, "seed %d run %d%n%s".formatted(seed, run, text));
    }
  }

  @Test
  void alsoInTheDocumentsOfTheZone() {
    for (String name : List.of("01-能力作风建设年推进会讲话.txt", "03-安全生产百日行动工作方案.txt", "07-梧桐快讯第9期.txt")) {
      check(Pack.read(Pack.DOCUMENTS.resolve(name)), name);
    }
  }

  @Test
  void aPageNumberAmidMarksOrAHeadingIsPartOfThem() {
    for (String text : List.of("……\n— 2 —\n“”。！\n", "一、进一步加强组织领导和\n— 2 —\n责任落实\n请住建局5月底前完成。")) {
      check(text, text);
    }
  }

  private static String document(Random random) {
    StringBuilder text = new StringBuilder();
    int width = random.nextInt(3) == 0 ? Integer.MAX_VALUE : 6 + random.nextInt(34);
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(random.nextInt(4) == 0 ? "　　" : "");
      wrap(text, LINES.get(random.nextInt(LINES.size())), width);
      text.append(random.nextInt(3) == 0 ? "\n\n" : random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    return text.toString();
  }

  private static void wrap(StringBuilder text, String line, int width) {
    for (int i = 0; i < line.length(); i++) {
      text.append(i > 0 && i % width == 0 ? "\n" : "").append(line.charAt(i));
    }
  }

  private void check(String text, String where) {
    Proposals read = breakdown.propose(text, LocalDate.of(2022, 4, 18));
    List<Span> spans = new ArrayList<>();
    Stream.of(
            read.candidates().stream().map(Candidate::span),
            read.setAside().stream().map(SetAside::span),
            read.frames().stream().map(Frame::span))
        .flatMap(each -> each)
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(spans::add);
    int at = 0;
    for (Span span : spans) {
      assertThat(span.start()).as("overlaps at %d: %s", at, where).isGreaterThanOrEqualTo(at);
      blank(text, at, span.start(), where);
      at = span.end();
    }
    blank(text, at, text.length(), where);
  }

  private static void blank(String text, int from, int to, String where) {
    for (int i = from; i < to; i++) {
      assertThat(Chars.isSpace(text.charAt(i))).as("lost at %d: %s", i, where).isTrue();
    }
  }
}
