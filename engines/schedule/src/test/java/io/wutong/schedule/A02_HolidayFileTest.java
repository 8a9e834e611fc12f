package io.wutong.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: reading a year's holiday file, strictly, with messages that name the place.
 */
class A02_HolidayFileTest {
  private static final String GOOD =
      """
      {"$id": "x", "year": 2023, "papers": ["http://p"], "days": [
        {"name": "元旦\\u4e00", "date": "2022-12-31", "isOffDay": true},
        {"name": "春节", "date": "2023-01-28", "isOffDay": false}
      ]}
      """;

  @Test
  void readsNamesDatesAndKinds() {
    PublishedYear year = HolidayFile.parse("h.json", "\uFEFF" + GOOD);
    assertThat(year.year()).isEqualTo(2023);
    assertThat(year.published()).isTrue();
    assertThat(year.days())
        .containsExactly(
            new ListedDay(LocalDate.parse("2022-12-31"), true, "元旦一"),
            new ListedDay(LocalDate.parse("2023-01-28"), false, "春节"));
  }

  @Test
  void anEmptyFileOfAFutureYearIsNoPublication() {
    PublishedYear year = HolidayFile.parse("h.json", "{\"year\":2027,\"papers\":[],\"days\":[]}");
    assertThat(year.published()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\": \"春节\"|\"nom\": \"x\"|h.json:3:4: The key \"nom\" of a day is unknown",
        "\"papers\"|\"paper\"|The key \"paper\" is unknown",
        "2023-01-28|2023-02-30|h.json:3:26: \"2023-02-30\" is no date",
        "2023-01-28|2024-01-28|2024-01-28 is not of the year 2023",
        "2023-01-28|2022-12-31|The date 2022-12-31 is listed twice",
        "false}|\"false\"}|true or false is missing before '\"'",
        "false}|false|'}' is missing before ']'",
        "]}|]} x|Nothing may follow the last bracket",
        "\"year\": 2023,||The key year has to stand before the days",
        "2023,|\"2023\",|A whole number is missing",
        "u4e00|u4e0x|four hexadecimal digits",
        "isOffDay\": false|isOffDay: false|h.json:3:40: The string \"isOffDay: false}\" is not"
            + " closed",
      })
  void refusesAnythingElseAndNamesThePlace(String good, String bad, String message) {
    String text = GOOD.replace(good, bad == null ? "" : bad);
    assertThatThrownBy(() -> HolidayFile.parse("h.json", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("h.json:")
        .hasMessageContaining(message)
        .hasMessageContaining("\nMaybe ");
  }
}
