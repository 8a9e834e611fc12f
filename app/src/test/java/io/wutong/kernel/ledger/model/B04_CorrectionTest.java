package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: a correction puts one report right and no other. */
class B04_CorrectionTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private final Zone zone = new Zone();
  private final Act aim =
      new Act.Change(
          null, null, figure("1200"), null, null, null, null, null, "明确目标", "主任办公会〔2022〕6号");
  private final Matter before = zone.does(zone.accepted(DUE), zone.officeHead, aim);
  private final Matter first = reported(before, "300");
  private final Matter second = reported(first, "500");

  private static Act.Figure figure(String value) {
    return new Act.Figure("加装户数", value, "户");
  }

  private Matter reported(Matter matter, String value) {
    Act report =
        new Act.Report(
            "正常推进", null, null, null, null, null, List.of(figure(value)), List.of(), List.of());
    return zone.does(matter, zone.bureauClerk, report);
  }

  private static Act words(String progress) {
    return new Act.Report(progress, null, null, null, null, null, List.of(), List.of(), List.of());
  }

  private Act correct(int version, String value) {
    return new Act.Correct(version, "加装户数", value, "笔误");
  }

  private static String now(Matter matter) {
    return Objects.requireNonNull(matter.content().target()).current();
  }

  @Test
  void theLastReportPutRightCounts() {
    Matter after = zone.does(second, zone.bureauClerk, correct(second.version(), "480"));
    assertThat(now(after)).isEqualTo("480");
    // It is still that report's figure, and may be put right again.
    Matter again = zone.does(after, zone.bureauClerk, correct(second.version(), "490"));
    assertThat(now(again)).isEqualTo("490");
  }

  @Test
  void anEarlierReportPutRightLeavesTheNewerFigure() {
    Matter after = zone.does(second, zone.bureauClerk, correct(first.version(), "290"));
    assertThat(now(after)).isEqualTo("500");
    assertThat(after.version()).isEqualTo(second.version() + 1);
  }

  @Test
  void aChangedTargetKeepsWhoseFigureItIs() {
    Act more =
        new Act.Change(null, null, figure("1500"), null, null, null, null, null, "调增", "会议纪要");
    Matter changed = zone.does(second, zone.officeHead, more);
    Matter after = zone.does(changed, zone.bureauClerk, correct(second.version(), "480"));
    assertThat(now(after)).isEqualTo("480");
  }

  @Test
  void aLateFigureCountsUnlessALaterOneIsKnown() {
    zone.today = zone.today.plusDays(3);
    Matter words = zone.does(before, zone.bureauClerk, words("没有数字"));
    zone.today = zone.today.minusDays(2);
    Matter late = reported(words, "200");
    assertThat(now(late)).as("nothing said a figure later").isEqualTo("200");
    zone.today = zone.today.minusDays(1);
    assertThat(now(reported(late, "150"))).isEqualTo("200");
    zone.today = zone.today.plusDays(2);
    assertThat(now(reported(late, "260"))).isEqualTo("260");
  }

  @Test
  void aVersionThatIsNotThereIsNamed() {
    assertThat(zone.refuses(second, zone.bureauClerk, correct(second.version() + 1, "480")))
        .isEqualTo("correct-no-such-report");
    assertThat(zone.refuses(second, zone.bureauClerk, correct(0, "480")))
        .isEqualTo("correct-no-such-report");
  }
}
