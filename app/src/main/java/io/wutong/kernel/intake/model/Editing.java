package io.wutong.kernel.intake.model;

import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an officer may do to candidates. Each step answers the document at its next version. */
public final class Editing {

  private Editing() {}

  /** Changes a draft, decides on a candidate, or both. */
  public static Document edit(Document document, UUID id, Draft draft, Status decided) {
    Candidate candidate = unsettled(document, id);
    if (decided.isSettled()) {
      throw Refusal.badInput("candidate-status").with("status", decided).refused();
    }
    check(draft);
    return document.with(List.of(candidate.drafted(draft, decided)));
  }

  /** Makes one candidate of several. The earliest date stands, for it is the stricter one. */
  public static Document merge(Document document, List<UUID> ids, UUID newId) {
    Set<UUID> distinct = new LinkedHashSet<>(ids);
    if (distinct.size() < 2) {
      throw Refusal.badInput("merge-takes-two").refused();
    }
    List<Candidate> parts =
        distinct.stream()
            .map(id -> unsettled(document, id))
            .sorted(Comparator.comparingInt(one -> one.source().start()))
            .toList();
    Candidate merged = Merged.of(newId, document.body().text(), parts);
    check(merged.draft());
    List<Candidate> changed = new ArrayList<>(List.of(merged));
    parts.forEach(part -> changed.add(part.as(Status.MERGED)));
    return document.with(changed);
  }

  /**
   * Makes several candidates of one, cut at these places of the text.
   *
   * @param reader reads a piece by itself
   */
  public static Document split(
      Document document, UUID id, List<Integer> at, Function<Words, Piece> reader) {
    Candidate whole = unsettled(document, id);
    Words source = whole.source();
    TreeSet<Integer> cuts = new TreeSet<>(at);
    if (cuts.isEmpty() || cuts.first() <= source.start() || cuts.last() >= source.end()) {
      throw Refusal.badInput("split-outside")
          .with("start", source.start())
          .with("end", source.end())
          .refused();
    }
    cuts.add(source.end());
    List<Candidate> changed = new ArrayList<>(List.of(whole.as(Status.SPLIT)));
    int from = source.start();
    Candidate before = whole;
    for (int cut : cuts) {
      Words words = Words.of(document.body().text(), from, cut);
      if (words.words().isBlank()) {
        throw Refusal.badInput("split-empty").refused();
      }
      before = reader.apply(words).of(whole, before);
      changed.add(before);
      from = cut;
    }
    return document.with(changed);
  }

  /** Adds a candidate out of a selection; sentences set aside that lie in it are taken up. */
  public static Document add(Document document, Candidate selected) {
    check(selected.draft());
    Set<UUID> takenUp = new LinkedHashSet<>();
    for (SetAside left : document.setAside()) {
      if (selected.source().holds(left.source())) {
        takenUp.add(left.id());
      }
    }
    return document.with(List.of(selected), takenUp, document.dating());
  }

  /**
   * Dates the document. Deadlines that count from it are read again; a date that the officer wrote
   * over the engine's stays.
   *
   * @param reader reads the words of a deadline; for candidates that a person made
   */
  public static Document date(
      Document document,
      LocalDate on,
      List<Candidate> readAgain,
      UnaryOperator<Found.Deadline> reader) {
    List<Candidate> changed = new ArrayList<>();
    for (Candidate old : document.candidates()) {
      if (!old.status().isSettled()) {
        Found.Deadline again =
            readAgain.stream()
                .filter(fresh -> old.source().equals(fresh.source()))
                .map(fresh -> fresh.found().deadline())
                .findFirst()
                .orElseGet(() -> reader.apply(old.found().deadline()));
        changed.add(dated(old, again));
      }
    }
    return document.with(changed, Set.of(), new Document.Dating(on, ""));
  }

  /** The accepted candidate that is to become a matter; refused when it already has, or may not. */
  public static Candidate ready(Document document, UUID id) {
    Candidate candidate = document.candidate(id);
    if (candidate.matter() != null) {
      throw Refusal.of("candidate-already-dispatched")
          .with("title", candidate.draft().title())
          .with("matter", candidate.matter())
          .refused();
    }
    if (candidate.status() != Status.ACCEPTED) {
      throw Refusal.of("candidate-not-accepted").with("title", candidate.draft().title()).refused();
    }
    return candidate;
  }

  /** Notes the matter that a candidate became. */
  public static Document dispatched(Document document, UUID id, UUID matter) {
    return document.with(List.of(ready(document, id).became(matter)));
  }

  private static Candidate dated(Candidate old, Found.Deadline deadline) {
    boolean untouched = Objects.equals(old.draft().dueOn(), old.found().deadline().on());
    Draft draft = untouched ? old.draft().due(deadline.on()) : old.draft();
    return old.read(draft, old.found().at(deadline));
  }

  private static Candidate unsettled(Document document, UUID id) {
    Candidate candidate = document.candidate(id);
    if (candidate.status().isSettled()) {
      throw Refusal.of("candidate-settled")
          .with("title", candidate.draft().title())
          .with("status", candidate.status())
          .refused();
    }
    return candidate;
  }

  private static void check(Draft draft) {
    refuseLength(draft.title(), Draft.TITLE_MAX, "candidate-title-length");
    refuseLength(draft.content(), Draft.CONTENT_MAX, "candidate-content-length");
    checkTarget(draft.target());
  }

  private static void refuseLength(@Nullable String words, int most, String slug) {
    if (words == null || words.isBlank() || words.length() > most) {
      throw Refusal.badInput(slug).with("max", most).refused();
    }
  }

  private static void checkTarget(Draft.@Nullable Target target) {
    if (target == null) {
      return;
    }
    boolean good =
        target.value() != null
            && target.value().matches("-?\\d{1,15}(\\.\\d{1,6})?")
            && target.unit() != null
            && target.unit().length() <= 20
            && target.what() != null
            && target.what().length() <= 100;
    if (!good) {
      throw Refusal.badInput("candidate-target").refused();
    }
  }
}
