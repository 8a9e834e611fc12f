package io.wutong.kernel.registry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.shared.refusal.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 32100-2015: the place and the expected check character are named. All codes are invented. */
class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91410100MA9DEM00X2",
        "91410100MA9DEM10XP",
        "91410100MA9DEM20XD",
        "91410100MA9DEM30X3",
        "91410100MA9DEM40XQ",
        "91410100MA9DEM50XE",
        "91410100MA9DEM60X4"
      })
  void takesWhatTheAlgorithmMakes(String code) {
    assertThat(CreditCode.check(code)).isEqualTo(code);
  }

  @Test
  void readsSmallLettersAndSpaces() {
    assertThat(CreditCode.check(" 91410100 ma9dem00x2 ")).isEqualTo("91410100MA9DEM00X2");
  }

  @ParameterizedTest
  @CsvSource({"9141010OMA9DEM00X2,8,O", "91410100MI9DEM00X2,10,I", "914101A0MA9DEM00X2,7,A"})
  void namesTheWrongCharacter(String code, int position, String found) {
    assertThatThrownBy(() -> CreditCode.check(code))
        .isInstanceOfSatisfying(
            Refused.class,
            no -> {
              assertThat(no.refusal().slug()).isEqualTo("credit-code-letter");
              assertThat(no.refusal().values())
                  .isEqualTo(Map.of("position", position, "found", found));
            });
  }

  @Test
  void namesTheCheckCharacterThatWasExpected() {
    assertThatThrownBy(() -> CreditCode.check("91410100MA9DEM00X3"))
        .isInstanceOfSatisfying(
            Refused.class,
            no ->
                assertThat(no.refusal().values()).isEqualTo(Map.of("found", "3", "expected", "2")));
  }

  @Test
  void findsEverySingleWrongDigit() {
    String good = "91410100MA9DEM00X2";
    for (int i = 0; i < 17; i++) {
      char other = good.charAt(i) == '7' ? '8' : '7';
      String bad = good.substring(0, i) + other + good.substring(i + 1);
      assertThatThrownBy(() -> CreditCode.check(bad)).isInstanceOf(Refused.class);
    }
  }

  @Test
  void countsTheCharacters() {
    assertThatThrownBy(() -> CreditCode.check("9141010"))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.refusal().values()).isEqualTo(Map.of("length", 7)));
  }
}
