package io.wutong.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Verb;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The dictionary knows every state, outcome and act, and its table of acts is the code's own. */
class DictionaryTests {

  private static final Path PAGE = Path.of("..", "DICTIONARY.md");
  private static final Path WORDS = Path.of("src/main/resources/refusals/ledger_zh.properties");
  private static final String BEGIN = "<!-- acts: written by DictionaryTests -->\n";
  private static final String END = "<!-- end of acts -->";

  @Test
  void everyStateHasTheWordThatThePageShows() {
    String page = Sources.read(PAGE);
    for (State state : State.values()) {
      assertThat(page).contains("| `%s` | %s |".formatted(state, word(state.name())));
    }
  }

  @Test
  void everyOutcomeIsThere() {
    String page = Sources.read(PAGE);
    for (Outcome outcome : Outcome.values()) {
      assertThat(page).contains("| `%s` |".formatted(outcome));
    }
  }

  @Test
  void theTableOfActsIsTrue() {
    String page = Sources.read(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String drawn = page.substring(0, begin) + acts() + page.substring(page.indexOf(END));
    String committed = Sources.committed(PAGE, drawn);
    assertThat(drawn)
        .as("%s was out of date and has been written anew: look at it and commit it", PAGE)
        .isEqualTo(committed);
  }

  private static String acts() {
    String head = "| act | 页面词 | from | to | who | signed |\n|---|---|---|---|---|---|\n";
    return Arrays.stream(Verb.values())
        .map(DictionaryTests::line)
        .collect(Collectors.joining("", head, ""));
  }

  private static String line(Verb verb) {
    State to = verb.to();
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            verb.slug(),
            word(verb.slug()),
            names(verb.from()),
            to == null ? "" : "→ " + names(List.of(to)),
            names(verb.capacities()),
            verb.isSigned() ? "yes" : "");
  }

  private static <E extends Enum<E>> String names(Collection<E> names) {
    return new TreeSet<>(names)
        .stream()
            .map(name -> name.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
  }

  private static String word(String name) {
    return Sources.read(WORDS)
        .lines()
        .filter(line -> line.startsWith("word.%s=".formatted(name)))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no word for " + name));
  }
}
