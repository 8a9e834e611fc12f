package io.wutong.breakdown;

import io.wutong.breakdown.Clauses.Clause;
import io.wutong.breakdown.Dictionary.Role;
import io.wutong.breakdown.WordFinder.Hit;
import java.util.ArrayList;
import java.util.List;

/** Makes a short name for a matter: the action and its object, without 要 and adverbs. */
final class Titles {
  static final int LONGEST = 24;
  private static final int SHORTEST = 6;
  private static final int SHORTEST_CUT = 10;
  private static final List<String> OBJECT_FIRST = List.of("把", "将", "对", "就");

  private final WordFinder strip;

  Titles(List<String> strip) {
    this.strip = new WordFinder(strip, List.of());
  }

  /** Where the sentence could be split, each part with a name; one part at least. */
  List<Part> parts(MappedText text, Marks marks, List<DeadlineFinder.Found> dates) {
    List<Clause> clauses = marks.clauses();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      if (marks.action(clauses.get(i)) != null) {
        starts.add(i);
      }
    }
    if (starts.isEmpty()) {
      starts.add(firstDirecting(clauses, marks));
    }
    List<Part> parts = new ArrayList<>();
    for (int s = 0; s < starts.size(); s++) {
      Clause first = clauses.get(starts.get(s));
      int end = s + 1 < starts.size() ? starts.get(s + 1) : clauses.size();
      Clause last = clauses.get(end - 1);
      int from = s == 0 ? clauses.getFirst().from() : first.from();
      String title = title(text, first, marks, dates);
      parts.add(new Part(text.span(from, last.to()), text.shown(from, last.to()), title));
    }
    return parts;
  }

  /** The name of a piece that says too little by itself, behind the name of the piece before it. */
  static String behind(String before, String own) {
    int room = LONGEST - own.length() - 1;
    int cut = Math.min(room, before.length());
    boolean splitsPair = Character.isHighSurrogate(before.charAt(cut - 1));
    return before.substring(0, splitsPair ? cut - 1 : cut) + "，" + own;
  }

  /** Where nothing has both an action and its object: the first action, else the first 要. */
  private static int firstDirecting(List<Clause> clauses, Marks marks) {
    for (Role role : List.of(Role.VERB, Role.CUE)) {
      for (int i = 0; i < clauses.size(); i++) {
        Clause clause = clauses.get(i);
        if (marks.of(role).stream().anyMatch(hit -> clause.holds(hit.from()))) {
          return i;
        }
      }
    }
    return 0;
  }

  private String title(
      MappedText text, Clause clause, Marks marks, List<DeadlineFinder.Found> dates) {
    int from = start(text.text(), clause, marks);
    String title = plain(text, from, clause.to(), dates);
    if (title.length() < SHORTEST) {
      title = plain(text, clause.from(), clause.to(), dates);
      for (Hit cue : marks.of(Role.CUE)) {
        title = title.replaceFirst(cue.in(text.text()), "");
      }
    }
    return shorten(title);
  }

  /** Behind the last 要 that stands in front of the action; at 把… or 对… when the object leads. */
  private static int start(String words, Clause clause, Marks marks) {
    int verb = clause.to();
    for (Hit hit : marks.of(Role.VERB)) {
      if (clause.holds(hit.from())) {
        verb = Math.min(verb, hit.from());
      }
    }
    int from = clause.from();
    for (Hit cue : marks.of(Role.CUE)) {
      if (clause.holds(cue.from()) && cue.to() <= verb) {
        from = Math.max(from, cue.to());
      }
    }
    for (String word : OBJECT_FIRST) {
      int at = words.indexOf(word, from);
      if (at >= 0 && at < verb) {
        return at;
      }
    }
    return verb < clause.to() ? verb : from;
  }

  private String plain(MappedText text, int from, int to, List<DeadlineFinder.Found> dates) {
    StringBuilder plain = new StringBuilder();
    List<Hit> stripped = strip.in(text.text());
    for (int i = from; i < to; i++) {
      int at = i;
      char c = text.charAt(i);
      boolean dropped =
          dates.stream().anyMatch(date -> at >= date.from() && at < date.to())
              || stripped.stream().anyMatch(hit -> at >= hit.from() && at < hit.to());
      if (c == '（' || Chars.endsSentence(c)) {
        break;
      }
      boolean leadsToDate =
          (c == '在' || c == '于') && dates.stream().anyMatch(date -> date.from() == at + 1);
      if (!dropped && !leadsToDate && c != '|' && c != '：') {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  private static String shorten(String title) {
    if (title.length() <= LONGEST) {
      return title;
    }
    int cut = LONGEST;
    for (int i = LONGEST; i >= SHORTEST_CUT; i--) {
      if (Chars.pauses(title.charAt(i))) {
        cut = i;
        break;
      }
    }
    boolean splitsPair = Character.isHighSurrogate(title.charAt(cut - 1));
    return title.substring(0, splitsPair ? cut - 1 : cut);
  }
}
