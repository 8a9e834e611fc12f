package io.wutong.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of acts: such as somebody sensible would send, or with something wrong in them. */
final class Bodies {

  static final List<String> WORDS =
      List.of("排水", "燃气", "学校", "道路", "消防", "厂房", "河道", "绿化", "路灯", "电梯", "雨污", "车位");

  private static final List<String> OUTCOMES =
      List.of(
          "DONE",
          "DONE",
          "DONE",
          "DONE_FOR_THIS_STAGE",
          "STANDING",
          "CARRIED_OVER",
          "NO_LONGER_NEEDED");

  private final Town town;
  private final Http http;

  /** Uploaded by a person: nobody attaches somebody else's file. */
  private final Map<String, String> files = new ConcurrentHashMap<>();

  Bodies(Town town, Http http) {
    this.town = town;
    this.http = http;
  }

  /** Somebody puts a matter forward. */
  ObjectNode proposal(Who who, LocalDate today, RandomGenerator chance) {
    ObjectNode body =
        Http.object("kind", town.kinds().get(chance.nextInt(town.kinds().size())).id());
    body.put("title", words(chance) + words(chance));
    if (chance.nextInt(3) > 0) {
      body.put("content", words(chance) + "，" + words(chance));
    }
    String lead = town.anyUnit(chance);
    String verifier = chance.nextInt(3) == 0 ? town.anyUnit(chance) : who.unit();
    if (chance.nextInt(4) == 0) {
      // Whoever has posts in two units could do it in one and close it in the other.
      List<Who> both = town.inTwoUnits(chance);
      lead = both.getFirst().unit();
      verifier = both.getLast().unit();
    }
    List<String> together = chance.nextInt(4) == 0 ? town.together(chance) : List.of();
    if (!together.isEmpty() && chance.nextInt(3) > 0) {
      lead = together.getFirst();
    }
    if (chance.nextInt(10) > 0) {
      body.put("lead", lead);
    }
    ArrayNode co = body.putArray("co");
    if (together.isEmpty()) {
      others(co, lead, verifier, chance);
    }
    // Who signs for others, or for two of them: on whose part is it done?
    for (String unit : together) {
      if (!unit.equals(lead) && !unit.equals(verifier)) {
        co.add(unit);
      }
    }
    if (together.isEmpty() && chance.nextInt(5) == 0 && !lead.equals(verifier)) {
      body.putArray("co").add(verifier);
    }
    body.put("verifier", verifier);
    if (chance.nextInt(10) > 0) {
      body.put("promisedOn", today.plusDays(chance.nextInt(5, 90)).toString());
    }
    if (chance.nextInt(3) == 0) {
      target(body, "target", chance);
    }
    fields(body, town.kind(body.get("kind").stringValue()), chance, 12);
    if (chance.nextInt(8) == 0) {
      sensitive(body, who, List.of(lead, verifier), chance);
    }
    return body;
  }

  /** Fills the kind's fields, and leaves one in so many open. */
  private static void fields(ObjectNode body, Town.Kind kind, RandomGenerator chance, int open) {
    ObjectNode fields = body.putObject("fields");
    for (Town.Field field : kind.fields()) {
      if (chance.nextInt(open) == 0) {
        continue;
      }
      fields.put(field.id(), value(field, chance));
    }
  }

  private static String value(Town.Field field, RandomGenerator chance) {
    List<String> choices = field.choices();
    return switch (field.type()) {
      case "choice" -> choices.get(chance.nextInt(choices.size()));
      case "number" -> chance.nextInt(100_000) + ".5";
      case "date" -> "2022-0%d-1%d".formatted(chance.nextInt(1, 10), chance.nextInt(10));
      case "minute" -> "2022-04-1%dT0%d:30".formatted(chance.nextInt(10), chance.nextInt(10));
      default -> words(chance);
    };
  }

  private void sensitive(ObjectNode body, Who who, List<String> units, RandomGenerator chance) {
    body.put("sensitivity", "SENSITIVE");
    ArrayNode readers = body.putArray("readers");
    // Most name those who will work on it, and sometimes not even themselves.
    if (chance.nextInt(6) > 0) {
      readers.add(who.person());
    }
    for (int i = chance.nextInt(1, 6); i > 0; i--) {
      String unit = units.get(chance.nextInt(units.size()));
      readers.add(town.somebody(chance, one -> one.unit().equals(unit)).person());
    }
  }

