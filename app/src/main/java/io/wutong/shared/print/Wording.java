package io.wutong.shared.print;

import io.wutong.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The words of something printed, in both languages, out of two files. */
public record Wording(Map<Language, Map<String, String>> words) {

  /**
   * Reads them.
   *
   * @param path what the files are called before {@code _zh.properties} and {@code _en.properties}
   */
  public static Wording read(String path) {
    return new Wording(Map.of(Language.ZH, file(path + "_zh"), Language.EN, file(path + "_en")));
  }

  private static Map<String, String> file(String name) {
    Properties read = new Properties();
    var file = new ClassPathResource(name + ".properties");
    try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the words of what is printed, " + name, e);
    }
    return read.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(each -> each, read::getProperty));
  }

  /** All of a language, by name. */
  public Map<String, String> in(Language language) {
    return words.getOrDefault(language, Map.of());
  }

  /** One of them, with what is put into it. */
  public String say(Language language, String name, Object... values) {
    return in(language).getOrDefault(name, name).formatted(values);
  }
}
