package io.wutong.kernel.boards.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.boards.model.InboxItem.Kind;
import io.wutong.kernel.boards.model.InboxItem.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxItemTest {

  private static final UUID ROAD = new UUID(0, 1);
  private static final UUID LIFT = new UUID(0, 2);
  private static final UUID REPORT = new UUID(1, 1);
  private static final UUID EXTENSION = new UUID(1, 2);
  private static final Instant AT = Instant.parse("2022-04-26T01:00:00Z");

  private static InboxItem item(Kind kind, UUID matter, @Nullable UUID prepared, String words) {
    return new InboxItem(kind, matter, prepared, AT, words);
  }

  @Test
  void aMatterThatWaitsForTwoReasonsStandsOnceUnderTheMoreUrgent() {
    List<InboxItem> once =
        InboxItem.eachMatterOnce(
            List.of(
                item(Kind.SIGN_FOR, ROAD, null, ""),
                item(Kind.DUE, LIFT, null, ""),
                item(Kind.OVERDUE, ROAD, null, ""),
                item(Kind.REMINDED, ROAD, null, "请报送进展")));
    assertThat(once).hasSize(2).extracting(InboxItem::kind).containsExactly(Kind.OVERDUE, Kind.DUE);
    assertThat(once.getFirst().also())
        .containsExactly(
            new Reason(Kind.SIGN_FOR, null, AT, ""), new Reason(Kind.REMINDED, null, AT, "请报送进展"));
    assertThat(once.getLast().also()).isEmpty();
  }

  @Test
  void thingsToSignStayOneForEachPreparedAct() {
    List<InboxItem> once =
        InboxItem.eachMatterOnce(
            List.of(
                item(Kind.SIGN, ROAD, REPORT, ""),
                item(Kind.SIGN, ROAD, EXTENSION, ""),
                item(Kind.OVERDUE, ROAD, null, "")));
    assertThat(once).extracting(InboxItem::prepared).containsExactly(REPORT, EXTENSION);
    assertThat(once).extracting(InboxItem::kind).containsOnly(Kind.SIGN);
    assertThat(once.getFirst().kinds()).containsExactly(Kind.SIGN, Kind.OVERDUE);
    assertThat(once.getLast().also()).isEmpty();
  }

  @Test
  void whatTheSignerDidNotLetThroughIsStillReadBesideWhatLeads() {
    List<InboxItem> once =
        InboxItem.eachMatterOnce(
            List.of(item(Kind.SENT_BACK, ROAD, REPORT, ""), item(Kind.OVERDUE, ROAD, null, "")));
    assertThat(once)
        .singleElement()
        .satisfies(item -> {
          assertThat(item.prepared()).isNull();
          assertThat(item.also()).containsExactly(new Reason(Kind.SENT_BACK, REPORT, AT, ""));
        });
  }

  @Test
  void ofTwoActsThatWereSentBackEachIsNamed() {
    List<InboxItem> once =
        InboxItem.eachMatterOnce(
            List.of(
                item(Kind.SENT_BACK, ROAD, REPORT, ""), item(Kind.SENT_BACK, ROAD, EXTENSION, "")));
    assertThat(once)
        .singleElement()
        .satisfies(item -> {
          assertThat(item.prepared()).isEqualTo(REPORT);
          assertThat(item.also()).extracting(Reason::prepared).containsExactly(EXTENSION);
          assertThat(item.kinds()).containsExactly(Kind.SENT_BACK);
        });
  }

  @Test
  void twoUnitsThatAskForHelpAreBothHeard() {
    List<InboxItem> once =
        InboxItem.eachMatterOnce(
            List.of(
                item(Kind.COORDINATE, ROAD, null, "测绘经费"),
                item(Kind.COORDINATE, ROAD, null, "封路")));
    assertThat(once)
        .singleElement()
        .satisfies(item -> {
          assertThat(item.words()).isEqualTo("测绘经费");
          assertThat(item.also()).extracting(Reason::words).containsExactly("封路");
          assertThat(item.kinds()).containsExactly(Kind.COORDINATE);
        });
  }
}
