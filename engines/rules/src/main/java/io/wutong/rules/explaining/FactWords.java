package io.wutong.rules.explaining;

import io.wutong.rules.model.Fact;

/** The value of a fact as people write it. */
public final class FactWords {
  private FactWords() {}

  public static String value(Fact fact, long value, Language language) {
    return switch (fact.type()) {
      case MONEY, COUNT, NUMBER -> Amounts.shown(fact.fraction(value), fact.unit());
      case DATE -> Amounts.day(fact.fraction(value));
      case FLAG -> language.word(value == 0 ? "no" : "yes");
      case CHOICE -> language.of(fact.choices().get((int) value).title());
    };
  }
}
