package io.wutong.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.Proof;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.kernel.lights.Light;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the case file has a word for everything, in both languages. */
class CaseWordsTest {

  private static Properties read(String language) throws IOException {
    Properties read = new Properties();
    String file = "/archive/words_%s.properties".formatted(language);
    try (Reader in =
        new InputStreamReader(
            CaseWordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      read.load(in);
    }
    return read;
  }

  private static Stream<String> names(String table, Enum<?>[] codes) {
    return Arrays.stream(codes).map(code -> table + "." + code.name());
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws IOException {
    assertThat(read("en").stringPropertyNames()).isEqualTo(read("zh").stringPropertyNames());
    for (String name : read("zh").stringPropertyNames()) {
      assertThat(values(read("en").getProperty(name)))
          .as("what is put into %s", name)
          .isEqualTo(values(read("zh").getProperty(name)));
    }
  }

  private static List<String> values(String words) {
    return words
        .codePoints()
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .replaceAll("[^%sd$\\d]", " ")
        .lines()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .filter(word -> word.startsWith("%"))
        .sorted()
        .toList();
  }

  @Test
  void everyCodeHasAWord() throws IOException {
    Properties words = read("zh");
    Stream<String> codes =
        Stream.of(
                Arrays.stream(Verb.values()).map(verb -> "act." + verb.slug()),
                names("state", State.values()),
                names("light", Light.values()),
                names("part", Part.Standing.values()),
                names("role", Part.Role.values()),
                names("how", Proof.How.values()),
                names("outcome", Outcome.values()))
            .flatMap(each -> each);
    assertThat(codes).allSatisfy(code -> assertThat(words).containsKey(code));
  }
}
