package io.wutong.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
  private final Town town;
  private final Http http;
  final Judge judge;
  private final List<Shadow> own;
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
    this.rules = new Rules(town, book);
    this.judge = new Judge(town, book, rules, rows, broken);
    this.own = judge.own;
    this.rows = rows;
    this.bodies = bodies;
    this.broken = broken;
  }

  /** Does so many acts. */
  void attack(int acts, LocalDate day) {
    this.today = day;
    for (int i = 0; i < acts && broken.isEmpty(); i++) {
      act = judge.next(day);
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
    judge.count("propose", answer.isDone());
    judge.noted(answer);
    judge.refused5xx(answer, null, "propose " + body);
    if (!answer.isDone()) {
      return;
    }
    JsonNode page = answer.json();
    Shadow m = Effects.proposed(page.get("id").stringValue(), who, body);
    m.history.add(act + " " + who + " propose " + body);
    if (!rules.mayRead(who, m)) {
      judge.says(m, "somebody proposed what is not theirs to see");
    }
    judge.know(m);
    judge.compare(m);
  }

  private void sensible(Shadow m) {
    List<String> verbs = new ArrayList<>();
    Rules.FROM.entrySet().stream()
        .filter(entry -> entry.getValue().contains(m.state) && Rules.isOfUse(entry.getKey(), m))
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
      case 1 -> mustRefuse(m, http.post(who.token(), m.acts(), null, body), 428, "no version");
      case 2 -> mustRefuse(m, http.post(null, m.acts(), "1", body), 401, "no token");
      case 3 -> {
        Bodies.spoil(body, chance);
        act(m, who, String.valueOf(m.version), body);
      }
      default -> act(m, who, String.valueOf(m.version), body);
    }
  }

  private void stale(Shadow m, Who who, ObjectNode body) {
    int other = chance.nextBoolean() ? m.version - 1 : m.version + 1 + chance.nextInt(3);
    Http.Answer answer = http.post(who.token(), m.acts(), String.valueOf(other), body);
    mustRefuse(m, answer, rules.mayRead(who, m) ? 412 : 404, who + " with version " + other + body);
  }

  private void mustRefuse(Shadow m, Http.Answer answer, int status, String what) {
    judge.noted(answer);
    if (answer.status() != status) {
      judge.says(m, "%s was answered %s, not %d".formatted(what, answer, status));
    }
    judge.unchanged(m, what);
  }

  private void act(Shadow m, Who who, String version, ObjectNode body) {
    String verb = body.path("act").asString("");
    Http.Answer answer = http.post(who.token(), m.acts(), version, body);
    judge.count(verb, answer.isDone());
    judge.noted(answer);
    String line = "%d %s %s → %d %s".formatted(act, who, body, answer.status(), answer.slug());
    judge.refused5xx(answer, m, line);
    if (!answer.isDone()) {
      if (!rules.mayRead(who, m) && !List.of(404, 400, 422).contains(answer.status())) {
        judge.says(m, "a stranger learns that it is there: " + line);
      }
      if (answer.slug().equals("fields-missing") && !town.wouldBeIncomplete(m, body)) {
        judge.says(m, "all its fields are filled: " + line);
      }
      if (rules.working.isUntrue(answer.slug(), verb, who, m)) {
        judge.says(m, "the part that they work on is not so: " + line);
      }
      judge.unchanged(m, line);
      return;
    }
    m.history.add(line);
    if (answer.json().path("prepared").asBoolean(false)) {
      if (!rules.waits(verb, who)) {
        judge.says(m, "it waits for a signature that nobody asked for: " + line);
      }
      waits(m, who, body, false);
      judge.compare(m);
      return;
    }
    if (rules.waits(verb, who)) {
      judge.says(m, "an officer's act took effect without a signature: " + line);
    }
    judge.done(m, who, body);
    int told = answer.json().path("version").asInt(-1);
    if (told != m.version) {
      judge.says(m, "the answer tells of version " + told + ": " + line);
    }
  }

  private void waits(Shadow m, Who who, ObjectNode body, boolean byLink) {
    String unit = String.valueOf(rules.working.partOf(body.get("act").stringValue(), who, m));
    String id = rows.lastPrepared(m.id);
    if (!rows.preparedFor(id).equals(unit)) {
      judge.says(m, "it waits for another unit than %s: %s".formatted(unit, body));
    }
    m.waiting.add(new Shadow.Waiting(id, body, who.person(), unit, byLink));
  }

  private void sign(Shadow m) {
    int which = chance.nextInt(m.waiting.size());
    Shadow.Waiting waiting = m.waiting.get(which);
    Who who =
        chance.nextInt(3) == 0
            ? town.anybody(chance)
            : town.somebody(chance, one -> rules.maySign(one, waiting));
    ObjectNode body = Http.JSON.createObjectNode();
    body.putArray("ids").add(waiting.id());
    Http.Answer answer = http.post(who.token(), "/api/prepared/sign", body);
    judge.refused5xx(answer, m, who + " sign " + waiting);
    boolean signed = answer.json().path("results").path(0).path("ok").asBoolean(false);
    judge.count("sign", signed);
    m.history.add("%d %s signs %s: %s".formatted(act, who, waiting, signed));
    if (!signed) {
      String slug = answer.json().path("results").path(0).path("refusal").path("slug").asString("");
      if (Set.of("sign-own", "sign-not-yours").contains(slug) && rules.maySign(who, waiting)) {
        judge.says(m, "may sign and was told " + slug + ": " + who);
      }
      if (slug.equals("part-gone") && m.parts.containsKey(waiting.unit())) {
        judge.says(m, "its part is there and is said to be gone: " + waiting);
      }
      if (chance.nextInt(4) == 0) {
        m.waiting.remove(which);
      }
      judge.unchanged(m, m.history.getLast());
      return;
    }
    if (!rules.maySign(who, waiting)) {
      judge.says(m, "signed by somebody who may not: " + who);
    }
    m.waiting.remove(which);
    judge.signed(m, who, waiting);
    Http.Answer again = http.post(who.token(), "/api/prepared/sign", body);
    if (again.json().path("results").path(0).path("ok").asBoolean(false)) {
      judge.says(m, "signed twice");
    }
    judge.unchanged(m, "signing twice");
  }

  private void link(Shadow m) {
    Who who = town.somebody(chance, one -> rules.working.partOf("report", one, m) != null);
    ObjectNode wanted = Http.object("forName", "李社区").put("basis", "电话").put("validHours", 4);
    Http.Answer made = http.post(who.token(), "/api/matters/" + m.id + "/links", wanted);
    judge.refused5xx(made, m, "link");
    judge.count("link", made.isDone());
    if (!made.isDone()) {
      judge.unchanged(m, "a link that was refused");
      return;
    }
    if (!rules.mayRead(who, m) || rules.working.partOf("report", who, m) == null) {
      judge.says(m, who + " made a link to what is not theirs");
    }
    String path = "/api/links/" + made.json().get("token").stringValue();
    ObjectNode said = Http.object("progress", "已走访");
    Http.Answer first = http.post(null, path, said);
    judge.refused5xx(first, m, "link used");
    if (first.isDone()) {
      m.history.add("%d a link of %s was used".formatted(act, who));
      waits(m, who, said.put("act", "report"), true);
      if (http.post(null, path, said).isDone()) {
        judge.says(m, "a link was used twice");
      }
    }
    judge.compare(m);
  }
}
