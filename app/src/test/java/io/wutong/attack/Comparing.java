package io.wutong.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A matter as the promises want it beside the rows that are there. */
final class Comparing {

  private Comparing() {}

  static List<String> wrong(Shadow m, Rows.Row row, Town town, Rules rules) {
    List<String> wrong = new ArrayList<>();
    differ(wrong, "version", m.version, row.version());
    differ(wrong, "number of acts in the journal", m.version, row.acts());
    differ(wrong, "last version in the journal", m.version, row.last());
    differ(wrong, "state", m.state, row.state());
    differ(wrong, "outcome", text(m.outcome), row.outcome());
    differ(wrong, "lead", text(m.lead()), row.lead());
    differ(wrong, "verifier", m.verifier, row.verifier());
    differ(wrong, "promised on", text(m.promised), row.promised());
    differ(wrong, "due on", text(m.due), row.due());
    differ(wrong, "units", units(m), row.parts());
    differ(wrong, "readers", readers(m, town), row.readers());
    JsonNode doc = Http.JSON.readTree(row.doc());
    Set<String> doers = new TreeSet<>();
    doc.get("doers").forEach(doer -> doers.add(doer.stringValue()));
    differ(wrong, "doers", m.doers, doers);
    Map<String, String> done = new TreeMap<>();
    doc.get("parts").forEach(part -> done.put(part.get("unit").stringValue(), done(part)));
    differ(wrong, "how far each unit is", done(m), done);
    differ(wrong, "title", m.title, doc.get("content").get("title").stringValue());
    differ(wrong, "content", m.content, doc.get("content").get("text").stringValue());
    Map<String, String> fields = new TreeMap<>();
    doc.get("content")
        .path("fields")
        .forEachEntry((id, value) -> fields.put(id, value.stringValue()));
    differ(wrong, "fields", m.fields, fields);
    if (m.hasTarget()) {
      String now = doc.get("content").get("target").get("current").stringValue();
      differ(wrong, "what was reached", m.targetNow, now);
    }
    String late = rules.lateChild(m);
    if (late != null) {
      wrong.add(late);
    }
    return wrong;
  }

  private static void differ(List<String> wrong, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      wrong.add("%s is %s, and by the accepted acts %s".formatted(what, found, expected));
    }
  }

  private static String units(Shadow m) {
    return m.parts.entrySet().stream()
        .map(part -> part.getKey() + (part.getValue().lead ? " LEAD" : " CO"))
        .collect(Collectors.joining(", "));
  }

  /** By unit: whether it signed for its part, and said that it is done. */
  private static Map<String, String> done(Shadow m) {
    Map<String, String> done = new TreeMap<>();
    m.parts.forEach((unit, part) ->
        done.put(unit, part.submitted ? "submitted" : part.accepted ? "accepted" : "waiting"));
    return done;
  }

  private static String done(JsonNode part) {
    boolean submitted = Set.of("SUBMITTED", "DONE").contains(part.get("state").stringValue());
    return submitted ? "submitted" : part.has("acceptedAt") ? "accepted" : "waiting";
  }

  private static String readers(Shadow m, Town town) {
    Set<String> all = new TreeSet<>(m.sensitive ? m.named : Set.of());
    if (!m.sensitive) {
      above(m.verifier, town, all);
      above(m.proposedFor, town, all);
      if (m.handedOut) {
        m.parts.keySet().forEach(unit -> above(unit, town, all));
        all.addAll(m.helpers.values());
      }
    }
    return String.join(" ", all);
  }

  private static void above(String unit, Town town, Set<String> all) {
    for (String at = unit; at != null; at = town.unit(at).above()) {
      all.add(at);
    }
  }

  private static String text(@Nullable Object value) {
    return value instanceof LocalDate || value instanceof String ? value.toString() : "";
  }
}
