package io.wutong.kernel.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wutong.WutongTest;
import io.wutong.kernel.packs.Rhythm;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.SmallZone;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A campaign is a record: opened once, changed by whoever saw its last version, folded again. */
@WutongTest(alone = true)
class CampaignsTest {

  private static final LocalDate SPRING = LocalDate.of(2022, 4, 1);

  @Autowired private Campaigns campaigns;
  @Autowired private Fillings fillings;
  private UUID bureau = new UUID(0, 0);

  @BeforeEach
  void fill() {
    SmallZone zone = SmallZone.fill(fillings);
    bureau = zone.unitId(zone.bureau());
  }

  private static <T> T asHouse(Supplier<T> work) {
    return Acting.as(Actor.HOUSE, work::get);
  }

  private Campaign named(UUID id, int version, String name) {
    var weekly = new Rhythm(Rhythm.Every.WEEK, 5, "17:00", Rhythm.DayOff.values()[0], 1);
    return new Campaign(
        id,
        version,
        name,
        null,
        bureau,
        List.of(bureau),
        SPRING,
        SPRING.plusMonths(3),
        weekly,
        "河道清淤方案（虚构）",
        List.of(new Campaign.Aim("清淤长度", "12.5", "公里")));
  }

  @Test
  void whatWasOpenedAndChangedIsFoldedToTheSameRows() {
    Campaign opened = asHouse(() -> campaigns.open(named(Ids.next(), 1, "清淤")));
    asHouse(() -> campaigns.open(named(Ids.next(), 1, "防汛")));
    Campaign changed = asHouse(() -> campaigns.change(named(opened.id(), 1, "河道清淤")));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(asHouse(() -> campaigns.get(opened.id()))).isEqualTo(changed);
    assertThat(asHouse(campaigns::rebuild))
        .isEqualTo(
            asHouse(campaigns::list).stream().sorted(Comparator.comparing(Campaign::id)).toList());
  }

  @Test
  void whoeverSawAnOlderVersionChangesNothing() {
    Campaign opened = asHouse(() -> campaigns.open(named(Ids.next(), 1, "清淤")));
    asHouse(() -> campaigns.change(named(opened.id(), 1, "河道清淤")));

    assertThat(slug(() -> campaigns.change(named(opened.id(), 1, "别的名字"))))
        .isEqualTo("campaign-moved");
    assertThat(asHouse(() -> campaigns.get(opened.id())).name()).isEqualTo("河道清淤");
  }

  @Test
  void sayingTheSameAgainIsNoAct() {
    Campaign opened = asHouse(() -> campaigns.open(named(Ids.next(), 1, "清淤")));
    Campaign same = asHouse(() -> campaigns.change(named(opened.id(), 1, "清淤")));
    assertThat(same.version()).isEqualTo(1);
  }

  @Test
  void whatNobodyOpenedIsRefusedAndNoneIsFine() {
    asHouse(() -> {
      campaigns.refuseUnknown(null);
      return true;
    });
    assertThat(
            slug(() -> {
              campaigns.refuseUnknown(Ids.next());
              return named(Ids.next(), 1, "没有");
            }))
        .isEqualTo("unknown-campaign");
  }

  private static String slug(Supplier<Campaign> work) {
    return catchThrowableOfType(Refused.class, () -> asHouse(work)).refusal().slug();
  }
}