  /** The body of an act. */
  ObjectNode of(String verb, Shadow m, Who who, LocalDate today, RandomGenerator chance) {
    ObjectNode act = Http.object("act", verb);
    switch (verb) {
      case "amend" -> {
        act.put("title", words(chance) + words(chance));
        act.put("promisedOn", today.plusDays(chance.nextInt(3, 80)).toString());
        if (chance.nextInt(3) == 0 || m.parts.isEmpty()) {
          act.put("lead", town.anyUnit(chance));
        }
        if (chance.nextInt(3) == 0 || town.isIncomplete(m)) {
          fields(act, town.kind(m.kind), chance, 9);
        }
      }
      case "dispatch" -> act.put("basis", "主任办公会");
      case "ask-reassign", "refuse-extension", "resume", "withdraw", "return" ->
          act.put("reason", words(chance));
      case "reassign", "arbitrate" -> {
        String lead = chance.nextBoolean() && m.lead() != null ? m.lead() : town.anyUnit(chance);
        act.put("lead", lead);
        others(act.putArray("co"), String.valueOf(lead), m.verifier, chance);
        act.put(verb.equals("reassign") ? "reason" : "decision", "职责调整");
        if (verb.equals("arbitrate")) {
          act.put("basis", "会议纪要");
        }
      }
      case "delegate" -> shares(act.putArray("children"), m, who, chance, true);
      case "split" -> {
        shares(act.putArray("parts"), m, who, chance, false);
        act.put("reason", "分别推进");
      }
      case "report" -> report(act, m, who, chance);
      case "correct" -> correct(act, m, chance);
      case "attach" -> evidence(act, m, who, chance, true);
      default -> second(act, verb, m, who, today, chance);
    }
    return act;
  }

  /** Half of them name a figure that was said, as far as one is known. */
  private static void correct(ObjectNode act, Shadow m, RandomGenerator chance) {
    List<Map.Entry<Integer, String>> said = m.saidFigures();
    boolean known = !said.isEmpty() && chance.nextBoolean();
    Map.Entry<Integer, String> which =
        known
            ? said.get(chance.nextInt(said.size()))
            : Map.entry(
                chance.nextInt(1, m.version + 1),
                m.hasTarget() && chance.nextBoolean() ? m.targetWhat : "完成户数");
    act.put("version", which.getKey())
        .put("figure", which.getValue())
        .put("value", String.valueOf(chance.nextInt(50)))
        .put("reason", "口径更正");
  }

  private void second(
      ObjectNode act, String verb, Shadow m, Who who, LocalDate today, RandomGenerator chance) {
    switch (verb) {
      case "plan" -> {
        ObjectNode node = act.putArray("nodes").addObject();
        node.put("id", "a").put("title", "摸排").put("duration", chance.nextInt(1, 9));
        node.put("unit", "wd").put("lag", 0).putArray("after");
      }
      case "change" -> change(act, m, chance);
      case "ask-extension" -> {
        act.put("to", date(m, today).plusDays(chance.nextInt(1, 40)).toString());
        act.put("reason", "雨季").put("notOwnMaking", chance.nextBoolean());
      }
      case "grant-extension" -> {
        if (chance.nextBoolean()) {
          act.put("to", date(m, today).plusDays(chance.nextInt(1, 60)).toString());
        }
        act.put("basis", "主任批示");
      }
      case "suspend" -> act.put("reason", "资金未到位").put("basis", "专题会");
      case "submit" -> {
        act.put("words", "已完成");
        evidence(act, m, who, chance, false);
      }
      case "close" ->
          act.put("outcome", OUTCOMES.get(chance.nextInt(OUTCOMES.size()))).put("words", "属实");
      case "reopen" ->
          act.put("reason", "反弹").put("dueOn", today.plusDays(chance.nextInt(3, 70)).toString());
      case "instruct", "remind" -> act.put("words", words(chance));
      case "merge" -> act.put("into", m.id).put("reason", "同一事项");
      case "hand-over" -> {
        Who next = town.somebody(chance, one -> one.unit().equals(who.unit()));
        act.put("toPerson", next.person()).put("reason", "分工调整");
      }
      case "rate" -> {
        String co =
            m.parts.keySet().stream()
                .filter(u -> !u.equals(m.lead()))
                .findFirst()
                .orElse(who.unit());
        act.put("unit", co).put("stars", chance.nextInt(1, 6)).put("words", "配合得力");
      }
      default -> {
        // accept says nothing more.
      }
    }
  }

  /**
   * Breaks something in a body: blanks a text, names nobody's id, sets a date beyond all others.
   */
  static void spoil(ObjectNode act, RandomGenerator chance) {
    List<String> names = new ArrayList<>(act.propertyNames());
    names.remove("act");
    if (names.isEmpty() || chance.nextInt(5) == 0) {
      act.put("surprise", "x");
      return;
    }
    String name = names.get(chance.nextInt(names.size()));
    switch (chance.nextInt(5)) {
      // A blank id or date reads as none at all, which is another act and not a broken one.
      case 0 -> act.put(name, act.path(name).asString("").matches("[-0-9a-f]{10,}") ? "x" : " ");
      case 1 -> act.put(name, "3f2c1b1e-0000-4000-8000-00000000dead");
      case 2 -> act.put(name, "2999-12-31");
      case 3 -> act.put(name, -7);
      default -> act.remove(name);
    }
  }

