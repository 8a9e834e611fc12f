package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who is to act (责任单位): named outright, everybody, or guessed from a keyword. */
final class UnitFinder {
  /** How far in front of a unit 责任单位： may stand, with other units between. */
  private static final int ROLE_REACH = 120;

  private final Map<String, String> codeByWord = new HashMap<>();
  private final Map<String, String> codeByKeyword = new HashMap<>();
  private final List<String> unknownUnits = new ArrayList<>();
  private final WordFinder names;
  private final WordFinder keywords;
  private final WordFinder collective;
  private final Dictionary.UnitWords words;

  UnitFinder(Dictionary.UnitWords words, List<UnitName> units) {
    this.words = words;
    for (UnitName unit : units) {
      claim(unit.name(), unit);
      unit.aliases().forEach(alias -> claim(alias, unit));
    }
    for (Dictionary.Implied implied : words.implied()) {
      String code = codeOf(implied.unit(), units);
      if (code == null) {
        unknownUnits.add(implied.unit());
      } else {
        implied.words().forEach(word -> codeByKeyword.put(word, code));
      }
    }
    this.names = new WordFinder(codeByWord.keySet(), List.of());
    this.keywords = new WordFinder(codeByKeyword.keySet(), List.of());
    this.collective = new WordFinder(words.collective(), List.of());
  }

  private void claim(String word, UnitName unit) {
    String other = codeByWord.putIfAbsent(word, unit.code());
    if (other != null && !other.equals(unit.code())) {
      throw new IllegalArgumentException(
          "The name '%s' belongs to two units, %s and %s.%nMaybe an alias is too short."
              .formatted(word, other, unit.code()));
    }
  }

  private @Nullable String codeOf(String unit, List<UnitName> units) {
    String byName = codeByWord.get(unit);
    boolean isCode = units.stream().anyMatch(known -> known.code().equals(unit));
    return byName != null ? byName : isCode ? unit : null;
  }

  /** Units that the dictionary has keywords for and the zone has not. */
  List<String> unknownUnits() {
    return List.copyOf(unknownUnits);
  }

  /** Where names of units stand, of one or of many. */
  List<WordFinder.Hit> names(String text) {
    List<WordFinder.Hit> hits = new ArrayList<>(names.in(text));
    hits.addAll(collective.in(text));
    return hits;
  }

  List<UnitMention> in(MappedText text, boolean guess) {
    List<UnitMention> found = new ArrayList<>();
    List<WordFinder.Hit> named = names.in(text.text());
    for (WordFinder.Hit hit : named) {
      String said = hit.in(text.text());
      String code = codeByWord.get(said);
      if (code != null) {
        Span span = text.span(hit.from(), hit.to());
        WordFinder.Hit last = lastOfList(text.text(), hit, named);
        found.add(new UnitMention.Named(code, said, span, role(text.text(), hit, last.to())));
      }
    }
    for (WordFinder.Hit hit : collective.in(text.text())) {
      if (named.stream().noneMatch(hit::overlaps)) {
        found.add(new UnitMention.Collective(hit.in(text.text()), text.span(hit.from(), hit.to())));
      }
    }
    // Where it says who, many though they are, nobody is guessed: 各办事处 is not one bureau.
    if (guess && found.isEmpty()) {
      addGuesses(text, found);
    }
    found.sort(Comparator.comparingInt(mention -> mention.span().start()));
    return found;
  }

  private void addGuesses(MappedText text, List<UnitMention> found) {
    List<String> guessed = new ArrayList<>();
    for (WordFinder.Hit hit : keywords.in(text.text())) {
      String said = hit.in(text.text());
      String code = codeByKeyword.get(said);
      if (code != null && !guessed.contains(code)) {
        guessed.add(code);
        found.add(new UnitMention.Implied(code, said, text.span(hit.from(), hit.to())));
      }
    }
  }

  /** 甲局、乙局和丙局配合: what is said of the last is said of all. */
  private static WordFinder.Hit lastOfList(
      String text, WordFinder.Hit hit, List<WordFinder.Hit> named) {
    WordFinder.Hit last = hit;
    for (WordFinder.Hit next : named) {
      boolean follows = next.from() == last.to() + 1 && "、和与及".indexOf(text.charAt(last.to())) >= 0;
      last = follows ? next : last;
    }
    return last;
  }

  /** The nearest role word in front decides: 牵头单位：甲；配合单位：乙、丙. */
  private UnitMention.Role role(String text, WordFinder.Hit hit, int listEnd) {
    if (text.startsWith("牵头", listEnd) || text.startsWith("负责", listEnd)) {
      return UnitMention.Role.LEAD;
    }
    if (text.startsWith("配合", listEnd) || text.startsWith("协助", listEnd)) {
      return UnitMention.Role.CO;
    }
    String before = text.substring(Math.max(0, hit.from() - ROLE_REACH), hit.from());
    if (before.endsWith("|")) {
      return UnitMention.Role.LEAD; // first in a cell of its own
    }
    int lead = lastOf(before, words.lead());
    int co = lastOf(before, words.co());
    int stop = before.lastIndexOf('。');
    if (Math.max(lead, co) <= stop) {
      return UnitMention.Role.MENTIONED;
    }
    return lead > co ? UnitMention.Role.LEAD : UnitMention.Role.CO;
  }

  private static int lastOf(String text, List<String> words) {
    return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
  }
}
