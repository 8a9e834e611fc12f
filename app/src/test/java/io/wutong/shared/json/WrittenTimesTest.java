package io.wutong.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** FEATURE UNDER TEST: days and times in JSON are text. */
class WrittenTimesTest {

  private final RecordJson json = new RecordJson();

  record Promise(@Nullable LocalDate on, @Nullable Instant at) {}

  @Test
  void readsText() {
    Promise read =
        json.parse("{\"on\":\"2022-04-18\",\"at\":\"2022-04-18T01:00:00Z\"}", Promise.class);
    assertThat(read.on()).isEqualTo("2022-04-18");
    assertThat(read.at()).isEqualTo("2022-04-18T01:00:00Z");
    assertThat(json.parse("{\"on\":null}", Promise.class).on()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"on\":-7}",
        "{\"on\":20220418}",
        "{\"on\":[2022,4,18]}",
        "{\"on\":true}",
        "{\"at\":1650243600}",
        "{\"at\":1.5}"
      })
  void readsNothingElse(String text) {
    assertThatThrownBy(() -> json.parse(text, Promise.class)).isInstanceOf(JacksonException.class);
  }
}
