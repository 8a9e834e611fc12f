package io.wutong.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.shared.postgres.DatabaseAddress;
import io.wutong.shared.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways of writing an address mean the same; a password is never repeated. */
class DatabaseUrlTest {

  @Test
  void readsTheFormThatHostersGive() {
    assertThat(DatabaseUrl.read("X", "postgres://li:a%40b+c@db.example:5433/zone?sslmode=require"))
        .isEqualTo(
            new DatabaseAddress(
                "jdbc:postgresql://db.example:5433/zone?sslmode=require", "li", "a@b+c"));
  }

  @Test
  void readsTheFormOfTheDriver() {
    assertThat(DatabaseUrl.read("X", "jdbc:postgresql://db/zone?user=li&password=s&ssl=true"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/zone?ssl=true", "li", "s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://li:geheim@db/zone",
        "postgres://db/zone",
        "geheim",
        "postgres://li:geheim@[/"
      })
  void refusesWhatIsNoAddressWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> DatabaseUrl.read("WUTONG_DB_URL", text))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("WUTONG_DB_URL is not the address")
        .hasMessageContaining("Maybe write it like this: postgres://USER:PASSWORD@HOST")
        .hasMessageNotContaining("geheim")
        .hasNoCause();
  }
}
