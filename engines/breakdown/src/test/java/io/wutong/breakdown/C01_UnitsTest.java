package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: who is to act. */
class C01_UnitsTest {
  private List<UnitMention> units(String text) {
    return Pack.breakdown()
        .propose(text, LocalDate.of(2022, 4, 1))
        .candidates()
        .getFirst()
        .findings()
        .units();
  }

  @Test
  void anAliasNamesItsUnit() {
    assertThat(units("城管局要在5月底前完成排水设备检修。"))
        .singleElement()
        .isInstanceOfSatisfying(
            UnitMention.Named.class,
            named -> assertThat(named.code()).isEqualTo("city-management"));
  }

  @Test
  void aKeywordIsAGuessAndSaysSo() {
    assertThat(units("要在5月底前完成在建工地安全检查。"))
        .singleElement()
        .isInstanceOfSatisfying(
            UnitMention.Implied.class,
            implied -> {
              assertThat(implied.code()).isEqualTo("land-housing");
              assertThat(implied.words()).isEqualTo("在建工地");
            });
  }

  @Test
  void everybodyIsCollective() {
    assertThat(units("各相关部门要在5月底前报送清单。"))
        .singleElement()
        .isInstanceOf(UnitMention.Collective.class);
  }

  @Test
  void everybodysBusinessIsNotGuessedToBeOneBureaus() {
    assertThat(units("各办事处、各相关单位要在5月底前完成在建工地安全检查。"))
        .isNotEmpty()
        .allMatch(unit -> unit instanceof UnitMention.Collective);
  }

  @Test
  void leadAndCoUnitsAreTold() {
    assertThat(units("由创新发展局牵头，督查室配合，5月底前制定办法。"))
        .extracting(unit -> unit instanceof UnitMention.Named n ? n.role() : null)
        .containsExactly(UnitMention.Role.LEAD, UnitMention.Role.CO);
  }

  @Test
  void aZoneWithoutAUnitOfTheDictionaryIsTold() {
    Breakdown bare = Breakdown.of(Pack.dictionary(), List.of());
    assertThat(bare.unknownUnits()).contains("城市管理局");
  }

  @Test
  void oneNameForTwoUnitsIsRefused() {
    List<UnitName> twice =
        List.of(new UnitName("a", "甲局", List.of("局")), new UnitName("b", "乙局", List.of("局")));
    assertThatThrownBy(() -> Breakdown.of(Pack.dictionary(), twice))
        .hasMessageContaining("'局'")
        .hasMessageContaining("Maybe");
  }
}
