package io.wutong.attack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an accepted act makes of a matter, by the promises. */
final class Effects {

  /** Who does one of these has worked on the matter and never closes it. */
  private static final List<String> WORK =
      List.of(
          "accept",
          "ask-reassign",
          "delegate",
          "report",
          "correct",
          "plan",
          "ask-extension",
          "submit");

  private Effects() {}

  /**
   * An act that was accepted.
   *
   * @param unit the unit on whose part they work; null when it is none of the matter's
   * @param preparer who prepared what they signed
   * @param works whether bringing evidence is work on it, and not looking at it
   */
  record Deed(
      Who who, @Nullable String unit, @Nullable String preparer, boolean works, JsonNode act) {

    boolean ofLead(Shadow m) {
      return unit != null && unit.equals(m.lead());
    }
  }

  static void of(Shadow m, Deed deed, LocalDate today) {
    JsonNode act = deed.act();
    Who who = deed.who();
    String verb = act.get("act").stringValue();
    if (WORK.contains(verb) || verb.equals("attach") && deed.works()) {
      m.doers.add(who.person());
      if (deed.preparer() != null) {
        m.doers.add(deed.preparer());
      }
    }
    switch (verb) {
      case "amend" -> amend(m, act);
      case "dispatch" -> dispatch(m);
      case "accept" -> accept(m, deed.unit());
      case "ask-reassign" -> {
        m.asksReassignment = true;
        m.state = deed.ofLead(m) ? "PROPOSED" : m.state;
      }
      case "reassign" -> reassign(m, act, false);
      case "arbitrate" -> reassign(m, act, true);
      case "report" -> {
        long held = heldKey(Rules.heldOn(act, today), act.has("heldOn"));
        act.path("figures").forEach(figure -> figure(m, figure, held));
        m.says(act);
        proofs(m, who, act, today);
        String unit = String.valueOf(deed.unit());
        m.helpers.remove(unit);
        if (act.path("coordination").isObject()) {
          m.helpers.put(unit, act.get("coordination").get("unit").stringValue());
        }
      }
      case "correct" -> {
        boolean ours = act.get("figure").asString().equals(m.targetWhat);
        if (ours && act.get("version").intValue() == m.targetSaidIn) {
          // A number is as good as its text.
          m.targetNow = act.get("value").asString();
        }
      }
      case "attach" -> proofs(m, who, act, today);
      case "submit" -> {
        proofs(m, who, act, today);
        submit(m, deed.unit());
      }
      case "ask-extension" -> m.asked = date(act, "to");
      default -> decided(m, verb, act);
    }
    m.version++;
  }

  /** What those above and the verifier decide. */
  private static void decided(Shadow m, String verb, JsonNode act) {
    switch (verb) {
      case "change" -> change(m, act);
      case "grant-extension" -> {
        m.due = act.has("to") ? date(act, "to") : m.asked;
        m.asked = null;
      }
      case "refuse-extension" -> m.asked = null;
      case "suspend" -> {
        m.stateBeforeSuspension = m.state;
        m.state = "SUSPENDED";
      }
      case "resume" -> {
        m.state = String.valueOf(m.stateBeforeSuspension);
        m.stateBeforeSuspension = null;
      }
      case "return" -> {
        m.state = "ACCEPTED";
        m.parts.values().stream().filter(part -> part.lead).forEach(part -> part.submitted = false);
      }
      case "close" -> closed(m, act.get("outcome").stringValue());
      case "merge" -> closed(m, "MERGED");
      case "reopen" -> {
        Shadow.Part lead = m.parts.get(String.valueOf(m.lead()));
        boolean accepted = lead != null && lead.accepted;
        m.state = accepted ? "ACCEPTED" : m.handedOut ? "DISPATCHED" : "PROPOSED";
        m.outcome = null;
        m.due = date(act, "dueOn");
        m.parts.values().forEach(part -> part.submitted = false);
        // What proved it gone before proves nothing of what came back.
        m.forgetProofs();
      }
      case "withdraw" -> m.state = "WITHDRAWN";
      default -> {
        // delegate, split, plan, instruct, remind, hand-over and rate leave these things as they
        // are.
      }
    }
  }

  private static void amend(Shadow m, JsonNode act) {
    reworded(m, act);
    if (act.has("promisedOn")) {
      m.promised = date(act, "promisedOn");
    }
    m.due = m.promised;
    units(m, act);
  }

  private static void reworded(Shadow m, JsonNode act) {
    words(m, act);
    if (act.has("verifier")) {
      m.verifier = act.get("verifier").stringValue();
    }
    if (act.path("fields").isObject()) {
      m.fields.clear();
      fields(m, act);
    }
  }

  private static void fields(Shadow m, JsonNode said) {
    said.path("fields")
        .forEachEntry((id, value) -> {
          if (!value.asString().isBlank()) {
            m.fields.put(id, value.asString().strip());
          }
        });
  }

  private static void words(Shadow m, JsonNode act) {
    m.title = act.path("title").asString(m.title).strip();
    m.content = act.path("content").asString(m.content).strip();
    JsonNode target = act.path("target");
    if (target.isObject()) {
      boolean had = m.hasTarget();
      m.targetWhat = target.get("name").stringValue();
      m.targetUnit = target.get("unit").stringValue();
      m.targetValue = target.get("value").stringValue();
      // Before it is handed out nothing was reported; a changed one keeps what was.
      m.targetNow = m.handedOut && had ? m.targetNow : "0";
      m.targetSaidIn = m.handedOut && had ? m.targetSaidIn : 0;
      m.targetSaidAt = m.handedOut && had ? m.targetSaidAt : Long.MIN_VALUE;
    }
  }

