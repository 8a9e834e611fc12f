package io.wutong.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every refusal of the house on one page, in both languages, for those who run a zone to read. The
 * page is written from the rooms' words; when it differs from the committed one this test fails and
 * leaves the new one in its place.
 */
class RefusalPageTests {

  private static final Path PAGE = Path.of("..", "docs", "refusals.md");
  private static final Path WORDS = Path.of("src/main/resources/refusals");
  private static final List<String> PARTS = List.of("title", "detail", "remedy");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  /** A refusal's name where the code uses it: a whole text of words and hyphens. */
  private static final Pattern SLUG = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+|incident)\"");

  private final Map<String, Map<String, String>> zh = words("zh");
  private final Map<String, Map<String, String>> en = words("en");

  @Test
  void everyRefusalIsWordedInBothLanguages() {
    assertThat(slugs(zh)).isNotEmpty();
    for (String room : zh.keySet()) {
      Map<String, String> chinese = zh.getOrDefault(room, Map.of());
      Map<String, String> english = en.getOrDefault(room, Map.of());
      assertThat(english.keySet()).as("words of %s", room).isEqualTo(chinese.keySet());
      for (String slug : slugs(Map.of(room, chinese))) {
        for (String part : PARTS) {
          String key = slug + "." + part;
          assertThat(chinese.get(key)).as("%s, Chinese", key).isNotBlank();
          assertThat(english.get(key)).as("%s, English", key).isNotBlank();
        }
      }
    }
  }

  @Test
  void bothLanguagesNameTheSameValues() {
    for (String room : zh.keySet()) {
      for (String slug : slugs(Map.of(room, zh.getOrDefault(room, Map.of())))) {
        assertThat(values(en, room, slug))
            .as("values of %s", slug)
            .isEqualTo(values(zh, room, slug));
      }
    }
  }

  @Test
  void noWordsAreLeftOverFromARefusalThatIsGone() {
    Set<String> used =
        Sources.java(Sources.MAIN).stream()
            .flatMap(file -> SLUG.matcher(Sources.read(file)).results())
            .map(result -> result.group(1))
            .collect(Collectors.toSet());
    assertThat(used).as("refusals with words").containsAll(slugs(zh));
  }

  @Test
  void thePageIsTrue() {
    String drawn = draw();
    String committed = Sources.committed(PAGE, drawn);
    assertThat(drawn)
        .as("%s was out of date and has been written anew: look at it and commit it", PAGE)
        .isEqualTo(committed);
  }

  private String draw() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # 不予办理的情形 · Every refusal

        Written by `RefusalPageTests` from the rooms' own words. A refusal says what is wrong and
        what to do about it; its name is the last part of the `type` of the answer.
        """);
    for (String room : zh.keySet()) {
      page.append("\n## ").append(room).append("\n");
      for (String slug : slugs(Map.of(room, zh.getOrDefault(room, Map.of())))) {
        page.append("\n**`").append(slug).append("`**\n\n");
        line(page, zh, room, slug);
        line(page, en, room, slug);
      }
    }
    return page.toString();
  }

  private static void line(
      StringBuilder page, Map<String, Map<String, String>> words, String room, String slug) {
    Map<String, String> of = words.getOrDefault(room, Map.of());
    List<String> parts =
        PARTS.stream().map(part -> of.getOrDefault(slug + "." + part, "")).toList();
    page.append("- *%s* %s → %s%n".formatted(parts.toArray()));
  }

  /** Names with a title; other keys are words that refusals put in, as those of states. */
  private static Set<String> slugs(Map<String, Map<String, String>> words) {
    return words.values().stream()
        .flatMap(of -> of.keySet().stream())
        .filter(key -> key.endsWith(".title"))
        .map(key -> key.substring(0, key.length() - ".title".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> values(
      Map<String, Map<String, String>> words, String room, String slug) {
    Map<String, String> of = words.getOrDefault(room, Map.of());
    return PARTS.stream()
        .flatMap(part -> PLACEHOLDER.matcher(of.getOrDefault(slug + "." + part, "")).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words of each room in one language. */
  private static Map<String, Map<String, String>> words(String language) {
    Map<String, Map<String, String>> rooms = new TreeMap<>();
    String suffix = "_" + language + ".properties";
    for (Path file : Sources.children(WORDS)) {
      String name = file.getFileName().toString();
      if (name.endsWith(suffix)) {
        rooms.put(name.substring(0, name.length() - suffix.length()), load(file));
      }
    }
    return rooms;
  }

  private static Map<String, String> load(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> words.put(key, properties.getProperty(key, "")));
    return words;
  }
}
