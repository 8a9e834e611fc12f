package io.wutong.rules.explaining;

import io.wutong.rules.model.Mark;
import io.wutong.rules.model.Title;
import io.wutong.rules.model.Tri;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of an explanation, in Chinese or in English; they stand in files of their own. */
public final class Language {
  private final boolean chinese;
  private final ResourceBundle words;

  private Language(boolean chinese) {
    this.chinese = chinese;
    Locale locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
    ResourceBundle.Control exactly =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    this.words = ResourceBundle.getBundle("io.wutong.rules.explaining.words", locale, exactly);
  }

  public static Language chinese() {
    return new Language(true);
  }

  public static Language english() {
    return new Language(false);
  }

  public String word(String key) {
    return words.getString(key);
  }

  public String of(Title title) {
    return chinese ? title.zh() : title.en();
  }

  public String of(Tri met) {
    return word("outcome." + met.word());
  }

  public String of(Mark mark) {
    return word("mark." + mark.word());
  }
}
