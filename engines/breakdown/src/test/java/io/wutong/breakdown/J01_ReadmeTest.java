package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.breakdown.Dictionary.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * FEATURE: the README's table of rules is what the dictionary says. Run with {@code
 * -Dwutong.write=true} to write it anew.
 */
class J01_ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- rules: written by J01_ReadmeTest -->\n";
  private static final String END = "<!-- end of rules -->";

  @Test
  void theTableIsTheDictionarys() throws IOException {
    String readme = Pack.read(README);
    int from = readme.indexOf(BEGIN) + BEGIN.length();
    int to = readme.indexOf(END);
    String table = table();
    if (Boolean.getBoolean("wutong.write")) {
      Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
    } else {
      assertThat(readme.substring(from, to))
          .as("Maybe run mvn test -Dwutong.write=true")
          .isEqualTo(table);
    }
  }

  private static String table() {
    Dictionary dictionary = Pack.dictionary();
    StringBuilder table = new StringBuilder("| rule | kind | points | at most | why | words |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (Dictionary.Rule rule : dictionary.rules()) {
      String kind = rule.role().name().toLowerCase(Locale.ROOT);
      row(table, rule.id(), kind, rule.points(), sample(rule.words()));
    }
    for (Structure structure : Structure.values()) {
      Points points = dictionary.structures().get(structure);
      assertThat(points).isNotNull();
      if (points != null) {
        row(table, structure.id(), "structure", points, "");
      }
    }
    return table.toString();
  }

  private static String sample(List<String> words) {
    String few = String.join("、", words.subList(0, Math.min(4, words.size())));
    return words.size() > 4 ? few + " … (%d)".formatted(words.size()) : few;
  }

  private static void row(
      StringBuilder table, String id, String kind, Points points, String words) {
    table.append(
        "| %s | %s | %+d | %d | %s | %s |\n"
            .formatted(id, kind, points.each(), points.most(), points.why(), words));
  }
}