  private static void dispatch(Shadow m) {
    m.state = "DISPATCHED";
    m.handedOut = true;
  }

  private static void accept(Shadow m, @Nullable String unit) {
    Shadow.Part part = m.parts.get(String.valueOf(unit));
    if (part != null) {
      part.accepted = true;
      m.state = part.lead ? "ACCEPTED" : m.state;
    }
  }

  private static void submit(Shadow m, @Nullable String unit) {
    Shadow.Part part = m.parts.get(String.valueOf(unit));
    if (part != null) {
      part.submitted = true;
      m.state = part.lead ? "SUBMITTED" : m.state;
    }
  }

  private static void reassign(Shadow m, JsonNode act, boolean arbitrated) {
    units(m, act);
    Shadow.Part lead = m.parts.get(String.valueOf(m.lead()));
    m.state = lead != null && lead.accepted ? "ACCEPTED" : "DISPATCHED";
    m.asked = null;
    m.asksReassignment = false;
    m.arbitrated |= arbitrated;
  }

  private static void change(Shadow m, JsonNode act) {
    reworded(m, act);
    String before = m.lead();
    units(m, act);
    if (!Objects.equals(m.lead(), before)) {
      m.state = "DISPATCHED";
    }
  }

  /** New units; one that stays in its role keeps what it has done. */
  private static void units(Shadow m, JsonNode act) {
    String lead = act.path("lead").isString() ? act.get("lead").stringValue() : m.lead();
    Map<String, Shadow.Part> now = new TreeMap<>();
    if (lead != null) {
      now.put(lead, kept(m, lead, true));
    }
    if (act.path("co").isArray()) {
      act.get("co").forEach(co -> now.put(co.stringValue(), kept(m, co.stringValue(), false)));
    } else if (!List.of("reassign", "arbitrate").contains(act.get("act").stringValue())) {
      m.parts.forEach((unit, part) -> {
        if (!part.lead && !unit.equals(lead)) {
          now.put(unit, part);
        }
      });
    }
    m.parts.clear();
    m.parts.putAll(now);
  }

  private static Shadow.Part kept(Shadow m, String unit, boolean lead) {
    Shadow.Part was = m.parts.get(unit);
    return was != null && was.lead == lead ? was : new Shadow.Part(lead, false);
  }

  private static void closed(Shadow m, String outcome) {
    m.state = "CLOSED";
    m.outcome = outcome;
    m.asked = null;
    m.asksReassignment = false;
    m.stateBeforeSuspension = null;
  }

  /** The attack acts in the morning; a late entry holds from the noon of its day. */
  static long heldKey(LocalDate day, boolean late) {
    return day.toEpochDay() * 2 + (late ? 1 : 0);
  }

  private static void figure(Shadow m, JsonNode figure, long held) {
    if (held >= m.targetSaidAt
        && figure.get("name").stringValue().equals(m.targetWhat)
        && figure.get("unit").stringValue().equals(m.targetUnit)) {
      m.targetNow = figure.get("value").stringValue();
      m.targetSaidIn = m.version + 1;
      m.targetSaidAt = held;
    }
  }

  private static void proofs(Shadow m, Who who, JsonNode act, LocalDate today) {
    LocalDate day = Rules.heldOn(act, today);
    for (JsonNode shown : act.path("evidence")) {
      m.proven(shown.has("hash"), shown.path("condition").asString(""), day, who.person());
    }
  }

  /** A matter that came of another: a child, or a part that was split off. */
  static Shadow born(Shadow from, Who who, JsonNode act, JsonNode share, String id) {
    boolean child = act.get("act").stringValue().equals("delegate");
    String parent = child ? from.id : from.parent;
    Shadow fresh = new Shadow(id, from.kind, parent, who.person(), who.unit());
    words(fresh, withTitle(share));
    fresh.verifier = child ? who.unit() : from.verifier;
    fresh.promised = child ? (share.has("dueOn") ? date(share, "dueOn") : from.due) : from.promised;
    fresh.due = child || from.state.equals("PROPOSED") ? fresh.promised : from.due;
    fresh.sensitive = from.sensitive;
    fresh.named.addAll(from.named);
    fresh.fields.putAll(from.fields);
    fresh.parts.put(share.get("lead").stringValue(), new Shadow.Part(true, false));
    if (child || !from.state.equals("PROPOSED")) {
      dispatch(fresh);
      fresh.version = 2;
    }
    return fresh;
  }

  /** What was proposed, as it stands at its first version. */
  static Shadow proposed(String id, Who who, JsonNode body) {
    Shadow fresh = new Shadow(id, body.get("kind").stringValue(), null, who.person(), who.unit());
    words(fresh, withTitle(body));
    fresh.verifier = body.get("verifier").stringValue();
    fresh.promised = body.has("promisedOn") ? date(body, "promisedOn") : null;
    fresh.due = fresh.promised;
    fresh.sensitive = body.path("sensitivity").asString("").equals("SENSITIVE");
    fields(fresh, body);
    body.path("readers").forEach(reader -> fresh.named.add(reader.stringValue()));
    if (body.has("lead")) {
      fresh.parts.put(body.get("lead").stringValue(), new Shadow.Part(true, false));
    }
    body.path("co").forEach(co -> fresh.parts.put(co.stringValue(), new Shadow.Part(false, false)));
    return fresh;
  }

  /** Without content the title is all there is to say. */
  private static JsonNode withTitle(JsonNode said) {
    if (said.has("content")) {
      return said;
    }
    return ((tools.jackson.databind.node.ObjectNode) said.deepCopy())
        .put("content", said.get("title").asString());
  }

  private static LocalDate date(JsonNode node, String name) {
    return LocalDate.parse(node.get(name).stringValue());
  }
}
