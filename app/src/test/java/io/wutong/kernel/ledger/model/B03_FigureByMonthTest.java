package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Recorded;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** 当时口径、更正后口径: what came late and what was corrected is never mixed in silently. */
class B03_FigureByMonthTest {

  private static final UUID MATTER = Ids.named("matter", "figures");
  private static final Target TARGET = new Target("加装户数", "1200", "户");
  private static final LocalDate MARCH = LocalDate.of(2022, 3, 31);
  private static final LocalDate APRIL = LocalDate.of(2022, 4, 30);
  private static final LocalDate TODAY = LocalDate.of(2022, 5, 10);

  private final List<Recorded> history = new ArrayList<>();

  private static Instant at(int month, int day) {
    return LocalDate.of(2022, month, day).atTime(10, 0).atZone(ProductClock.ZONE).toInstant();
  }

  private void entry(String act, Instant recordedAt, Instant heldAt, ObjectNode said) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("said", said);
    int version = history.size() + 1;
    Entry entry = new Entry(MATTER, version, act, Actor.HOUSE, recordedAt, heldAt, body);
    history.add(new Recorded(version, entry, recordedAt));
  }

  private void reported(String value, Instant recordedAt, Instant heldAt) {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.putArray("figures").addObject().put("name", "加装户数").put("value", value).put("unit", "户");
    entry("ledger.report", recordedAt, heldAt, said);
  }

  private void corrected(int version, String value, Instant recordedAt) {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.put("version", version).put("figure", "加装户数").put("value", value);
    entry("ledger.correct", recordedAt, recordedAt, said);
  }

  private FigureByMonth month(LocalDate until) {
    return FigureByMonth.of(TARGET, history, TODAY).stream()
        .filter(month -> month.until().equals(until))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatCameInTimeIsTheSameThenAndNow() {
    reported("300", at(3, 28), at(3, 28));
    reported("420", at(4, 27), at(4, 27));
    assertThat(month(MARCH)).isEqualTo(new FigureByMonth(MARCH, "300", "300", false, false));
    assertThat(month(APRIL)).isEqualTo(new FigureByMonth(APRIL, "420", "420", false, false));
    assertThat(FigureByMonth.of(TARGET, history, TODAY)).hasSize(2);
  }

  @Test
  void whatWasReportedAfterTheMonthForTheMonthIsLate() {
    reported("300", at(3, 20), at(3, 20));
    reported("350", at(4, 6), at(3, 31));
    assertThat(month(MARCH)).isEqualTo(new FigureByMonth(MARCH, "300", "350", true, false));
    assertThat(month(APRIL)).isEqualTo(new FigureByMonth(APRIL, "350", "350", false, false));
  }

  @Test
  void aMonthOfWhichNothingWasKnownSaysSo() {
    reported("300", at(4, 6), at(3, 31));
    assertThat(month(MARCH)).isEqualTo(new FigureByMonth(MARCH, null, "300", true, false));
  }

  @Test
  void aCorrectionAfterwardsLeavesWhatWasKnown() {
    reported("300", at(3, 28), at(3, 28));
    corrected(1, "290", at(4, 2));
    corrected(1, "295", at(4, 3));
    assertThat(month(MARCH)).isEqualTo(new FigureByMonth(MARCH, "300", "295", false, true));
    assertThat(month(APRIL)).isEqualTo(new FigureByMonth(APRIL, "295", "295", false, false));
  }

  @Test
  void theFigureOfAnotherKindIsNotMixedIn() {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.putArray("figures").addObject().put("name", "投资").put("value", "9").put("unit", "亿元");
    entry("ledger.report", at(3, 28), at(3, 28), said);
    assertThat(FigureByMonth.of(TARGET, history, TODAY)).isEmpty();
  }
}
