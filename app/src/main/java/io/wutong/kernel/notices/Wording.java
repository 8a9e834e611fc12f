package io.wutong.kernel.notices;

import io.wutong.kernel.notices.model.DigestLine;
import io.wutong.kernel.notices.model.DigestLine.Group;
import io.wutong.kernel.notices.model.Told;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How mail says things, in both languages; the words stand in {@code notices/words_*}. */
@Component
class Wording {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final Properties zh = load("zh");
  private final Properties en = load("en");
  private final NoticeSettings settings;
  private final Environment environment;

  Wording(NoticeSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** The port is known once the server listens, and mail is sent only then. */
  private String site() {
    String said = settings.site();
    return said == null || said.isBlank()
        ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
        : said;
  }

  /** What is sent: a line and the rest. */
  record Letter(String subject, String body) {}

  /** What is said of a matter; an empty title is one that must not be said outside. */
  record Matter(UUID id, String number, String title, @Nullable LocalDate dueOn) {}

  /** One notice. Of a matter without a title nothing is said but its number and where it is. */
  Letter one(boolean english, Matter matter, Told told) {
    Properties words = words(english);
    String cause = words.getProperty("cause." + told.cause().name());
    var values =
        Map.of(
            "cause", cause,
            "number", matter.number(),
            "title", matter.title(),
            "words", told.words(),
            "due", due(words, matter.dueOn()),
            "link", site() + "/matters/" + matter.id());
    boolean open = !matter.title().isEmpty();
    String body = open ? (told.words().isEmpty() ? "one.plain" : "one.words") : "one.sensitive";
    return new Letter(
        filled(words, open ? "one.subject" : "one.subject-sensitive", values),
        filled(words, body, values));
  }

  /** A digest. */
  Letter digest(boolean english, LocalDate day, List<DigestLine> lines) {
    Properties words = words(english);
    var body = new StringBuilder();
    for (Group group : Group.values()) {
      List<DigestLine> own = lines.stream().filter(line -> line.group() == group).toList();
      if (!own.isEmpty()) {
        body.append(group(words, group)).append(" (").append(own.size()).append(")\n");
        own.forEach(line -> body.append(line(words, line)).append('\n'));
        body.append('\n');
      }
    }
    body.append(filled(words, "digest.end", Map.of("link", site() + "/inbox")));
    String counts =
        lines.stream()
            .collect(Collectors.groupingBy(DigestLine::group, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> group(words, each.getKey()) + " " + each.getValue())
            .collect(Collectors.joining(words.getProperty("digest.comma")));
    return new Letter(
        filled(words, "digest.subject", Map.of("day", day.toString(), "counts", counts)),
        body.toString());
  }

  private String line(Properties words, DigestLine line) {
    var values =
        Map.of(
            "number", line.number(),
            "title", line.title(),
            "due", due(words, line.dueOn()),
            "reason", reasons(words, line),
            "link", site() + "/matters/" + line.matter());
    return filled(words, line.title().isEmpty() ? "digest.sensitive" : "digest.line", values);
  }

  private static String reasons(Properties words, DigestLine line) {
    return line.reasons().stream()
        .map(words::getProperty)
        .collect(Collectors.joining(words.getProperty("digest.and")));
  }

  private static String group(Properties words, Group group) {
    return words.getProperty("group." + group.name());
  }

  private static String due(Properties words, @Nullable LocalDate day) {
    return day == null ? words.getProperty("due.none") : day.toString();
  }

  private Properties words(boolean english) {
    return english ? en : zh;
  }

  private static String filled(Properties words, String key, Map<String, String> values) {
    Matcher matcher = PLACEHOLDER.matcher(words.getProperty(key));
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
  }

  private static Properties load(String language) {
    var properties = new Properties();
    var file = new ClassPathResource("notices/words_" + language + ".properties");
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
