package io.wutong.shared.refusal.web;

import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of refusals: each room keeps its own in {@code refusals/<room>_zh.properties} and {@code
 * _en.properties}, as {@code slug.title}, {@code slug.detail} and {@code slug.remedy} with the
 * refusal's values in braces. Chinese unless the request prefers English.
 */
@Component
public class RefusalWords {

  private final Map<String, String> chinese = load("zh");
  private final Map<String, String> english = load("en");

  /** A refusal in words. */
  public record Worded(String slug, int status, String title, String detail, String remedy) {}

  /** The refusal in the language of the running request. */
  public Worded worded(Refusal refusal) {
    return new Worded(
        refusal.slug(),
        refusal.status(),
        text(refusal, "title"),
        text(refusal, "detail"),
        text(refusal, "remedy"));
  }

  /** What was wrong. */
  public String detail(Refusal refusal) {
    return text(refusal, "detail");
  }

  /** Whether both languages have words for a slug. */
  public boolean knows(String slug) {
    return chinese.containsKey(slug + ".title") && english.containsKey(slug + ".title");
  }

  private String text(Refusal refusal, String part) {
    Locale locale = LocaleContextHolder.getLocale();
    boolean inEnglish = locale.getLanguage().equals("en");
    Map<String, String> words = inEnglish ? english : chinese;
    String text = words.getOrDefault(refusal.slug() + "." + part, "");
    for (Map.Entry<String, Object> value : refusal.values().entrySet()) {
      text = text.replace("{" + value.getKey() + "}", shown(value.getValue(), words));
    }
    return text;
  }

  /** States and acts have words of their own, under {@code word.}; other values are shown as is. */
  private static String shown(Object value, Map<String, String> words) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(one -> shown(one, words)).collect(Collectors.joining("、"));
    }
    String plain = String.valueOf(value);
    return words.getOrDefault("word." + plain, plain);
  }

  private static Map<String, String> load(String language) {
    Map<String, String> all = new HashMap<>();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:refusals/*_" + language + ".properties");
      for (Resource file : files) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
