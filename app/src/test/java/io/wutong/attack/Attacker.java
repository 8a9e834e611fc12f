package io.wutong.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One client that acts on matters of its own as everybody in turn, half sensibly and half not, and
 * compares what came of each act with the promises. With the same seed it does the same.
 */
final class Attacker {

  /** How many open matters it keeps in the air: few enough that each lives through its life. */
  private static final int OPEN = 40;

  private static final Map<String, Integer> LIKELY =
      Map.of(
          "accept",
          9,
          "report",
          5,
          "submit",
          9,
          "close",
          7,
          "dispatch",
          12,
          "merge",
          1,
          "withdraw",
          1,
          "suspend",
          1,
          "grant-extension",
          6,
          "resume",
          6);

  final Random chance;
  final List<Shadow> own = new ArrayList<>();
  final Map<String, int[]> tally = new TreeMap<>();
  final Map<String, Integer> statuses = new TreeMap<>();
  private final Town town;
  private final Http http;
  private final Book book;
  private final Rules rules;
  private final Rows rows;
  private final Bodies bodies;
  private final Broken broken;
  private LocalDate today = LocalDate.MIN;
  private int act;

  Attacker(long seed, Town town, Http http, Book book, Rows rows, Bodies bodies, Broken broken) {
    this.chance = new Random(seed);
    this.town = town;
    this.http = http;
    this.book = book;
    this.rules = new Rules(town, book);
    this.rows = rows;
    this.bodies = bodies;
    this.broken = broken;
  }

  /** Does so many acts. */
  void attack(int acts, LocalDate day) {
    this.today = day;
    for (int i = 0; i < acts && broken.isEmpty(); i++) {
      act++;
      step();
    }
  }

  private void step() {
    List<Shadow> open = own.stream().filter(Shadow::isOpen).toList();
    if (open.size() < OPEN && chance.nextInt(6) == 0 || own.isEmpty()) {
      propose();
      return;
    }
    // Mostly on what is new; sometimes on what lies long back.
    boolean old = open.isEmpty() || chance.nextInt(8) == 0;
    List<Shadow> among = old ? own : open.subList(Math.max(0, open.size() - OPEN), open.size());
    Shadow m = among.get(chance.nextInt(among.size()));
    if (!m.waiting.isEmpty() && chance.nextInt(2) == 0) {
      sign(m);
    } else if (chance.nextInt(40) == 0) {
      link(m);
    } else if (chance.nextInt(100) < 62) {
      sensible(m);
    } else {
      absurd(m);
    }
  }

  private void propose() {
    Who who =
        chance.nextInt(8) == 0
            ? town.anybody(chance)
            : town.somebody(chance, one -> one.may("OFFICE", "VERIFY", "APPROVE"));
    ObjectNode body = bodies.proposal(who, today, chance);
    if (chance.nextInt(12) == 0) {
      Bodies.spoil(body, chance);
    }
    Http.Answer answer = http.post(who.token(), "/api/matters", body);
    count("propose", answer.isDone());
    noted(answer);
    refused5xx(answer, null, "propose " + body);
    if (!answer.isDone()) {
      return;
    }
    JsonNode page = answer.json();
    Shadow m = Effects.proposed(page.get("id").stringValue(), who, body);
    m.history.add(act + " " + who + " propose " + body);
    if (!rules.mayRead(who, m)) {
      broken.says(m, "somebody proposed what is not theirs to see", act);
    }
    know(m);
    compare(m);
  }

  private void know(Shadow m) {
    book.add(m);
    own.add(m);
  }

  private void sensible(Shadow m) {
    List<String> verbs = new ArrayList<>();
    Rules.FROM.entrySet().stream()
        .filter(entry -> entry.getValue().contains(m.state) && isOfUse(entry.getKey(), m))
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(verb -> {
          for (int i = LIKELY.getOrDefault(verb, 2); i > 0; i--) {
            verbs.add(verb);
          }
        });
    if (verbs.isEmpty()) {
      absurd(m);
      return;
    }
    String verb = verbs.get(chance.nextInt(verbs.size()));
    Who who =
        town.somebody(
            chance,
            one ->
                rules.isEntitled(verb, one, m)
                    && rules.mayRead(one, m)
                    && (!verb.equals("close") || !m.doers.contains(one.person())));
    ObjectNode body = bodies.of(verb, m, who, today, chance);
    if (verb.equals("merge")) {
      body.put("into", own.get(chance.nextInt(own.size())).id);
    }
    if (chance.nextInt(14) == 0) {
      body.put("heldOn", today.minusDays(chance.nextInt(9)).toString());
    }
    if (chance.nextInt(14) == 0) {
      body.putObject("onBehalfOf").put("name", "王师傅").put("basis", "电话");
    }
    act(m, who, String.valueOf(m.version), body);
  }

