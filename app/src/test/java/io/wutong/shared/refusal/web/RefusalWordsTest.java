package io.wutong.shared.refusal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.shared.Language;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is refused without words, in either language. */
class RefusalWordsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SLUG =
      Pattern.compile(
          "(?:Refusal\\.of|forbidden|badInput|new Refusal|lacking)\\(\\s*\"([a-z0-9-]+)\"");

  private final RefusalWords words;

  RefusalWordsTest() throws IOException {
    words = new RefusalWords();
  }

  @Test
  void everySlugInTheCodeHasTitleDetailAndRemedyInBothLanguages() throws IOException {
    Set<String> slugs = slugs();
    assertThat(slugs).contains("not-signed-in", "admin-only", "incident");
    for (String slug : slugs) {
      for (Language language : Language.values()) {
        for (String part : List.of("title", "detail", "remedy")) {
          assertThat(words.part(language, slug, part, Map.of()))
              .as("%s.%s in %s", slug, part, language)
              .isNotBlank();
        }
      }
    }
  }

  @Test
  void valuesArePutInAsTheyAre() {
    Map<String, Object> values = Map.of("login", "<b>$1\\</b>");
    assertThat(words.part(Language.EN, "login-taken", "detail", values))
        .isEqualTo("The login ‘<b>$1\\</b>’ is taken.");
  }

  @Test
  void namesOutOfAPackAreSaidInTheReadersLanguage() {
    Map<String, Object> values =
        Map.of("title", "x", "fields", List.of(new Refusal.Name("位置", "Place")));
    assertThat(words.part(Language.ZH, "fields-missing", "detail", values)).contains("还缺：位置");
    assertThat(words.part(Language.EN, "fields-missing", "detail", values)).contains("Place");
  }

  @Test
  void whatIsAbsentIsSaidInTheReadersLanguage() {
    assertThat(words.part(Language.ZH, "not-found", "detail", Map.of("what", "unit")))
        .contains("单位");
  }

  private static Set<String> slugs() throws IOException {
    Set<String> slugs = new TreeSet<>(Set.of("not-found"));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = SLUG.matcher(Files.readString(file));
        while (matcher.find()) {
          slugs.add(matcher.group(1));
        }
      }
    }
    return slugs;
  }
}
