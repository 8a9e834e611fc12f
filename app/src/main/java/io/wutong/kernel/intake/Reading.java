package io.wutong.kernel.intake;

import io.wutong.breakdown.Breakdown;
import io.wutong.breakdown.Deadlines;
import io.wutong.breakdown.Dictionary;
import io.wutong.breakdown.DictionaryYaml;
import io.wutong.breakdown.FoundDate;
import io.wutong.breakdown.Proposals;
import io.wutong.breakdown.UnitName;
import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.DueDates;
import io.wutong.kernel.intake.model.Found;
import io.wutong.kernel.intake.model.Piece;
import io.wutong.kernel.intake.model.Proposing;
import io.wutong.kernel.intake.model.SetAside;
import io.wutong.kernel.intake.model.UnitNames;
import io.wutong.kernel.intake.model.Words;
import io.wutong.kernel.people.People;
import io.wutong.shared.Ids;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import io.wutong.shared.time.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lets the engine read a text, with the zone's units and its calendar. */
@Component
class Reading {

  private static final String DICTIONARY = "packs/breakdown/dictionary.yaml";
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final People people;
  private final Calendar calendar;
  private final ProductClock clock;
  private final Dictionary dictionary;
  private final Deadlines deadlines;
  private volatile @Nullable Prepared prepared;

  Reading(People people, Calendar calendar, ProductClock clock) throws IOException {
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
    try (InputStream in = new ClassPathResource(DICTIONARY).getInputStream()) {
      this.dictionary = DictionaryYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    this.deadlines = Deadlines.of(dictionary);
  }

  /** What a reading gave; the day is the caller's, else the text's own. */
  record Read(
      List<Candidate> candidates,
      List<SetAside> setAside,
      @Nullable LocalDate usedDate,
      String dateWords) {}

  /** Why a rule counts, in English; null for a rule that the dictionary has no more. */
  @Nullable String findWhyEn(String rule) {
    return dictionary.findWhyEn(rule);
  }

  /** Reads a whole text. */
  Read read(String text, @Nullable LocalDate datedOn) {
    Proposals proposals = propose(text, datedOn);
    Proposing proposing = proposing(text, 0);
    FoundDate found = proposals.foundDate();
    return new Read(
        proposing.candidates(proposals),
        proposing.setAside(proposals),
        proposals.usedDate(),
        datedOn == null && found != null ? found.words() : "");
  }

  /** Reads a selection of a text: its first task, or all of it where the engine sees none. */
  Candidate selection(String text, Words selected, @Nullable LocalDate datedOn) {
    Proposals proposals = propose(selected.words(), datedOn);
    return proposals.candidates().isEmpty()
        ? piece(text, selected, datedOn).candidate()
        : proposing(text, selected.start()).selection(selected, proposals);
  }

  /** Reads a stretch of a text by itself, as one candidate. */
  Piece piece(String text, Words words, @Nullable LocalDate datedOn) {
    Proposing proposing = proposing(text, words.start());
    if (words.words().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return proposing.unread(words);
    }
    Breakdown engine = engine(names(datedOn));
    return proposing.piece(words, within(() -> engine.readAsOne(words.words(), datedOn)), datedOn);
  }

  /** The day that words of time mean when the document has this date; unchanged when it is none. */
  Found.Deadline deadline(Found.Deadline said, LocalDate datedOn) {
    return deadlines.in(said.words(), datedOn).stream()
        .findFirst()
        .map(again -> new DueDates(calendar.current()).resolve(again, datedOn))
        .orElse(said);
  }

  private Proposals propose(String text, @Nullable LocalDate datedOn) {
    List<UnitName> names = names(datedOn);
    Proposals first = propose(text, datedOn, names);
    // The day that the text says of itself may tell its short names otherwise.
    LocalDate written = first.usedDate();
    List<UnitName> then = datedOn == null && written != null ? names(written) : names;
    return then.equals(names) ? first : propose(text, written, then);
  }

  private Proposals propose(String text, @Nullable LocalDate datedOn, List<UnitName> names) {
    Breakdown engine = engine(names);
    return within(() -> engine.propose(text, datedOn));
  }

  private static <T> T within(Callable<T> work) {
    try {
      return TimeLimit.within(LONGEST, work);
    } catch (TimeoutException e) {
      throw Refusal.of("document-too-slow").with("name", "").refused();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the engine failed on a text", e.getCause());
    }
  }

  private Proposing proposing(String text, int offset) {
    DueDates dates = new DueDates(calendar.current());
    return new Proposing(text, offset, people.directory(), dates, Ids::next);
  }

  /** The engine with one set of names; made again when they change. */
  private record Prepared(List<UnitName> names, Breakdown engine) {}

  private Breakdown engine(List<UnitName> names) {
    Prepared known = prepared;
    if (known == null || !known.names().equals(names)) {
      known = new Prepared(names, Breakdown.of(dictionary, names));
      prepared = known;
    }
    return known.engine();
  }

  /** The units' names as a paper of this day uses them; today's when nobody knows its day. */
  private List<UnitName> names(@Nullable LocalDate written) {
    LocalDate today = clock.today();
    return UnitNames.of(people.directory(), today, written == null ? today : written);
  }
}
