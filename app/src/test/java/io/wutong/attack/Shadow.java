package io.wutong.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one matter must be, by the acts that were accepted. It is changed by {@link Rules} alone and
 * compared with what the database holds after each act.
 */
final class Shadow {

  /** One unit's part. */
  static final class Part {
    final boolean lead;
    boolean accepted;

    /** Said to be done, and not sent back since. */
    boolean submitted;

    Part(boolean lead, boolean accepted) {
      this.lead = lead;
      this.accepted = accepted;
    }
  }

  /**
   * An act that waits for its signature, on the part of that unit; by a link somebody without an
   * account wrote it.
   */
  record Waiting(String id, JsonNode act, String preparedBy, String unit, boolean byLink) {}

  final String id;
  final String kind;
  final @Nullable String parent;
  final String proposedBy;
  final String proposedFor;
  int version = 1;

  /** Before this version nobody followed what it was told. */
  int firstKnown;

  String state = "PROPOSED";
  String title = "";
  String content = "";
  String verifier = "";
  @Nullable String outcome;
  @Nullable LocalDate promised;
  @Nullable LocalDate due;
  boolean handedOut;
  boolean sensitive;
  boolean arbitrated;
  boolean asksReassignment;
  @Nullable String stateBeforeSuspension;
  @Nullable LocalDate asked;
  String targetWhat = "";
  String targetUnit = "";
  String targetValue = "0";
  String targetNow = "0";
  int targetSaidIn;
  long targetSaidAt = Long.MIN_VALUE;
  final Map<String, Part> parts = new TreeMap<>();

  /** What the fields of its kind say. */
  final Map<String, String> fields = new TreeMap<>();

  /** By reporting unit: whose help its last report asks for. */
  final Map<String, String> helpers = new TreeMap<>();

  final Set<String> doers = new TreeSet<>();
  final Set<String> named = new TreeSet<>();

  /** By condition: on which days a file was put to it, and on which a statement. */
  final Map<String, Set<LocalDate>> files = new HashMap<>();

  final Map<String, Set<LocalDate>> statements = new HashMap<>();

  /** By condition: who brought something for it. */
  final Map<String, Set<String>> provers = new HashMap<>();

  /** By version: the figures that the report which made it said. */
  final Map<Integer, Set<String>> figures = new HashMap<>();

  /** Changes with any of its rows; empty while nobody looked. */
  String sign = "";

  final List<Waiting> waiting = new ArrayList<>();
  final List<String> history = new ArrayList<>();

  Shadow(String id, String kind, @Nullable String parent, String proposedBy, String proposedFor) {
    this.id = id;
    this.kind = kind;
    this.parent = parent;
    this.proposedBy = proposedBy;
    this.proposedFor = proposedFor;
  }

  /** Where acts on it are sent. */
  String acts() {
    return "/api/matters/" + id + "/acts";
  }

  boolean isOpen() {
    return !state.equals("CLOSED") && !state.equals("WITHDRAWN");
  }

  /** A unit's part, which it has. */
  Part part(String unit) {
    return Objects.requireNonNull(parts.get(unit), unit);
  }

  @Nullable String lead() {
    return parts.entrySet().stream()
        .filter(part -> part.getValue().lead)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** A report says its figures, and makes the next version. */
  void says(JsonNode report) {
    Set<String> names = new TreeSet<>();
    report.path("figures").forEach(figure -> names.add(figure.get("name").stringValue()));
    figures.put(version + 1, names);
  }

  /** The figures that reports said, each with the version of its report. */
  List<Map.Entry<Integer, String>> saidFigures() {
    return figures.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(report ->
            report.getValue().stream().sorted().map(name -> Map.entry(report.getKey(), name)))
        .toList();
  }

  /**
   * Whether the report that a correction names said that figure; unknown of what was there before.
   */
  boolean said(JsonNode correction) {
    int at = correction.get("version").intValue();
    Set<String> names = figures.getOrDefault(at, Set.of());
    return at <= firstKnown || names.contains(correction.get("figure").asString());
  }

  void forgetProofs() {
    files.clear();
    statements.clear();
    provers.clear();
  }

  boolean hasTarget() {
    return !targetWhat.isEmpty();
  }

  /** A matter that was there before the attack, as the database tells it. */
  static Shadow read(JsonNode doc) {
    JsonNode origin = doc.get("origin");
    Shadow read =
        new Shadow(
            doc.get("id").stringValue(),
            origin.get("kind").stringValue(),
            text(origin.path("parent")),
            origin.get("proposedBy").stringValue(),
            origin.get("proposedFor").stringValue());
    read.version = doc.get("version").intValue();
    read.firstKnown = read.version;
    read.state = doc.get("state").stringValue();
    read.verifier = doc.get("verifier").stringValue();
    read.readContent(doc.get("content"));
    JsonNode dates = doc.get("dates");
    read.promised = date(dates.path("promisedOn"));
    read.due = date(dates.path("dueOn"));
    read.handedOut = dates.has("dispatchedAt");
    doc.get("parts")
        .forEach(part -> read.parts.put(part.get("unit").stringValue(), readPart(part)));
    doc.get("doers").forEach(doer -> read.doers.add(doer.stringValue()));
    doc.get("proofs").forEach(read::readProof);
    JsonNode asks = doc.get("asks");
    asks.path("coordinations")
        .forEach(
            help -> read.helpers.put(help.get("by").stringValue(), help.get("unit").stringValue()));
    read.asked = date(asks.path("extension").path("to"));
    read.asksReassignment = asks.has("reassignment");
    read.arbitrated = asks.path("arbitrated").asBoolean(false);
    read.stateBeforeSuspension = text(asks.path("suspendedFrom"));
    read.outcome = text(doc.path("closing").path("outcome"));
    read.history.add("(as it was at version " + read.version + ")");
    return read;
  }

  private static Part readPart(JsonNode said) {
    Part part = new Part(said.get("role").stringValue().equals("LEAD"), said.has("acceptedAt"));
    part.submitted = List.of("SUBMITTED", "DONE").contains(said.get("state").stringValue());
    return part;
  }

  private void readContent(JsonNode said) {
    title = said.get("title").stringValue();
    content = said.get("text").stringValue();
    sensitive = said.get("sensitivity").stringValue().equals("SENSITIVE");
    said.path("fields").forEachEntry((id, value) -> fields.put(id, value.stringValue()));
    said.path("readers").forEach(reader -> named.add(reader.stringValue()));
    JsonNode target = said.path("target");
    if (target.isObject()) {
      targetWhat = target.get("what").stringValue();
      targetUnit = target.get("unit").stringValue();
      targetValue = target.get("value").stringValue();
      targetNow = target.get("current").stringValue();
      targetSaidIn = target.get("saidIn").intValue();
      if (target.hasNonNull("saidAt")) {
        String at = target.get("saidAt").stringValue();
        targetSaidAt = Effects.heldKey(Rules.day(at), at.endsWith("T04:00:00Z"));
      }
    }
  }

  private void readProof(JsonNode proof) {
    boolean file = proof.get("how").stringValue().equals("FILE");
    LocalDate day = Rules.day(proof.get("at").stringValue());
    proven(file, proof.get("condition").stringValue(), day, proof.get("by").stringValue());
  }

  void proven(boolean file, String condition, LocalDate day, String by) {
    provers.computeIfAbsent(condition, any -> new TreeSet<>()).add(by);
    (file ? files : statements).computeIfAbsent(condition, any -> new TreeSet<>()).add(day);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }

  private static @Nullable LocalDate date(JsonNode node) {
    return node.isString() ? LocalDate.parse(node.stringValue()) : null;
  }
}