  private void report(ObjectNode act, Shadow m, Who who, RandomGenerator chance) {
    if (chance.nextInt(5) == 0) {
      act.put("nothingNewBecause", "等待批复");
    } else {
      act.put("progress", words(chance));
      if (who.unit().equals(m.lead()) || chance.nextInt(8) == 0) {
        act.put("percent", chance.nextInt(101));
      }
    }
    if (m.hasTarget()) {
      ObjectNode figure = act.putArray("figures").addObject();
      boolean reached = chance.nextInt(3) > 0;
      figure.put("name", m.targetWhat).put("unit", m.targetUnit);
      figure.put("value", reached ? m.targetValue : String.valueOf(chance.nextInt(20)));
    } else if (chance.nextInt(3) == 0) {
      act.putArray("figures").addObject().put("name", "完成户数").put("unit", "户").put("value", "3");
    }
    if (chance.nextInt(8) == 0) {
      act.putObject("coordination").put("unit", town.anyUnit(chance)).put("what", "会商");
    }
    if (chance.nextInt(3) == 0) {
      evidence(act, m, who, chance, false);
    }
  }

  /** Evidence for all conditions of the kind, or for some. */
  private void evidence(ObjectNode act, Shadow m, Who who, RandomGenerator chance, boolean some) {
    ArrayNode shown = act.putArray("evidence");
    for (Town.Needed needed : town.kind(m.kind).needed()) {
      boolean asked = List.of("evidence", "statement", "notice-elapsed").contains(needed.sort());
      if (!asked || chance.nextInt(10) == 0) {
        continue;
      }
      ObjectNode one = shown.addObject().put("condition", needed.id());
      if (needed.sort().equals("statement") || chance.nextInt(12) == 0) {
        one.put("statement", words(chance)).put("how", "IN_PERSON");
      } else {
        one.put("hash", file(who)).put("name", "佐证.txt");
      }
    }
    if (some && shown.isEmpty()) {
      shown.addObject().put("statement", words(chance)).put("how", "BY_PHONE");
    }
  }

  private String file(Who who) {
    return files.computeIfAbsent(
        who.person(), any -> http.upload(who.token(), "佐证.txt", "佐证 " + who.login()));
  }

  private void change(ObjectNode act, Shadow m, RandomGenerator chance) {
    act.put("reason", "情况变化").put("basis", "主任批示");
    switch (chance.nextInt(6)) {
      case 0 -> act.put("lead", town.anyUnit(chance));
      case 1 -> act.put("title", words(chance) + words(chance));
      case 2 -> act.put("content", words(chance));
      case 3 -> act.put("verifier", town.anyUnit(chance));
      case 4 -> fields(act, town.kind(m.kind), chance, 9);
      default -> target(act, "target", chance);
    }
  }

  private void shares(
      ArrayNode shares, Shadow m, Who who, RandomGenerator chance, boolean children) {
    for (int i = chance.nextInt(1, 3); i > 0; i--) {
      List<String> near =
          town.units().keySet().stream()
              .filter(unit -> !unit.equals(who.unit()))
              .filter(unit -> town.isAtOrBelow(unit, who.unit()) || m.parts.containsKey(unit))
              .toList();
      boolean any = !children || near.isEmpty();
      String lead = any ? town.anyUnit(chance) : near.get(chance.nextInt(near.size()));
      ObjectNode share = shares.addObject().put("title", words(chance) + "分项").put("lead", lead);
      if (children && m.due != null && chance.nextBoolean()) {
        // Mostly within the parent's date, now and then beyond it.
        share.put("dueOn", m.due.minusDays(chance.nextInt(-2, 12)).toString());
      }
    }
  }

  private void others(ArrayNode co, String lead, String verifier, RandomGenerator chance) {
    for (int i = chance.nextInt(3); i > 0; i--) {
      String unit = town.anyUnit(chance);
      boolean twice =
          unit.equals(lead) || co.valueStream().anyMatch(u -> u.asString().equals(unit));
      if (!twice && (!unit.equals(verifier) || chance.nextInt(3) == 0)) {
        co.add(unit);
      }
    }
  }

  private static void target(ObjectNode body, String name, RandomGenerator chance) {
    body.putObject(name)
        .put("name", "完成户数")
        .put("value", String.valueOf(chance.nextInt(5, 30)))
        .put("unit", "户");
  }

  private static LocalDate date(Shadow m, LocalDate today) {
    LocalDate due = m.due;
    return due == null ? today : due;
  }

  private static String words(RandomGenerator chance) {
    return WORDS.get(chance.nextInt(WORDS.size())) + WORDS.get(chance.nextInt(WORDS.size()));
  }
}
