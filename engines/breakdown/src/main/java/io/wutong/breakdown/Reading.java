package io.wutong.breakdown;

import io.wutong.breakdown.Dictionary.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One run over a text; it remembers who is speaking. */
final class Reading {
  /** A piece with a shorter name (开工) takes the name of the piece before it along. */
  private static final int TELLING = 4;

  /** A sentence of more pieces is a list that nobody wrote as one; it stays whole. */
  private static final int PIECES_MOST = 30;

  private final Finders finders;
  private final @Nullable LocalDate date;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private @Nullable Speaker speaker;
  private int article = -1;

  Reading(Finders finders, @Nullable LocalDate date) {
    this.finders = finders;
    this.date = date;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  List<SetAside> setAside() {
    return setAside;
  }

  /**
   * Those that stand between sentences and other frames; a page's number within one of them is part
   * of its stretch.
   */
  List<Frame> outside(List<Frame> others, List<Frame> pages) {
    NavigableMap<Integer, Integer> taken = new TreeMap<>();
    candidates.forEach(one -> taken.put(one.span().start(), one.span().end()));
    setAside.forEach(one -> taken.put(one.span().start(), one.span().end()));
    others.forEach(one -> taken.put(one.span().start(), one.span().end()));
    return pages.stream()
        .filter(frame -> {
          Map.Entry<Integer, Integer> before = taken.floorEntry(frame.span().start());
          return before == null || before.getValue() <= frame.span().start();
        })
        .toList();
  }

  /** A sentence, or a piece of one, with what was found and how it was judged. */
  private record Look(Sentence sentence, Scan scan, Findings findings, Judge.Verdict verdict) {
    /** Says neither what has happened nor how to think. */
    boolean isPlain() {
      Marks marks = scan.marks();
      return !marks.has(Role.SLOGAN) && !marks.has(Role.PAST) && !marks.has(Role.NARRATIVE);
    }

    /** 要高度重视…，: neither a task nor anybody's; it belongs to what follows. */
    boolean leadsUp() {
      boolean stands = verdict.proposed() || isPlain() || scan.words().endsWith("；");
      return !stands && scan.names().isEmpty();
    }

    /** Who is to act: named in front of what is to be done, or said to lead or to help. */
    List<UnitMention> who() {
      int until = Integer.MAX_VALUE;
      for (WordFinder.Hit verb : scan.marks().of(Role.VERB)) {
        until = Math.min(until, scan.text().origin(verb.from()));
      }
      int first = until;
      return findings.units().stream().filter(unit -> acts(unit, first)).toList();
    }

    private static boolean acts(UnitMention unit, int until) {
      return switch (unit) {
        case UnitMention.Named named ->
            named.role() != UnitMention.Role.MENTIONED || named.span().start() < until;
        case UnitMention.Collective all -> all.span().start() < until;
        case UnitMention.Implied guess -> false;
      };
    }
  }

  /** A sentence that gives out several tasks is several candidates, if any of them is one. */
  void read(Sentence sentence) {
    Look whole = look(sentence, scan(sentence), List.of());
    List<Look> pieces = pieces(whole);
    if (pieces.stream().noneMatch(piece -> piece.verdict().proposed())) {
      pieces = List.of(whole);
    }
    String before = "";
    for (Look piece : pieces) {
      boolean proposed =
          piece.verdict().proposed() || whole.verdict().proposed() && piece.isPlain();
      if (proposed || piece == whole && whole.verdict().proposed()) {
        before = propose(piece, before);
      } else {
        setAside(piece);
      }
    }
  }

  /** Words that a person chose: a candidate whatever the engine would have made of them. */
  Chosen readAsOne(Sentence sentence) {
    Look look = look(sentence, scan(sentence), List.of());
    propose(look, "");
    boolean roles =
        look.findings().units().stream()
            .anyMatch(unit ->
                unit instanceof UnitMention.Named named
                    && named.role() != UnitMention.Role.MENTIONED);
    return new Chosen(candidates.getFirst(), roles || Subjects.stand(look.scan()));
  }

  private Scan scan(Sentence sentence) {
    return finders.scan(sentence.text(), date, sentence.place() == Sentence.Place.ROW);
  }

  private List<Look> pieces(Look whole) {
    Sentence sentence = whole.sentence();
    MappedText text = sentence.text();
    if (sentence.place() == Sentence.Place.ROW || sentence.topic()) {
      return List.of(whole);
    }
    MappedText brackets = sentence.owners() != null ? sentence.owners() : finders.brackets(text);
    List<Integer> starts = Splitting.starts(whole.scan(), brackets != null);
    if (starts.size() == 1 || starts.size() > PIECES_MOST) {
      return List.of(whole);
    }
    List<Look> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i + 1 == starts.size();
      int to = last ? text.length() : starts.get(i + 1);
      List<UnitMention> who = pieces.isEmpty() ? List.of() : pieces.getLast().who();
      Look look =
          piece(
              sentence.piece(text.slice(from, to), brackets, from > 0 && whole.verdict().directs()),
              who);
      if (last || !look.leadsUp()) {
        pieces.add(look);
        from = to;
      }
    }
    return pieces;
  }

