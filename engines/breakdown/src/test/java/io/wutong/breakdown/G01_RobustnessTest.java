package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: no text, however odd or long, breaks the engine or makes it crawl. */
class G01_RobustnessTest {
  private final Breakdown breakdown = Pack.breakdown();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n\r\n",
        "。！？，；：",
        "（（（（",
        "））））",
        "|||||",
        "\uD83D",
        "\uDC4D要",
        "\u0000",
        "“",
        "3．",
        "记者 ",
        "本报讯",
        "：：：",
        "要",
        "……",
        "1|2|3"
      })
  void oddTexts(String text) {
    Proposals proposals = breakdown.propose(text, null);
    assertThat(proposals.candidates()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "要检查",
        "检查，",
        "（",
        "9",
        "12月",
        "第一季度",
        "立即",
        "督查室、",
        "要在5月前完成",
        "“要",
        "营造",
        "记者 张",
        "\n本报讯",
        "\n一、甲乙\n",
        "召开前",
        "在于到至为",
        "一|",
        "\n\n甲乙丙丁戊己\n\n",
        "年底前 ",
        "1,111"
      })
  @Timeout(20)
  void aHostilePatternRepeatedStaysQuick(String pattern) {
    String text = pattern.repeat(120_000 / pattern.length());
    assertThat(breakdown.propose(text, null).articles().size()).isLessThan(text.length());
  }

  /** Work is counted in bytes allocated, which a busy machine does not change. */
  @Test
  void twiceTheTextIsTwiceTheWork() {
    String document = Pack.read(Pack.DOCUMENTS.resolve("02-城市内涝防汛工作推进会讲话.txt"));
    breakdown.propose(document.repeat(40), null);
    long one = bytesFor(document.repeat(40));
    long two = bytesFor(document.repeat(80));
    assertThat((double) two / one).isBetween(1.5, 2.5);
  }

  private long bytesFor(String text) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    breakdown.propose(text, null);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  @Timeout(120)
  void fiveMegabytes() {
    String document = Pack.read(Pack.DOCUMENTS.resolve("01-能力作风建设年推进会讲话.txt"));
    int bytes = document.getBytes(StandardCharsets.UTF_8).length;
    Proposals proposals = breakdown.propose(document.repeat(5_000_000 / bytes + 1), null);
    assertThat(proposals.candidates().size()).isGreaterThan(5_000);
  }

  @Test
  @Timeout(60)
  void oneLineWithoutAnyFullStop() {
    String line = "各单位要完成隐患整改，".repeat(50_000);
    Proposals proposals = breakdown.propose(line, null);
    assertThat(proposals.candidates()).allMatch(c -> c.span().length() <= 1000);
  }
}
