package io.wutong.breakdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the engine's answers against the labels. */
final class Evaluation {
  final Score candidates = new Score();
  final Score units = new Score();
  final Score deadlines = new Score();
  final List<String> errors = new ArrayList<>();
  int sentences;

  private final Map<String, Source> sources;

  /** A text with what the engine made of it. */
  record Source(String text, Proposals proposals) {}

  Evaluation(Map<String, Source> sources) {
    this.sources = sources;
  }

  Evaluation count(List<Label> labels, Predicate<Label> which) {
    for (Label label : labels) {
      Source source = sources.get(label.source());
      if (source != null && which.test(label)) {
        count(label, source);
      }
    }
    return this;
  }

  private void count(Label label, Source source) {
    sentences++;
    List<Candidate> found = foundIn(label.span(), source.proposals().candidates());
    boolean proposed = !found.isEmpty();
    candidates.add(label.directs(), proposed);
    String text = source.text().substring(label.span().start(), label.span().end());
    if (label.directs() != proposed) {
      errors.add(
          (label.directs() ? "MISS  " : "FALSE ")
              + label.kind()
              + " "
              + text.replaceAll("\\s", "")
              + why(label, source));
    }
    if (label.directs()) {
      Set<String> codes = new TreeSet<>();
      Set<String> days = new TreeSet<>();
      found.forEach(candidate -> codes.addAll(codes(candidate)));
      found.forEach(candidate -> days.addAll(days(candidate)));
      units.add(label.units(), codes);
      deadlines.add(label.deadlines(), days);
      if (!codes.equals(label.units()) || !days.equals(label.deadlines())) {
        errors.add(
            "WHO/WHEN "
                + codes
                + days
                + " wanted "
                + label.units()
                + label.deadlines()
                + " "
                + text.replaceAll("\\s", ""));
      }
    }
  }

  /**
   * What was made of a labelled sentence: one candidate, or several that it was cut into. Together
   * they must cover more than half of it, as the one had to.
   */
  private static List<Candidate> foundIn(Span label, List<Candidate> candidates) {
    List<Candidate> found = new ArrayList<>();
    int covered = 0;
    for (Candidate candidate : candidates) {
      int shared = shared(candidate.span(), label);
      if (2 * shared > Math.min(label.length(), candidate.span().length())) {
        found.add(candidate);
        covered += shared;
      }
    }
    return 2 * covered > label.length() ? found : List.of();
  }

  private static String why(Label label, Source source) {
    StringBuilder why = new StringBuilder();
    List<Judgement> judgements = new ArrayList<>();
    source.proposals().candidates().stream()
        .filter(c -> c.span().overlaps(label.span()))
        .forEach(c -> judgements.add(c.judgement()));
    source.proposals().setAside().stream()
        .filter(c -> c.span().overlaps(label.span()))
        .forEach(c -> judgements.add(c.judgement()));
    for (Judgement judgement : judgements) {
      why.append("\n      ").append(judgement.score());
      for (Reason reason : judgement.reasons()) {
        why.append(' ').append(reason.points()).append(':').append(reason.rule());
        reason.seen().forEach(seen -> why.append('/').append(seen.words()));
      }
    }
    return why.toString();
  }

  private static int shared(Span a, Span b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }

  private static Set<String> codes(Candidate candidate) {
    Set<String> codes = new TreeSet<>();
    for (UnitMention unit : candidate.findings().units()) {
      if (unit instanceof UnitMention.Named named) {
        codes.add(named.code());
      }
    }
    return codes;
  }

  private static Set<String> days(Candidate candidate) {
    Set<String> days = new TreeSet<>();
    for (Deadline deadline : candidate.findings().deadlines()) {
      switch (deadline) {
        case Deadline.On on -> days.add(on.date().toString());
        case Deadline.Within within ->
            days.add(
                within.days().name().charAt(0) == 'C'
                    ? "D" + within.count()
                    : within.days().name().charAt(0) + "" + within.count());
        case Deadline.BeforeEvent event -> days.add("E");
        case Deadline.Soon soon -> {}
        case Deadline.NeedsDocumentDate needs -> days.add("needs");
      }
    }
    return days;
  }

  /** The demo documents, and newspaper pages when their folder is given. */
  static Map<String, Source> read(Breakdown breakdown, @Nullable Path pages) {
    Map<String, Source> sources = new HashMap<>();
    for (Path file : files(Pack.DOCUMENTS)) {
      String text = Pack.read(file);
      sources.put(file.getFileName().toString(), new Source(text, breakdown.propose(text, null)));
    }
    if (pages != null) {
      Map<String, LocalDate> dates = pageDates();
      for (Path file : files(pages)) {
        byte[] bytes = bytes(file);
        String id = "page:" + Label.sha256(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        sources.put(id, new Source(text, breakdown.propose(text, dates.get(id))));
      }
    }
    return sources;
  }

  private static Map<String, LocalDate> pageDates() {
    Map<String, LocalDate> dates = new HashMap<>();
    Pack.read(Pack.RESOURCES.resolve("page-dates.csv"))
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cells -> dates.put(cells[0], LocalDate.parse(cells[1])));
    return dates;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
