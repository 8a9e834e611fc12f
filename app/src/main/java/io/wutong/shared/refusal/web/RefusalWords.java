package io.wutong.shared.refusal.web;

import io.wutong.shared.Language;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The words of all refusals, Chinese and English; each room brings its own files. */
@Component
public class RefusalWords {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ProductClock.ZONE);

  private final Map<Language, Map<String, String>> words;

  RefusalWords() throws IOException {
    words = Map.of(Language.ZH, load("zh"), Language.EN, load("en"));
  }

  /** Whether the words of a slug are there. */
  public boolean has(Language language, String slug) {
    return of(language).containsKey(slug + ".title");
  }

  /** One part ({@code title}, {@code detail}, {@code remedy}) with the values put in. */
  String part(Language language, String slug, String part, Map<String, Object> values) {
    String text = of(language).getOrDefault(slug + "." + part, "");
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.replaceAll(match ->
        Matcher.quoteReplacement(
            said(language, match.group(1), values.getOrDefault(match.group(1), "—"))));
  }

  /** A refusal in words. */
  public record Worded(String slug, int status, String title, String detail, String remedy) {}

  /** A refusal in the language of the request that is being answered. */
  public Worded worded(Refusal refusal) {
    Language language = languageNow();
    return new Worded(
        refusal.slug(),
        refusal.status(),
        part(language, refusal.slug(), "title", refusal.values()),
        part(language, refusal.slug(), "detail", refusal.values()),
        part(language, refusal.slug(), "remedy", refusal.values()));
  }

  /** The language of the request that is being answered; Chinese where none is. */
  public Language languageNow() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
        ? Problems.language(now.getRequest())
        : Language.ZH;
  }

  /**
   * A value as it is said: {@code what=unit} by the word {@code what.unit} where there is one;
   * states and acts by theirs, under {@code word.}.
   */
  private String said(Language language, String member, Object value) {
    return switch (value) {
      case Instant instant -> MINUTE.format(instant);
      case Refusal.Name name -> language == Language.ZH ? name.zh() : name.en();
      case Collection<?> many ->
          many.stream().map(one -> said(language, member, one)).collect(Collectors.joining("、"));
      default -> {
        Map<String, String> all = of(language);
        String unless = all.getOrDefault(member + ".other", value.toString());
        yield all.getOrDefault(member + "." + value, all.getOrDefault("word." + value, unless));
      }
    };
  }

  private Map<String, String> of(Language language) {
    return words.getOrDefault(language, Map.of());
  }

  private static Map<String, String> load(String language) throws IOException {
    Map<String, String> all = new HashMap<>();
    String where = "classpath*:refusals/*_" + language + ".properties";
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(where)) {
      var properties = new Properties();
      try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
    }
    return Map.copyOf(all);
  }
}
