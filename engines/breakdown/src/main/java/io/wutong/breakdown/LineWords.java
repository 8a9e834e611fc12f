package io.wutong.breakdown;

import io.wutong.breakdown.Dictionary.Role;
import java.util.List;
import java.util.regex.Pattern;

/** What the dictionary sees in a line of which nobody knows yet whether it is text. */
final class LineWords {
  /** No word, date or name that a break tears reaches further than this to either side. */
  private static final int REACH = 14;

  /** Somebody is given the lead, whoever it is. */
  private static final Pattern ASSIGNS = Pattern.compile("由[^，。；：]{2,14}(?:牵头|负责|配合)");

  /** 由城市管理局…: begins as no heading does. */
  private static final Pattern CALLS = Pattern.compile("^(?:由|请|责成)");

  private final List<Marks.RuleFinder> rules;
  private final UnitFinder units;
  private final DeadlineFinder deadlines;
  private final FigureFinder figures;
  private final List<String> ownerWords;

  LineWords(
      List<Marks.RuleFinder> rules,
      UnitFinder units,
      DeadlineFinder deadlines,
      FigureFinder figures,
      List<String> ownerWords) {
    this.rules = rules;
    this.units = units;
    this.deadlines = deadlines;
    this.figures = figures;
    this.ownerWords = ownerWords;
  }

  /** A unit with a duty, a day or a second clause, or an action with its day. */
  boolean directs(MappedText line) {
    String words = line.text();
    List<WordFinder.Hit> names = units.names(words);
    boolean dated = dated(line);
    if (ASSIGNS.matcher(words).find()) {
      return true;
    }
    if (names.isEmpty() && !dated) {
      return false;
    }
    String item = LineKinds.NUMBER.matcher(words).replaceFirst("");
    if (!names.isEmpty() && CALLS.matcher(item).find()) {
      return true;
    }
    Marks marks = Marks.of(words, rules, names);
    return names.isEmpty()
        ? marks.has(Role.VERB)
        : dated || marks.has(Role.CUE) || words.indexOf('，') > 0;
  }

  /** （责任单位：…）: brackets that belong to the sentence above. */
  boolean givesOwners(String words) {
    return words.startsWith("（") && ownerWords.stream().anyMatch(words::contains);
  }

  /** A unit with an action, though nobody says by when: 梧桐办事处新增…. */
  boolean acts(MappedText line) {
    List<WordFinder.Hit> names = units.names(line.text());
    return !names.isEmpty() && Marks.of(line.text(), rules, names).has(Role.VERB);
  }

  /** Nothing but a unit's name: what it is to do stands below. */
  boolean isUnit(MappedText item) {
    String words = LineKinds.NUMBER.matcher(item.text()).replaceFirst("");
    return units.names(words).stream()
        .anyMatch(name -> name.from() == 0 && name.to() == words.length());
  }

  boolean opensWithUnit(MappedText line) {
    return units.names(line.text()).stream().anyMatch(name -> name.from() == 0);
  }

  private boolean dated(MappedText line) {
    return deadlines.in(line, null, false).stream()
        .anyMatch(found -> !(found.deadline() instanceof Deadline.Soon));
  }

  /** A day, a figure or a unit's name begins in one line and ends in the next: 9月 + 底前. */
  boolean tearsName(MappedText above, MappedText below) {
    MappedText tail = tail(above);
    MappedText joined = MappedText.joined(tail, head(below));
    int at = tail.length();
    int next = joined.origin(at);
    return units.names(joined.text()).stream().anyMatch(hit -> hit.from() < at && at < hit.to())
        || deadlines.in(joined, null, false).stream()
            .anyMatch(found -> found.from() < at && at < found.to())
        || figures.in(joined, List.of()).stream()
            .map(Figure::span)
            .anyMatch(span -> span.start() < next && next < span.end());
  }

  /** The same of any word that says what is to be done: 完 + 成. */
  boolean tearsWord(MappedText above, MappedText below) {
    MappedText tail = tail(above);
    String joined = tail.text() + head(below).text();
    int at = tail.length();
    return rules.stream()
        .filter(rule -> rule.role() == Role.VERB || rule.role() == Role.OBJECT)
        .flatMap(rule -> rule.finder().in(joined).stream())
        .anyMatch(hit -> hit.from() < at && at < hit.to());
  }

  private static MappedText tail(MappedText line) {
    return line.slice(Math.max(0, line.length() - REACH), line.length());
  }

  private static MappedText head(MappedText line) {
    return line.slice(0, Math.min(REACH, line.length()));
  }
}