  private Look piece(Sentence piece, List<UnitMention> who) {
    Scan scan = scan(piece);
    return Subjects.any(scan)
        ? look(piece.withOwners(null), scan, List.of())
        : look(piece, scan, who);
  }

  private Look look(Sentence sentence, Scan scan, List<UnitMention> carried) {
    Findings findings = findings(sentence, scan, carried);
    return new Look(sentence, scan, findings, finders.judge().judge(sentence, scan, findings));
  }

  private String propose(Look look, String before) {
    MappedText text = look.scan().text();
    List<Part> parts = finders.titles().parts(text, look.scan().marks(), look.scan().dates());
    String own = parts.getFirst().title();
    String title = own.length() < TELLING && !before.isEmpty() ? Titles.behind(before, own) : own;
    candidates.add(
        new Candidate(
            look.sentence().article(),
            text.span(),
            text.shown(),
            title,
            look.findings(),
            look.verdict().judgement(),
            parts.size() > 1 ? parts : List.of()));
    return title;
  }

  private void setAside(Look look) {
    MappedText text = look.scan().text();
    setAside.add(
        new SetAside(
            look.sentence().article(),
            text.span(),
            text.shown(),
            look.verdict().otherwise(),
            look.verdict().judgement()));
  }

  private Findings findings(Sentence sentence, Scan scan, List<UnitMention> carried) {
    MappedText text = scan.text();
    MappedText owners = sentence.owners();
    List<UnitMention> who = new ArrayList<>(carried);
    addNew(finders.units().in(text, owners == null && carried.isEmpty()), who);
    actingFirst(who, scan);
    List<Deadline> when =
        new ArrayList<>(scan.dates().stream().map(DeadlineFinder.Found::deadline).toList());
    if (owners != null) {
      addOwners(owners, who, when);
    }
    List<Figure> figures = finders.figures().in(text, scan.dates());
    return new Findings(who, when, figures, speaker(sentence, scan.marks()));
  }

  /** The brackets behind an item may already be part of its last sentence: nothing twice. */
  private void addOwners(MappedText owners, List<UnitMention> who, List<Deadline> when) {
    addNew(finders.units().in(owners, false), who);
    for (DeadlineFinder.Found found : finders.deadlines().in(owners, date, true)) {
      Span span = found.deadline().span();
      if (when.stream().noneMatch(known -> known.span().overlaps(span))) {
        when.add(found.deadline());
      }
    }
  }

  /** 经督查室复核后，财政局…: who acts stands before whom the words name on the way. */
  private static void actingFirst(List<UnitMention> who, Scan scan) {
    List<Integer> acting =
        Subjects.first(scan).stream().map(hit -> scan.text().origin(hit.from())).toList();
    who.sort(Comparator.comparing(unit -> !acting.contains(unit.span().start())));
  }

  private static void addNew(List<UnitMention> units, List<UnitMention> who) {
    for (UnitMention unit : units) {
      if (who.stream().noneMatch(known -> known.span().equals(unit.span()))) {
        who.add(unit);
      }
    }
  }

  /** A speech goes on until somebody else speaks or the story resumes. */
  private @Nullable Speaker speaker(Sentence sentence, Marks marks) {
    if (sentence.article() != article) {
      article = sentence.article();
      speaker = null;
    }
    Speaker own = finders.speakers().in(sentence.text());
    if (own != null) {
      speaker = own;
    } else if (sentence.carried()) {
      return speaker;
    } else if ((marks.has(Role.NARRATIVE) || marks.has(Role.PAST)) && !marks.has(Role.CUE)) {
      speaker = null;
    }
    return speaker;
  }
}
