package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** FEATURE: on random texts every span is inside, in order, apart, and reads like its sentence. */
class G02_RandomTextTest {
  private static final List<String> BRICKS =
      List.of(
          "各单位",
          "要",
          "完成",
          "隐患",
          "整改",
          "。",
          "，",
          "；",
          "\n",
          "\n\n",
          "\r\n",
          " ",
          "　",
          "5月20日前",
          "３０",
          "家",
          "本报讯",
          "记者 某某",
          "督查室",
          "“",
          "”",
          "（责任单位：督查室）",
          "一、",
          "3．",
          "|",
          "\t",
          "👍",
          "𠮷",
          "营造",
          "氛围",
          "Smart",
          "强调，",
          "！",
          "下周五前",
          "1,000",
          "年底前",
          "：",
          "2022年4月1日",
          "…",
          "\uD83D");

  @Test
  void spansHold() {
    long seed = Long.getLong("wutong.seed", System.nanoTime());
    Random random = new Random(seed);
    Breakdown breakdown = Pack.breakdown();
    for (int run = 0; run < 1500; run++) {
      String text = text(random);
      check(
          text, breakdown.propose(text, LocalDate.of(2022, 4, 1)), "seed " + seed + " run " + run);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int bricks = random.nextInt(80);
    for (int i = 0; i < bricks; i++) {
      text.append(BRICKS.get(random.nextInt(BRICKS.size())));
    }
    return text.toString();
  }

  private static void check(String text, Proposals proposals, String where) {
    List<Span> spans = new ArrayList<>();
    for (Candidate candidate : proposals.candidates()) {
      spans.add(candidate.span());
      reads(text, candidate.span(), candidate.sentence(), where);
      candidate.parts().forEach(part -> reads(text, part.span(), part.text(), where));
      candidate
          .findings()
          .deadlines()
          .forEach(d -> assertThat(d.span().end()).as(where).isLessThanOrEqualTo(text.length()));
      candidate
          .judgement()
          .reasons()
          .forEach(r -> r.seen().forEach(s -> inside(text, s.span(), where)));
      assertThat(candidate.article()).as(where).isBetween(0, proposals.articles().size() - 1);
    }
    assertThat(proposals.candidates())
        .as(where)
        .isSortedAccordingTo(Comparator.comparingInt(candidate -> candidate.span().start()));
    for (SetAside aside : proposals.setAside()) {
      spans.add(aside.span());
      reads(text, aside.span(), aside.sentence(), where);
    }
    spans.sort(Comparator.comparingInt(Span::start));
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).start()).as(where).isGreaterThanOrEqualTo(spans.get(i - 1).end());
    }
  }

  private static void inside(String text, Span span, String where) {
    assertThat(span.end()).as(where).isLessThanOrEqualTo(text.length());
  }

  private static void reads(String text, Span span, String joined, String where) {
    inside(text, span, where);
    assertThat(text.substring(span.start(), span.end()).replaceAll("[\\s　]", ""))
        .as(where)
        .isEqualTo(joined.replaceAll("[\\s　]", ""));
  }
}
