package io.wutong.kernel.archive;

import io.wutong.kernel.archive.model.ActWords;
import io.wutong.kernel.people.Directory;
import io.wutong.shared.refusal.web.RefusalWords.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words of the case file in both languages, with the names of today's organisation. */
@Component
class CaseWords {

  private final Map<Language, Map<String, String>> words;

  CaseWords() throws IOException {
    words = Map.of(Language.ZH, read("zh"), Language.EN, read("en"));
  }

  private static Map<String, String> read(String language) throws IOException {
    String file = "archive/words_%s.properties".formatted(language);
    Properties read = new Properties();
    try (var in =
        new InputStreamReader(
            new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
      read.load(in);
    }
    return read.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, read::getProperty));
  }

  ActWords in(Language language, Directory directory) {
    return new ActWords(words.getOrDefault(language, Map.of()), id -> name(directory, id));
  }

  /** Ids in an act are of units or of persons; any other says nothing to a reader. */
  static String name(Directory directory, UUID id) {
    var unit = directory.findUnit(id);
    if (unit != null) {
      return unit.name();
    }
    var person = directory.findPerson(id);
    return person == null ? "" : person.name();
  }
}
