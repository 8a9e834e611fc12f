package io.wutong.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what came of one client's acts with the promises, and keeps count. */
final class Judge {

  final List<Shadow> own = new ArrayList<>();

  /** By act: how often refused, how often done. */
  final Map<String, int[]> tally = new TreeMap<>();

  final Map<String, Integer> statuses = new TreeMap<>();
  private final Town town;
  private final Book book;
  private final Rules rules;
  private final Rows rows;
  private final Broken broken;
  private LocalDate today = LocalDate.MIN;
  private int act;

  Judge(Town town, Book book, Rules rules, Rows rows, Broken broken) {
    this.town = town;
    this.book = book;
    this.rules = rules;
    this.rows = rows;
    this.broken = broken;
  }

  /** The next act, on that day; answers its number. */
  int next(LocalDate day) {
    today = day;
    return ++act;
  }

  /** A promise was broken. */
  void says(Shadow m, String what) {
    broken.says(m, what, act);
  }

  void know(Shadow m) {
    book.add(m);
    own.add(m);
  }

  /** An accepted act: was it right, and is what came of it right? */
  void done(Shadow m, Who who, ObjectNode body) {
    String unit = rules.working.partOf(body.get("act").stringValue(), who, m);
    done(m, who, unit, null, body);
  }

  /** The same of an act that was signed: it is done on the part for which it was prepared. */
  void signed(Shadow m, Who who, Shadow.Waiting waiting) {
    done(m, who, waiting.unit(), waiting.preparedBy(), (ObjectNode) waiting.act());
  }

  private void done(
      Shadow m, Who who, @Nullable String unit, @Nullable String preparer, ObjectNode body) {
    rules.broken(m, who, unit, body, today).forEach(what -> broken.says(m, what, act));
    String verb = body.get("act").stringValue();
    JsonNode entry = Http.JSON.readTree(rows.lastSaid(m.id));
    JsonNode said = entry.get("said");
    String forUnit = entry.path("forUnit").asString(who.unit());
    String wanted = Working.OF_PART.contains(verb) && unit != null ? unit : who.unit();
    if (!forUnit.equals(wanted)) {
      broken.says(m, "%s was done for %s, not for %s".formatted(verb, forUnit, wanted), act);
    }
    List<Shadow> fresh = new ArrayList<>();
    if (verb.equals("delegate") || verb.equals("split")) {
      JsonNode shares = body.get(verb.equals("split") ? "parts" : "children");
      for (int i = 0; i < shares.size(); i++) {
        String id = said.get("opened").get(i).stringValue();
        fresh.add(Effects.born(m, who, body, shares.get(i), id));
      }
    }
    boolean works = !verb.equals("attach") || !rules.working.looks(who, m);
    Effects.of(m, new Effects.Deed(who, unit, works ? preparer : null, works, body), today);
    if (verb.equals("merge")) {
      Shadow into = book.get(body.get("into").stringValue());
      into.version++;
      into.history.add(act + " absorbed " + m.id);
      compare(into);
    }
    for (Shadow one : fresh) {
      one.history.add(act + " " + who + " " + verb + " of " + m.id + " " + m.history.getLast());
      know(one);
      compare(one);
    }
    compare(m);
  }

  void refused5xx(Http.Answer answer, @Nullable Shadow m, String what) {
    if (answer.status() >= 500 || answer.status() == 0) {
      broken.says(m, "answered %s: %s".formatted(answer, what), act);
    }
  }

  void noted(Http.Answer answer) {
    statuses.merge((answer.status() + " " + answer.slug()).strip(), 1, Integer::sum);
  }

  void count(String verb, boolean done) {
    tally.computeIfAbsent(verb, any -> new int[2])[done ? 1 : 0]++;
  }

  void compare(Shadow m) {
    Rows.Row row = rows.matter(m.id);
    Comparing.wrong(m, row, town, rules).forEach(what -> broken.says(m, what, act));
    m.sign = row.sign();
  }

  /** A refusal leaves journal and rows as they were. */
  void unchanged(Shadow m, String what) {
    String before = m.sign;
    compare(m);
    if (!before.isEmpty() && !before.equals(m.sign)) {
      broken.says(m, "it was refused and changed something: " + what, act);
    }
  }
}
