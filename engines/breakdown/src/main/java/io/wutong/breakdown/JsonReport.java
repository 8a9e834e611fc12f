package io.wutong.breakdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proposals as JSON for other programs. */
final class JsonReport {

  String of(Proposals proposals) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    FoundDate found = proposals.foundDate();
    root.put("usedDate", proposals.usedDate());
    root.put("foundDate", found == null ? null : found.date());
    root.put(
        "articles",
        proposals.articles().stream()
            .map(a -> at(a.span(), "index", a.index(), "title", a.title()))
            .toList());
    root.put("candidates", proposals.candidates().stream().map(JsonReport::candidate).toList());
    root.put("setAside", proposals.setAside().stream().map(JsonReport::aside).toList());
    root.put(
        "frames",
        proposals.frames().stream()
            .map(f -> at(f.span(), "kind", f.kind(), "words", f.words()))
            .toList());
    return Json.write(root) + "\n";
  }

  private static Map<String, @Nullable Object> candidate(Candidate c) {
    Findings findings = c.findings();
    Speaker speaker = findings.speaker();
    Map<String, @Nullable Object> map =
        at(c.span(), "article", c.article(), "title", c.title(), "sentence", c.sentence());
    map.put("units", findings.units().stream().map(JsonReport::unit).toList());
    map.put("deadlines", findings.deadlines().stream().map(JsonReport::deadline).toList());
    map.put(
        "figures",
        findings.figures().stream()
            .map(f -> at(f.span(), "value", f.value(), "unit", f.unit(), "measures", f.measures()))
            .toList());
    map.put("speaker", speaker == null ? null : at(speaker.span(), "words", speaker.words()));
    map.put(
        "parts",
        c.parts().stream().map(p -> at(p.span(), "title", p.title(), "text", p.text())).toList());
    judgement(map, c.judgement());
    return map;
  }

  private static Map<String, @Nullable Object> aside(SetAside a) {
    Map<String, @Nullable Object> map =
        at(a.span(), "article", a.article(), "kind", a.kind(), "sentence", a.sentence());
    judgement(map, a.judgement());
    return map;
  }

  private static void judgement(Map<String, @Nullable Object> map, Judgement judgement) {
    map.put("score", judgement.score());
    map.put("confidence", Math.round(judgement.confidence() * 1000) / 1000.0);
    map.put("reasons", judgement.reasons().stream().map(JsonReport::reason).toList());
  }

  private static Map<String, @Nullable Object> reason(Reason r) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("rule", r.rule());
    map.put("points", r.points());
    map.put("why", r.why());
    map.put("seen", r.seen().stream().map(s -> at(s.span(), "words", s.words())).toList());
    return map;
  }

  private static Map<String, @Nullable Object> unit(UnitMention unit) {
    return switch (unit) {
      case UnitMention.Named n ->
          at(n.span(), "how", "named", "code", n.code(), "words", n.words(), "role", n.role());
      case UnitMention.Implied i ->
          at(i.span(), "how", "implied", "code", i.code(), "words", i.words());
      case UnitMention.Collective c -> at(c.span(), "how", "collective", "words", c.words());
    };
  }

  private static Map<String, @Nullable Object> deadline(Deadline deadline) {
    Span span = deadline.span();
    String words = deadline.words();
    return switch (deadline) {
      case Deadline.On on -> {
        Map<String, @Nullable Object> map = at(span, "kind", "on", "words", words);
        map.put("date", on.date());
        map.put("certainty", on.certainty());
        map.put("reading", on.reading());
        yield map;
      }
      case Deadline.Within w ->
          at(span, "kind", "within", "words", words, "count", w.count(), "days", w.days());
      case Deadline.BeforeEvent e ->
          at(span, "kind", "before-event", "words", words, "event", e.event());
      case Deadline.Soon s -> at(span, "kind", "soon", "words", words);
      case Deadline.NeedsDocumentDate n -> at(span, "kind", "needs-date", "words", words);
    };
  }

  /** A map that begins with the place; the rest are names and values in turn. */
  private static Map<String, @Nullable Object> at(Span span, Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("start", span.start());
    map.put("end", span.end());
    List<Object> rest = List.of(namesAndValues);
    for (int i = 0; i + 1 < rest.size(); i += 2) {
      map.put(rest.get(i).toString(), rest.get(i + 1));
    }
    return map;
  }
}
