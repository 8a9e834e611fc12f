package io.wutong.breakdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What looks into sentences, made once from a dictionary and the zone's units. */
record Finders(
    List<Marks.RuleFinder> rules,
    WordFinder duties,
    Sentences sentences,
    UnitFinder units,
    DeadlineFinder deadlines,
    FigureFinder figures,
    SpeakerFinder speakers,
    LineWords lineWords,
    Titles titles,
    Judge judge) {

  static Finders of(Dictionary dictionary, List<UnitName> unitNames) {
    List<String> ownerWords = new ArrayList<>(dictionary.units().lead());
    ownerWords.addAll(dictionary.units().co());
    List<Marks.RuleFinder> rules = dictionary.rules().stream().map(Marks.RuleFinder::of).toList();
    UnitFinder units = new UnitFinder(dictionary.units(), unitNames);
    DeadlineFinder deadlines = new DeadlineFinder(dictionary.times());
    FigureFinder figures = new FigureFinder(dictionary.figureUnits());
    Dictionary.Phrases phrases = dictionary.phrases();
    return new Finders(
        rules,
        new WordFinder(dictionary.units().duties(), List.of()),
        new Sentences(ownerWords),
        units,
        deadlines,
        figures,
        new SpeakerFinder(phrases.speech(), phrases.speechNotIn()),
        new LineWords(rules, units, deadlines, figures, ownerWords),
        new Titles(phrases.strip()),
        new Judge(dictionary));
  }

  /**
   * @param bare whether a date by itself is a deadline, as in a table's cell
   */
  Scan scan(MappedText text, @Nullable LocalDate date, boolean bare) {
    List<WordFinder.Hit> names = units.names(text.text());
    Marks marks = Marks.of(text.text(), rules, names);
    return new Scan(text, names, duties.in(text.text()), marks, deadlines.in(text, date, bare));
  }

  /** The brackets at the end of a sentence that say who (责任单位：…), or null. */
  @Nullable MappedText brackets(MappedText text) {
    return sentences.brackets(text);
  }
}
