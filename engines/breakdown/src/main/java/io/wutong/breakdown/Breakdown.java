package io.wutong.breakdown;

import io.wutong.breakdown.Dictionary.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the text of a speech, plan or newspaper page down into candidate matters (分解立项).
 *
 * <p>It proposes and never decides: the sentences it leaves out come with their reasons, and what
 * it proposes waits for an officer. Safe to share between threads.
 */
public final class Breakdown {
  private final List<Marks.RuleFinder> rules;
  private final Sentences sentences;
  private final UnitFinder units;
  private final DeadlineFinder deadlines;
  private final FigureFinder figures;
  private final SpeakerFinder speakers;
  private final Titles titles;
  private final Judge judge;

  private Breakdown(Dictionary dictionary, List<UnitName> unitNames) {
    List<String> ownerWords = new ArrayList<>(dictionary.units().lead());
    ownerWords.addAll(dictionary.units().co());
    this.rules = dictionary.rules().stream().map(Marks.RuleFinder::of).toList();
    this.sentences = new Sentences(ownerWords);
    this.units = new UnitFinder(dictionary.units(), unitNames);
    this.deadlines = new DeadlineFinder(dictionary.times());
    this.figures = new FigureFinder(dictionary.figureUnits());
    this.speakers =
        new SpeakerFinder(dictionary.phrases().speech(), dictionary.phrases().speechNotIn());
    this.titles = new Titles(dictionary.phrases().strip());
    this.judge = new Judge(dictionary);
  }

  /**
   * @param units the zone's units under the names that papers use
   */
  public static Breakdown of(Dictionary dictionary, List<UnitName> units) {
    return new Breakdown(dictionary, units);
  }

  /**
   * Units that the dictionary has keywords for and the zone's list has not: tell whoever keeps it.
   */
  public List<String> unknownUnits() {
    return units.unknownUnits();
  }

  /**
   * @param documentDate counts before a date found in the text; null when nobody knows it
   */
  public Proposals propose(String text, @Nullable LocalDate documentDate) {
    List<Line> lines = Lines.of(Normaliser.normalise(text));
    List<Paragraph> paragraphs = Paragraphs.of(text, lines);
    Articles articles = Articles.of(paragraphs);
    FoundDate found = DocumentDate.in(lines);
    LocalDate used = documentDate != null ? documentDate : found == null ? null : found.date();
    Reading reading = new Reading(used);
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      switch (paragraph.kind()) {
        case BODY, ROW -> sentences.of(paragraph, articles.articleOf(i)).forEach(reading::read);
        case HEADING, SIGNATURE, REMARK -> {}
      }
    }
    return new Proposals(reading.candidates, reading.setAside, articles.list(), found, used);
  }

  /** One run over a text; it remembers who is speaking. */
  private final class Reading {
    private final @Nullable LocalDate date;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private @Nullable Speaker speaker;
    private int article = -1;

    Reading(@Nullable LocalDate date) {
      this.date = date;
    }

    void read(Sentence sentence) {
      MappedText text = sentence.text();
      Marks marks = Marks.of(text.text(), rules, units.names(text.text()));
      List<DeadlineFinder.Found> dates =
          deadlines.in(text, date, sentence.place() == Sentence.Place.ROW);
      Findings findings = findings(sentence, marks, dates);
      Judge.Verdict verdict = judge.judge(sentence, marks, findings);
      if (verdict.proposed()) {
        List<Part> parts = titles.parts(text, marks, dates);
        candidates.add(
            new Candidate(
                sentence.article(),
                text.span(),
                text.shown(),
                parts.getFirst().title(),
                findings,
                verdict.judgement(),
                parts.size() > 1 ? parts : List.of()));
      } else {
        setAside.add(
            new SetAside(
                sentence.article(),
                text.span(),
                text.shown(),
                verdict.otherwise(),
                verdict.judgement()));
      }
    }

    private Findings findings(Sentence sentence, Marks marks, List<DeadlineFinder.Found> dates) {
      MappedText text = sentence.text();
      List<UnitMention> who = new ArrayList<>(units.in(text, sentence.owners() == null));
      List<Deadline> when =
          new ArrayList<>(dates.stream().map(DeadlineFinder.Found::deadline).toList());
      MappedText owners = sentence.owners();
      if (owners != null) {
        addOwners(owners, who, when);
      }
      return new Findings(who, when, figures.in(text, dates), speaker(sentence, marks));
    }

    /** The brackets behind an item may already be part of its last sentence: nothing twice. */
    private void addOwners(MappedText owners, List<UnitMention> who, List<Deadline> when) {
      for (UnitMention unit : units.in(owners, false)) {
        if (who.stream().noneMatch(known -> known.span().equals(unit.span()))) {
          who.add(unit);
        }
      }
      for (DeadlineFinder.Found found : deadlines.in(owners, date, true)) {
        Span span = found.deadline().span();
        if (when.stream().noneMatch(known -> known.span().overlaps(span))) {
          when.add(found.deadline());
        }
      }
    }

    /** A speech goes on until somebody else speaks or the story resumes. */
    private @Nullable Speaker speaker(Sentence sentence, Marks marks) {
      if (sentence.article() != article) {
        article = sentence.article();
        speaker = null;
      }
      Speaker own = speakers.in(sentence.text());
      if (own != null) {
        speaker = own;
      } else if ((marks.has(Role.NARRATIVE) || marks.has(Role.PAST)) && !marks.has(Role.CUE)) {
        speaker = null;
      }
      return speaker;
    }
  }
}