  /** What nobody sensible tries although the table would let them. */
  private static boolean isOfUse(String verb, Shadow m) {
    return switch (verb) {
      case "amend", "dispatch" -> !m.handedOut;
      case "reassign", "arbitrate" -> m.handedOut;
      case "accept" -> m.parts.values().stream().anyMatch(part -> !part.accepted);
      case "grant-extension", "refuse-extension" -> m.asked != null;
      default -> true;
    };
  }

  private void absurd(Shadow m) {
    List<String> verbs = Rules.FROM.keySet().stream().sorted().toList();
    String verb = verbs.get(chance.nextInt(verbs.size()));
    boolean doer = chance.nextInt(3) == 0 && !m.doers.isEmpty();
    Who who =
        doer ? town.somebody(chance, one -> m.doers.contains(one.person())) : town.anybody(chance);
    if (chance.nextInt(3) == 0) {
      // The right state and verb and a doer with every right but that one: does the doer close?
      verb = chance.nextInt(4) > 0 ? "close" : "merge";
      String ending = verb;
      who =
          town.somebody(
              chance, one -> m.doers.contains(one.person()) && rules.isEntitled(ending, one, m));
    }
    ObjectNode body = bodies.of(verb, m, who, today, chance);
    if (verb.equals("merge")) {
      body.put("into", own.get(chance.nextInt(own.size())).id);
    }
    switch (chance.nextInt(8)) {
      case 0 -> stale(m, who, body);
      case 1 -> mustRefuse(m, http.post(who.token(), path(m), null, body), 428, "no version");
      case 2 -> mustRefuse(m, http.post(null, path(m), "1", body), 401, "no token");
      case 3 -> {
        Bodies.spoil(body, chance);
        act(m, who, String.valueOf(m.version), body);
      }
      default -> act(m, who, String.valueOf(m.version), body);
    }
  }

  private void stale(Shadow m, Who who, ObjectNode body) {
    int other = chance.nextBoolean() ? m.version - 1 : m.version + 1 + chance.nextInt(3);
    Http.Answer answer = http.post(who.token(), path(m), String.valueOf(other), body);
    mustRefuse(m, answer, rules.mayRead(who, m) ? 412 : 404, who + " with version " + other + body);
  }

  private void mustRefuse(Shadow m, Http.Answer answer, int status, String what) {
    noted(answer);
    if (answer.status() != status) {
      broken.says(m, "%s was answered %s, not %d".formatted(what, answer, status), act);
    }
    unchanged(m, what);
  }

  private static String path(Shadow m) {
    return "/api/matters/" + m.id + "/acts";
  }

  private void act(Shadow m, Who who, String version, ObjectNode body) {
    String verb = body.path("act").asString("");
    Http.Answer answer = http.post(who.token(), path(m), version, body);
    count(verb, answer.isDone());
    noted(answer);
    String line = "%d %s %s → %d %s".formatted(act, who, body, answer.status(), answer.slug());
    refused5xx(answer, m, line);
    if (!answer.isDone()) {
      if (!rules.mayRead(who, m) && !List.of(404, 400, 422).contains(answer.status())) {
        broken.says(m, "a stranger learns that it is there: " + line, act);
      }
      unchanged(m, line);
      return;
    }
    m.history.add(line);
    if (answer.json().path("prepared").asBoolean(false)) {
      if (!rules.waits(verb, who)) {
        broken.says(m, "it waits for a signature that nobody asked for: " + line, act);
      }
      m.waiting.add(new Shadow.Waiting(rows.lastPrepared(m.id), body, who.person(), who.unit()));
      compare(m);
      return;
    }
    if (rules.waits(verb, who)) {
      broken.says(m, "an officer's act took effect without a signature: " + line, act);
    }
    done(m, who, null, body);
    int told = answer.json().path("page").path("version").asInt(-1);
    if (told != m.version) {
      broken.says(m, "the answer tells of version " + told + ": " + line, act);
    }
  }

