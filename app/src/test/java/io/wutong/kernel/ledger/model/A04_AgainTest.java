package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.Part.Standing;
import io.wutong.kernel.packs.Condition;
import io.wutong.kernel.packs.Title;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: what closing says of the past, and what coming back asks for anew. */
class A04_AgainTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private static final Act CLOSE = new Act.Close(Outcome.DONE, "已核查");
  private static final Act REOPEN = new Act.Reopen("又堵了", LocalDate.of(2022, 6, 30));
  private static final Act.Shown PHOTO =
      new Act.Shown("photo", "a".repeat(64), "整改后.jpg", null, null);

  private final Zone zone = new Zone();

  private Matter closed() {
    zone.kind =
        Zone.kind(List.of(new Condition.Evidence("photo", new Title("照片", "Photo"), "photo", "")));
    Matter matter =
        zone.does(zone.accepted(DUE), zone.bureauHead, new Act.Submit("已完成", List.of(PHOTO)));
    return zone.does(matter, zone.officeHead, CLOSE);
  }

  @Test
  void theOldPhotoDoesNotProveItASecondTime() {
    Matter matter = closed();
    zone.today = LocalDate.of(2022, 5, 30);
    matter = zone.does(matter, zone.officeHead, REOPEN);
    Matter bare = zone.does(matter, zone.bureauHead, new Act.Submit("又完成了", List.of()));
    assertThat(zone.refuses(bare, zone.officeHead, CLOSE)).isEqualTo("conditions-missing");
    Matter shown = zone.does(matter, zone.bureauHead, new Act.Submit("又完成了", List.of(PHOTO)));
    assertThat(zone.refuses(shown, zone.officeHead, CLOSE)).isEmpty();
  }

  @Test
  void aCoUnitThatNeverSaidItIsDoneIsNotSaidToHaveDoneIt() {
    Matter matter = zone.does(zone.accepted(DUE), zone.streetHead, new Act.Accept(null));
    matter = zone.does(matter, zone.bureauHead, new Act.Submit("已完成", List.of()));
    Matter without = zone.does(matter, zone.officeHead, CLOSE);
    assertThat(Zone.part(without, zone.bureau).state()).isEqualTo(Standing.DONE);
    assertThat(Zone.part(without, zone.street).state()).isEqualTo(Standing.ACCEPTED);
    Matter helped = zone.does(matter, zone.streetHead, new Act.Submit("配合完成", List.of()));
    assertThat(helped.state()).isEqualTo(State.SUBMITTED);
    Matter with = zone.does(helped, zone.officeHead, CLOSE);
    assertThat(Zone.part(with, zone.street).state()).isEqualTo(Standing.DONE);
  }

  @Test
  void theLeadSaysOnceThatItIsDone() {
    Act again = new Act.Submit("已完成", List.of());
    assertThat(zone.refuses(zone.submitted(DUE), zone.bureauHead, again)).isEqualTo("act-in-state");
  }

  @Test
  void aChangeChangesSomething() {
    Matter matter = zone.accepted(DUE);
    assertThat(zone.refuses(matter, zone.officeHead, change(null))).isEqualTo("change-nothing");
    assertThat(zone.refuses(matter, zone.officeHead, change(matter.content().title())))
        .isEqualTo("change-nothing");
    assertThat(zone.refuses(matter, zone.officeHead, change("完成防汛预案修编并演练"))).isEmpty();
  }

  private static Act change(@Nullable String title) {
    return new Act.Change(title, null, null, null, null, null, null, null, "新要求", "纪要");
  }
}