  /** An accepted act: was it right, and is what came of it right? */
  private void done(Shadow m, Who who, @Nullable String preparer, ObjectNode body) {
    rules.broken(m, who, body, today).forEach(what -> broken.says(m, what, act));
    String verb = body.get("act").stringValue();
    JsonNode said = Http.JSON.readTree(rows.lastSaid(m.id)).get("said");
    List<Shadow> fresh = new ArrayList<>();
    if (verb.equals("delegate") || verb.equals("split")) {
      JsonNode shares = body.get(verb.equals("split") ? "parts" : "children");
      for (int i = 0; i < shares.size(); i++) {
        String id = said.get("opened").get(i).stringValue();
        fresh.add(Effects.born(m, who, body, shares.get(i), id));
      }
    }
    Effects.of(m, who, preparer, body, today);
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

  private void sign(Shadow m) {
    int which = chance.nextInt(m.waiting.size());
    Shadow.Waiting waiting = m.waiting.get(which);
    Who who =
        chance.nextInt(3) == 0
            ? town.anybody(chance)
            : town.somebody(chance, one -> one.unit().equals(waiting.unit()) && one.may("SIGN"));
    ObjectNode body = Http.JSON.createObjectNode();
    body.putArray("ids").add(waiting.id());
    Http.Answer answer = http.post(who.token(), "/api/prepared/sign", body);
    refused5xx(answer, m, who + " sign " + waiting);
    boolean signed = answer.json().path("results").path(0).path("ok").asBoolean(false);
    count("sign", signed);
    m.history.add("%d %s signs %s: %s".formatted(act, who, waiting, signed));
    if (!signed) {
      if (chance.nextInt(4) == 0) {
        m.waiting.remove(which);
      }
      unchanged(m, m.history.getLast());
      return;
    }
    if (!who.unit().equals(waiting.unit()) || !who.may("SIGN")) {
      broken.says(m, "signed by somebody who may not: " + who, act);
    }
    m.waiting.remove(which);
    done(m, who, waiting.preparedBy(), (ObjectNode) waiting.act());
    Http.Answer again = http.post(who.token(), "/api/prepared/sign", body);
    if (again.json().path("results").path(0).path("ok").asBoolean(false)) {
      broken.says(m, "signed twice", act);
    }
    unchanged(m, "signing twice");
  }

  private void link(Shadow m) {
    Who who = town.somebody(chance, one -> m.parts.containsKey(one.unit()));
    ObjectNode wanted = Http.object("forName", "李社区").put("basis", "电话").put("validHours", 4);
    Http.Answer made = http.post(who.token(), "/api/matters/" + m.id + "/links", wanted);
    refused5xx(made, m, "link");
    count("link", made.isDone());
    if (!made.isDone()) {
      unchanged(m, "a link that was refused");
      return;
    }
    if (!rules.mayRead(who, m) || !m.parts.containsKey(who.unit())) {
      broken.says(m, who + " made a link to what is not theirs", act);
    }
    String path = "/api/links/" + made.json().get("token").stringValue();
    ObjectNode said = Http.object("progress", "已走访");
    Http.Answer first = http.post(null, path, said);
    refused5xx(first, m, "link used");
    if (first.isDone()) {
      m.history.add("%d a link of %s was used".formatted(act, who));
      m.waiting.add(
          new Shadow.Waiting(
              rows.lastPrepared(m.id), said.put("act", "report"), who.person(), who.unit()));
      if (http.post(null, path, said).isDone()) {
        broken.says(m, "a link was used twice", act);
      }
    }
    compare(m);
  }

  private void refused5xx(Http.Answer answer, @Nullable Shadow m, String what) {
    if (answer.status() >= 500 || answer.status() == 0) {
      broken.says(m, "answered %s: %s".formatted(answer, what), act);
    }
  }

  private void noted(Http.Answer answer) {
    statuses.merge((answer.status() + " " + answer.slug()).strip(), 1, Integer::sum);
  }

  private void count(String verb, boolean done) {
    tally.computeIfAbsent(verb, any -> new int[2])[done ? 1 : 0]++;
  }

  private void compare(Shadow m) {
    Rows.Row row = rows.matter(m.id);
    Comparing.wrong(m, row, town, rules).forEach(what -> broken.says(m, what, act));
    m.sign = row.sign();
  }

  /** A refusal leaves journal and rows as they were. */
  private void unchanged(Shadow m, String what) {
    String before = m.sign;
    compare(m);
    if (!before.isEmpty() && !before.equals(m.sign)) {
      broken.says(m, "it was refused and changed something: " + what, act);
    }
  }
}
